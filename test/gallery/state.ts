import type { Page } from 'playwright-core';
import type { Snapshots, WindowName } from '../../shared/ipc.ts';

/** One picture of the gallery: a window, what it shows, and what a person does in it first. */
export type State = {
  readonly [Name in WindowName]: {
    readonly name: string;
    readonly window: Name;
    readonly snapshot: Snapshots[Name];
    /** Where it is not that of the window, CSS pixels. */
    readonly width?: number;
    /** In English. */
    readonly act?: (page: Page) => Promise<void>;
    /** The page is shown as high as all that it has, not as high as the window. */
    readonly height?: 'all';
    /** What calls answer with, by name, or `never`; else they go well and answer nothing. */
    readonly answers?: Readonly<Record<string, unknown>>;
  };
}[WindowName];
