import { extname, join } from 'node:path';

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

/** What Tipring's pages may load and run: their own files and nothing else. */
export const contentSecurityPolicy = [
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

/** The content type of a built file. */
export const contentTypeOf = (file: string): string =>
  contentTypes.get(extname(file)) ?? 'application/octet-stream';

/** A path inside the folder: plain names, none of them beginning with a dot, nothing encoded. */
const plainPath = /^(\/[\w@-][\w@.-]*)+$/;

/**
 * Which file a request for `app://tipring/…` means.
 *
 * @param url the address asked for
 * @param folder the folder of the built pages
 * @returns the path, or null for what is not Tipring's or lies outside the folder
 */
export const fileOf = (url: string, folder: string): string | null => {
  // Node's URL has no origin for a scheme it does not know.
  const { protocol, host, pathname } = new URL(url);
  if (`${protocol}//${host}` !== appOrigin || !plainPath.test(pathname)) return null;
  return contentTypes.has(extname(pathname)) ? join(folder, pathname) : null;
};
