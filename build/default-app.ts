import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the only way to add to Electron's own types
  namespace Electron {
    interface App {
      /** Set by Electron's own default app; not in its published types. */
      setVersion(version: string): void;
      setAppPath(folder: string): void;
    }
  }
}

// Stands in for Electron's default app in the pinned test runtime, which has none:
// `electron FOLDER` opens the app whose package.json is in FOLDER.
const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const description: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
const field = (name: string): string | undefined => {
  if (typeof description !== 'object' || description === null) return undefined;
  const value: unknown = Reflect.get(description, name);
  return typeof value === 'string' ? value : undefined;
};

Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
app.name = field('productName') ?? field('name') ?? app.name;
app.setVersion(field('version') ?? '0.0.0');
app.setDesktopName(field('desktopName') ?? 'electron.desktop');
app.setAppPath(folder);
// Electron emits `ready` only when the entry module is through, so that the app may still set itself up.
await import(pathToFileURL(path.join(folder, field('main') ?? 'index.js')).href);
