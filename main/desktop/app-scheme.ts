import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import type { App } from 'electron';
import { contentSecurityPolicy, contentTypeOf, fileOf } from './app-files.ts';

/** Tells Chromium of `app://`. Has to run before the app is ready. */
export const announceAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
};

/**
 * Serves the built pages as `app://tipring/…`, each with the content security policy. Has to run before the first
 * session is made.
 *
 * @param app Electron's app
 * @param folder the folder of the built pages, absolute
 */
export const serveAppScheme = (app: App, folder: string): void => {
  app.on('session-created', (session) => {
    session.protocol.handle('app', async (request) => {
      const file = fileOf(request.url, folder);
      if (file === null) return new Response(null, { status: 404 });
      try {
        return new Response(new Uint8Array(await readFile(file)), {
          headers: {
            'content-type': contentTypeOf(file),
            'content-security-policy': contentSecurityPolicy,
            'x-content-type-options': 'nosniff',
          },
        });
      } catch {
        return new Response(null, { status: 404 });
      }
    });
  });
};
