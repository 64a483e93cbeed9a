import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';

/** The origin of Tipring's own pages. */
export const appOrigin = 'app://tipring';

const contentTypes = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
]);

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Tells Chromium of `app://`. Has to run before the app is ready. */
export const announceAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
};

/**
 * Which file a request for `app://tipring/…` means.
 *
 * @param url the address asked for
 * @param folder the folder of the built pages
 * @returns the path, or null for what is not Tipring's or lies outside the folder
 */
export const fileOf = (url: string, folder: string): string | null => {
  const { origin, host, protocol: scheme, pathname } = new URL(url);
  // Node's URL gives the origin of an unknown scheme as the string "null".
  if (origin !== appOrigin && `${scheme}//${host}` !== appOrigin) return null;
  const file = normalize(join(folder, decodeURIComponent(pathname)));
  return file.startsWith(folder + sep) && contentTypes.has(extname(file)) ? file : null;
};

/**
 * Serves the built pages as `app://tipring/…`, each with the content security policy.
 *
 * @param folder the folder of the built pages, absolute
 */
export const serveAppScheme = (folder: string): void => {
  protocol.handle('app', async (request) => {
    const file = fileOf(request.url, folder);
    if (file === null) return new Response(null, { status: 404 });
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'content-type': contentTypes.get(extname(file)) ?? 'application/octet-stream',
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
        },
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
};
