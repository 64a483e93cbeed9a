import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Where Tipring keeps things that can be fetched again, outside the source tree, so that every checkout shares them:
 * `$XDG_CACHE_HOME/tipring`, else `~/.cache/tipring`.
 */
export const cacheFolder = (part: 'electron' | 'asterisk'): string =>
  path.join(process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'), 'tipring', part);
