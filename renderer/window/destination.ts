import type { HistoryFilter } from '../../shared/history.ts';
import type { PageName } from '../../shared/pages.ts';
import type { SectionId } from '../settings/parts.tsx';

/** A place in the main window, and what is to be done there on arrival. */
export type Destination =
  | { readonly kind: 'page'; readonly page: PageName }
  /** The keyboard goes into the page's search. */
  | { readonly kind: 'search'; readonly page: 'calls' | 'colleagues' }
  | { readonly kind: 'section'; readonly section: SectionId }
  /** `setting` as `SettingPlace` has it. */
  | { readonly kind: 'setting'; readonly section: SectionId; readonly setting: string }
  | { readonly kind: 'filter'; readonly filter: HistoryFilter }
  | { readonly kind: 'export-calls' | 'clear-calls' }
  | { readonly kind: 'copy-report' };

/** The page that it lies on. */
export const pageOf = (destination: Destination): PageName => {
  switch (destination.kind) {
    case 'page':
    case 'search':
      return destination.page;
    case 'section':
    case 'setting':
      return 'settings';
    case 'filter':
    case 'export-calls':
    case 'clear-calls':
      return 'calls';
    case 'copy-report':
      return 'diagnostics';
  }
};
