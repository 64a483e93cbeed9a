import type { DeskPhone, RecordedScenario } from '../scenario.ts';

type Told = RecordedScenario['tell'];

const iax2: DeskPhone = { extension: '1001', technology: 'IAX2' };
const dahdi: DeskPhone = { extension: '1001', technology: 'DAHDI', analogPort: 5 };
const sip: DeskPhone = { extension: '1001', technology: 'SIP' };

/** The phone rings when `begins` is told, they talk when `talks` is, and the end is the tape's. */
const talksWith =
  (party: string, { begins, talks }: { readonly begins: string; readonly talks: string }): Told =>
  async ({ tape, pop }) => {
    await tape.playTo(begins);
    await pop.shows(`Incoming call: ${party}`);
    await tape.playTo(talks);
    await pop.shows(`Talking: ${party}`);
    await tape.playOut();
    await pop.shows(`Call ended: ${party}`);
  };

const inAsterisk16 = { begins: 'Event: DialBegin', talks: 'Event: BridgeEnter' };
const inAsterisk11 = { begins: 'SubEvent: Begin', talks: 'Event: Bridge' };

/** Calls on PBXs that are not at hand: other technologies, and Asterisk 11. */
export const recordings: readonly RecordedScenario[] = [
  {
    name: 'iax2-phone',
    story: "A colleague calls the user's IAX2 phone, and they talk",
    desk: iax2,
    recording: { file: 'recordings/16/incoming-answered', renamed: { 'PJSIP/1001-': 'IAX2/1001-' } },
    tell: talksWith('Anna Berg (1000)', inAsterisk16),
    history: ['from Anna Berg (1000): answered'],
  },
  {
    name: 'iax2-trunk',
    story: 'Somebody outside calls in through an IAX2 trunk whose channels bear the number',
    desk: iax2,
    recording: {
      file: 'recordings/16/incoming-from-outside',
      renamed: { 'PJSIP/1001-': 'IAX2/1001-', 'PJSIP/trunk-test1-': 'IAX2/trunk-test2/1112233-' },
    },
    tell: talksWith('Zoë Žižková (0033142685300) on line 5551001', inAsterisk16),
    history: ['from Zoë Žižková (0033142685300) on line 5551001 through test2: answered'],
  },
  {
    name: 'dahdi-phone',
    story: "A colleague calls the user's analog phone on port 5, and they talk",
    desk: dahdi,
    recording: { file: 'recordings/16/incoming-answered', renamed: { 'PJSIP/1001-00000001': 'DAHDI/5-1' } },
    tell: talksWith('Anna Berg (1000)', inAsterisk16),
    history: ['from Anna Berg (1000): answered'],
  },
  {
    name: 'dahdi-other-port',
    story: 'A colleague calls the analog phone on port 55: the user of port 5 sees nothing',
    desk: dahdi,
    recording: { file: 'recordings/16/incoming-answered', renamed: { 'PJSIP/1001-00000001': 'DAHDI/55-1' } },
    tell: async ({ tape }) => {
      await tape.playOut();
    },
    history: [],
  },
  {
    name: 'asterisk-11-talks',
    story: 'On Asterisk 11 a colleague calls, the user answers, they talk',
    desk: sip,
    amiVersion: '1.3',
    recording: { file: 'hand-made/asterisk-11/incoming-answered' },
    tell: talksWith('Anna Berg (1000)', inAsterisk11),
    history: ['from Anna Berg (1000): answered'],
  },
  {
    name: 'asterisk-11-missed',
    story: 'On Asterisk 11 a colleague calls and gives up',
    desk: sip,
    amiVersion: '1.3',
    recording: { file: 'hand-made/asterisk-11/incoming-missed' },
    tell: async ({ tape, pop }) => {
      await tape.playTo('SubEvent: Begin');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await tape.playOut();
      await pop.shows('Missed call: Anna Berg (1000)');
    },
    history: ['from Anna Berg (1000): missed'],
  },
  {
    name: 'asterisk-11-ring-group',
    story: 'On Asterisk 11 a ring group rings the user, and a colleague takes the call',
    desk: sip,
    amiVersion: '1.3',
    recording: { file: 'hand-made/asterisk-11/ring-group' },
    tell: async ({ tape, pop }) => {
      await tape.playTo('Destination: SIP/1001-');
      await pop.shows('Incoming call: Zoë Ünal (03012345) on line 6200');
      await tape.playOut();
      await pop.shows('Answered by Björn Čapek: Zoë Ünal (03012345) on line 6200');
    },
    history: [
      'from Zoë Ünal (03012345) on line 6200 through test1: answered-elsewhere by Björn Čapek (1002)',
    ],
  },
  {
    name: 'asterisk-11-attended-transfer',
    story:
      'On Asterisk 11 a colleague asks the user and connects a customer: the pop ends up with the customer',
    desk: sip,
    amiVersion: '1.3',
    recording: { file: 'hand-made/asterisk-11/attended-transfer-to-user' },
    tell: async ({ tape, pop }) => {
      await tape.playTo('Destination: SIP/1001-');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await tape.playTo('Bridgestate: Link');
      await pop.shows('Talking: Anna Berg (1000)');
      await tape.playTo('Bridgestate: Link');
      await pop.shows('Talking: Zoë Ünal (03012345) on line 5551000');
      await tape.playOut();
      await pop.shows('Call ended: Zoë Ünal (03012345) on line 5551000');
    },
    history: ['from Zoë Ünal (03012345) on line 5551000 through test1: answered'],
  },
];
