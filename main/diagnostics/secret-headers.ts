import { blackedOut } from './known-secrets.ts';

/** A header's name and value. */
export type Header = readonly [name: string, value: string];

/** In a name that ends so, or holds one of the longer words, the value is a secret. */
const secretName =
  /secret|passw|passphrase|passcode|authori|credential|md5|challenge|token|nonce|(?:pass|pwd|auth|key|pin|cookie|^digit)\d?$/i;

/** Applications whose data is what a caller has to key in, or holds it. Source: Asterisk's dialplan applications. */
const askingApplications = new Set(['authenticate', 'vmauthenticate', 'disa', 'agentlogin', 'senddtmf']);

/*
 * No pattern may go far before it can tell that it does not fit: it is tried at every place of a text from outside.
 */

/** Within a value: `PIN=1234`, `password: x`. What follows goes to the end, as nobody knows where it stops. */
const assignment =
  /((?:secret|pass(?:w|phrase|code)?|pwd|token|authori|credential|md5|nonce|key|pin)[\w-]{0,40}\s{0,9}[=:]\s*)\S.*$/isu;
/** The head of an HTTP or SIP Authorization. */
const proof = /\b((?:digest|basic|bearer)\s+)\S.*$/isu;
/** `sip:user:password@host`; without the `@` it is something else. */
const userInformation = /(\b\w{1,20}:(?:\/\/)?[^\s:@/]{1,100}:)[^\s@]+(@?)/gu;

const withoutSecrets = (value: string): string =>
  value
    .replace(assignment, `$1${blackedOut}`)
    .replace(proof, `$1${blackedOut}`)
    .replace(userInformation, (found, beginning: string, at: string) =>
      at === '' ? found : `${beginning}${blackedOut}${at}`,
    );

const isData = (name: string): boolean => /^(?:app|last)?data$/i.test(name);

const asksForSecret = (headers: readonly Header[]): boolean =>
  headers.some(
    ([name, value]) =>
      /^(?:last)?application$/i.test(name) && askingApplications.has(value.trim().toLowerCase()),
  );

/** The headers of an event without what is secret by its name, by where it stands, or by how it is written. */
export const blackOutSecrets = (headers: readonly Header[]): readonly Header[] => {
  const isAsking = asksForSecret(headers);
  return headers.map(([name, value]) => {
    const isSecret = secretName.test(name) || (isAsking && isData(name));
    return [name, isSecret && value !== '' ? blackedOut : withoutSecrets(value)];
  });
};
