import type { z } from 'zod';
import type { Result } from '../../shared/problem.ts';
import { failure, success } from '../../shared/problem.ts';
import { configFileSchema, settingsSchema } from '../../shared/settings.ts';
import type { ConfigFile, Settings } from '../../shared/settings.ts';
import type { StartProblem } from '../command-line/start-problem.ts';
import { migrated } from './migration.ts';

/** The first thing a schema has against a value, as `field: reason`. */
export const firstIssue = (error: z.ZodError): string => {
  const issue = error.issues[0];
  if (issue === undefined) return 'It is not valid.';
  const field = issue.path.map(String).join('.');
  return field === '' ? issue.message : `${field}: ${issue.message}`;
};

const parse = <Value, Wrong>(
  text: string,
  schema: z.ZodType<Value>,
  refuse: (why: string) => Wrong,
  prepare: (json: unknown) => unknown = (json) => json,
): Result<Value, Wrong> => {
  // Editors on Windows put a byte order mark before the text.
  const plain = text.replace(/^\ufeff/, '');
  // Said without the text: it may be the password file that was named by mistake.
  if (!plain.trimStart().startsWith('{'))
    return failure(refuse('It is not JSON: it does not begin with "{".'));
  let json: unknown;
  try {
    json = JSON.parse(plain);
  } catch (error) {
    return failure(refuse(`It is not JSON: ${error instanceof Error ? error.message : String(error)}.`));
  }
  const parsed = schema.safeParse(prepare(json));
  return parsed.success ? success(parsed.data) : failure(refuse(firstIssue(parsed.error)));
};

/**
 * Reads the text of the user's settings file, of this version or an older one.
 *
 * @param text the file's text
 * @returns the settings, or why they cannot be used
 */
export const parseSettingsText = (text: string): Result<Settings, string> =>
  parse(text, settingsSchema, (why) => why, migrated);

/**
 * Reads the text of a `--config` file.
 *
 * @param text the file's text
 * @param file its path, for the sentence
 * @returns the part of the settings it sets, or file, field and reason
 */
export const parseConfigText = (text: string, file: string): Result<ConfigFile, StartProblem> =>
  parse(text, configFileSchema, (why) => ({
    code: 'config-file-wrong',
    what: `The configuration file ${file} cannot be used.`,
    why,
    next: 'Mend the file, or start Tipring without --config.',
  }));
