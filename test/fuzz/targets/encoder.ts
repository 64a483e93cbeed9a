import fc from 'fast-check';
import * as actions from '../../../main/ami/actions.ts';
import type { AmiAction } from '../../../main/ami/actions.ts';
import { encodeAction } from '../../../main/ami/encode.ts';
import { InvalidValue } from '../../../main/ami/errors.ts';
import { callFromNowhere } from '../../../main/connection-test/looks.ts';
import { hostileText, hugeText, isText, must } from '../hostile.ts';
import { fuzzTarget } from '../target.ts';

type Texts = readonly [string, string, string, string];

/** Every action that is made of texts from outside. */
const builders: Readonly<Record<string, (texts: Texts) => AmiAction<unknown>>> = {
  Login: ([user, secret, events]) => actions.login(user, { kind: 'plain', secret }, events),
  Originate: ([channel, context, exten, callerId]) =>
    actions.originate({
      ...{ channel, context, exten, callerId },
      timeoutMs: 1,
      async: true,
      channelId: 'id',
    }),
  Redirect: ([channel, context, exten]) => actions.redirect({ channel, context, exten }),
  Hangup: ([channel]) => actions.hangup({ channel, cause: 17 }),
  BlindTransfer: ([channel, context, exten]) => actions.blindTransfer({ channel, context, exten }),
  Atxfer: ([channel, context, exten]) => actions.atxfer({ channel, context, exten }),
  Park: ([channel, timeoutChannel]) => actions.park({ channel, timeoutChannel }),
  ExtensionState: ([exten, context]) => actions.extensionState({ exten, context }),
  Command: ([line]) => actions.command(line),
  GetConfig: ([filename]) => actions.getConfig(filename),
  Status: ([channel]) => actions.status(channel),
  CallFromNowhere: ([context, exten, actionId]) => callFromNowhere({ context, exten }, actionId),
};
const harmless: Texts = ['a', 'b', 'c', 'd'];

interface Asked {
  readonly builder: string;
  readonly texts: Texts;
  readonly actionId: string;
}

const words = [
  ...[
    'PJSIP/1001',
    'DLPN_DialPlan1001',
    '1002',
    '\r\nAction: Originate',
    '\nChannel: x',
    '\r\n\r\n',
    'Action: Logoff',
  ],
  ...['/.*/', 'Variable: a=b', ': ', 'é', '🎺'],
];
const text = hugeText(hostileText(words, 6));

/** The lines as Asterisk reads them: CRLF, or a bare LF, ends one; a NUL ends everything. */
const linesOf = (wire: Buffer): readonly string[] => wire.toString('utf8').split(/\r\n|\r|\n/);

export const encoder = fuzzTarget({
  name: 'encoder',
  holds: 'an action goes out with just its own headers, one line each, or it does not go out',
  input: fc.record<Asked>({
    builder: fc.constantFrom(...Object.keys(builders)),
    texts: fc.tuple(text, text, text, text),
    actionId: fc.oneof(fc.constant('tipring-1'), text),
  }),
  isInput: (value): value is Asked =>
    typeof value === 'object' && value !== null && 'texts' in value && 'builder' in value,
  check: ({ builder, texts, actionId }) => {
    const build = builders[builder];
    if (build === undefined || !texts.every(isText)) return;
    let wire: Buffer;
    let action: AmiAction<unknown>;
    try {
      action = build(texts);
      wire = encodeAction(action.name, actionId, action.headers);
    } catch (error) {
      if (error instanceof InvalidValue) return;
      throw error;
    }
    must(!wire.includes(0), 'a NUL is on the wire');
    const lines = linesOf(wire);
    const names = ['Action', 'ActionID', ...build(harmless).headers.map(([name]) => name)];
    must(lines.length === names.length + 2, `${lines.length - 2} lines instead of ${names.length}`);
    must(lines.at(-1) === '' && lines.at(-2) === '', 'the action does not end with a blank line');
    for (const [index, name] of names.entries()) {
      const line = lines[index] ?? '';
      must(line.startsWith(`${name}: `), `${line} instead of ${name}`);
      must(Buffer.byteLength(line) <= 1022, 'a line is longer than Asterisk reads');
    }
    must(lines[0] === `Action: ${build(harmless).name}`, `${lines[0] ?? ''} goes out`);
  },
});
