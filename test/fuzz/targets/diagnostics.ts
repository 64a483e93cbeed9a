import fc from 'fast-check';
import { decodeMessage } from '../../../main/ami/message.ts';
import { EventRecord } from '../../../main/diagnostics/event-record.ts';
import { KnownSecrets } from '../../../main/diagnostics/known-secrets.ts';
import { disguiseWith } from '../../../main/diagnostics/people.ts';
import { reportText } from '../../../main/diagnostics/report.ts';
import { peopleShown } from '../../../shared/diagnostics.ts';
import type { PeopleShown } from '../../../shared/diagnostics.ts';
import { diagnostics as samples, now } from '../../gallery/samples.ts';
import { hostileText, must } from '../hostile.ts';
import { fuzzTarget } from '../target.ts';

type Header = readonly [name: string, value: string];

/** An event with secrets in it, and what is known of them. */
interface Telling {
  readonly headers: readonly Header[];
  /** Told by where it stands, in headers. */
  readonly secret: string;
  /** Given to this run, so that it is known wherever it stands. */
  readonly password: string;
  readonly people: PeopleShown;
}

const words = [
  ...['pin', 'key', 'pass', 'password', 'secret', 'token', 'md5', 'nonce', 'authori'],
  ...['digest ', 'basic ', 'bearer ', 'sip:', 'sip:a:', 'a:b:', 'a', '://', 'x@y', 'pin='],
  ...['key: ', ' ', '_', 'PJSIP/1001-0000002a', 'Local/'],
];

/** A PBX sends a header in one line. */
const inLine = (text: string): string => text.replaceAll(/\r\n|\r$/g, ' ');
const short = hostileText(words, 6).map(inLine);
/** As long as a line may get. */
const long = hostileText(words, 3).map((unit) =>
  inLine(unit.repeat(Math.floor(60_000 / Math.max(1, unit.length)))),
);
const around = fc.oneof({ weight: 20, arbitrary: short }, { weight: 1, arbitrary: long });
const nameAround = short.map((text) => text.replaceAll(':', ''));

const spelled = (text: string): fc.Arbitrary<string> =>
  fc.constantFrom(text, text.toLowerCase(), text.toUpperCase());

const secretNames = [
  ...['Secret', 'Key', 'Password', 'Authorization', 'AuthType-MD5', 'Challenge'],
  ...['ReceivedChallenge', 'Nonce', 'VMPassword', 'ApiKey', 'AccessToken', 'Pin', 'Pin2'],
  ...['SIPPASS', 'Cookie', 'Credentials', 'Passphrase'],
];

/** What has a secret at `@@`. */
const forms = [
  ...['pin=@@', 'PIN : @@', 'password: @@', 'SIPPASS=@@', 'api-key=@@', 'Authorization: @@'],
  ...['AUTH_TOKEN=@@,1', 'Digest username="uta", response="@@"', 'Bearer @@', 'basic @@'],
  ...['sip:uta:@@@pbx.example.com', 'https://uta:@@@pbx/'],
];

const times = fc.constantFrom(1, 1, 1, 5, 30);

const headersWith = (secret: string, password: string): fc.Arbitrary<readonly Header[]> => {
  const byName = fc
    .tuple(nameAround, fc.constantFrom(...secretNames).chain(spelled), around, around)
    .map(([prefix, name, before, after]): readonly Header[] => [[prefix + name, before + secret + after]]);
  const byForm = fc
    .tuple(nameAround, fc.constantFrom(...forms).chain(spelled), times, around, around)
    .map(([name, form, often, before, after]): readonly Header[] => [
      [`x${name}`, `${before} ${`${form.replace('@@', () => secret)} `.repeat(often)}${after}`],
    ]);
  const asked = fc
    .tuple(
      fc.constantFrom('Authenticate', 'VMAuthenticate', 'DISA', 'SendDTMF').chain(spelled),
      around,
      around,
    )
    .map(([application, before, after]): readonly Header[] => [
      ['Application', application],
      ['AppData', before + secret + after],
    ]);
  const known = fc
    .tuple(nameAround, nameAround, around, spelled(password), times, around)
    .map(([one, other, before, written, often, after]): readonly Header[] => [
      [`x${one}${written}${other}`, before + written.repeat(often) + after],
    ]);
  const other = fc.tuple(short, around).map(([name, value]): readonly Header[] => [[name, value]]);
  return fc
    .array(fc.oneof(byName, byForm, asked, known, other), { minLength: 1, maxLength: 6 })
    .map((groups) => groups.flat());
};

/** They begin as no text around them does, so that a part of one is known too. Some are long, as tokens are. */
const secrets = fc
  .tuple(fc.stringMatching(/^[a-z0-9]{12}$/), fc.constantFrom(0, 0, 0, 150, 300))
  .map(([beginning, more]) => beginning + 'z'.repeat(more));
const passwords = fc.stringMatching(/^[A-Z]#[0-9]{6}[ -9;-~äöüÄÖÜ]{0,60}[!-9;-~]$/u);
const telling = { secret: 12, password: 8 };

const isTelling = (value: unknown): value is Telling =>
  typeof value === 'object' &&
  value !== null &&
  'headers' in value &&
  'secret' in value &&
  'password' in value;

export const diagnostics = fuzzTarget({
  name: 'diagnostics',
  holds: 'no secret of an event comes into a report, whatever stands around it and however long it is',
  usualInputs: 200_000,
  input: fc
    .tuple(secrets, passwords, fc.constantFrom(...peopleShown))
    .chain(([secret, password, people]) =>
      headersWith(secret, password).map((headers): Telling => ({ headers, secret, password, people })),
    ),
  isInput: isTelling,
  check: ({ headers, secret, password, people }) => {
    const bytes = Buffer.from(headers.map(([name, value]) => `${name}: ${value}\r\n`).join(''));
    const record = new EventRecord();
    record.add(decodeMessage(bytes, 0, bytes.length), now);
    const known = new KnownSecrets();
    known.add(password);
    const events = record.read({
      blackOut: known.blackOut,
      disguise: people === 'hidden' ? disguiseWith(Buffer.from('salt')) : null,
    });
    const shown = events.flatMap((event) => event.headers);
    const isIn = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase());
    for (const text of shown.flat()) {
      must(!isIn(text, secret.slice(0, telling.secret)), `a secret is in ${JSON.stringify(text)}`);
      must(!isIn(text, password.slice(0, telling.password)), `the password is in ${JSON.stringify(text)}`);
    }
    const without = reportText(samples({ events: [] }), people, now).split('\n').length;
    const lines = reportText(samples({ events }), people, now).split(/\r\n|[\n\r\u2028\u2029\u0085]/);
    must(lines.length === without + shown.length + 2, 'an event writes lines of its own into the report');
  },
});
