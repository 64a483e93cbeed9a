import type { Scenario } from '../scenario.ts';

/** Two calls at once, the user's other devices, what she dials on the phone itself, and extensions that look alike. */
export const ownLines: readonly Scenario[] = [
  {
    name: 'two-calls-swapped',
    story: 'A second call comes while the user talks; she holds the first, answers, swaps, and both end',
    play: async ({ anna, bjoern, user, pop }) => {
      const first = await anna.calls('1001');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await user.answers();
      await pop.shows('Talking: Anna Berg (1000)');
      const second = await bjoern.calls('1001');
      await pop.shows('Incoming call: Björn Čapek (1002)');
      await user.holds();
      await user.answers();
      await pop.shows('Talking: Björn Čapek (1002)');
      await user.holds();
      await user.resumes();
      await second.hangUp();
      await pop.shows('Call ended: Björn Čapek (1002)');
      await first.hangUp();
      await pop.shows('Call ended: Anna Berg (1000)');
    },
    history: ['from Anna Berg (1000): answered', 'from Björn Čapek (1002): answered'],
  },
  {
    name: 'second-call-missed',
    story: 'A second call comes while the user talks, and its caller gives up',
    play: async ({ anna, stranger, user, pop }) => {
      const first = await anna.calls('1001');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await user.answers();
      await pop.shows('Talking: Anna Berg (1000)');
      const second = await stranger('0301234567', 'Zoë Müller').calls('5551001');
      await pop.shows('Incoming call: Zoë Müller (0301234567) on line 5551001');
      await second.hangUp();
      await pop.shows('Missed call: Zoë Müller (0301234567) on line 5551001');
      await first.hangUp();
      await pop.shows('Call ended: Anna Berg (1000)');
    },
    history: [
      'from Anna Berg (1000): answered',
      'from Zoë Müller (0301234567) on line 5551001 through test1: missed',
    ],
  },
  {
    name: 'caller-hangs-up-on-hold',
    story: 'The user puts a caller on hold, and the caller hangs up',
    play: async ({ anna, user, pop }) => {
      const call = await anna.calls('1001');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await user.answers();
      await pop.shows('Talking: Anna Berg (1000)');
      await user.holds();
      await call.hangUp();
      await pop.shows('Call ended: Anna Berg (1000)');
    },
    history: ['from Anna Berg (1000): answered'],
  },
  {
    name: 'phone-busy',
    story: "A colleague calls while the user's phone says that it is busy",
    play: async ({ anna, user, pop }) => {
      await user.phone({ kind: 'busy' });
      await anna.calls('1001');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await pop.shows('Missed call: Anna Berg (1000)');
    },
    history: ['from Anna Berg (1000): missed'],
  },
  {
    name: 'phone-off',
    story: "A colleague calls while the user's phone is not registered: nothing rings, nothing is shown",
    play: async ({ anna, user }) => {
      await user.phone({ kind: 'off' });
      await anna.calls('1001');
    },
    history: [],
  },
  {
    name: 'call-from-own-softphone',
    story: "The user's softphone, an extension of its own, calls her desk phone",
    play: async ({ softphone, user, pop }) => {
      const call = await softphone.calls('1001');
      await pop.shows('Incoming call: Uta Keller (1005)');
      await user.answers();
      await pop.shows('Talking: Uta Keller (1005)');
      await call.hangUp();
      await pop.shows('Call ended: Uta Keller (1005)');
    },
    history: ['from Uta Keller (1005): answered'],
  },
  {
    name: 'call-from-own-second-phone',
    story: "The user's second phone, at her own extension, calls the first: her own call, no pop",
    play: async ({ secondPhone, user }) => {
      const call = await secondPhone.calls('1001');
      await user.answers();
      await call.hangUp();
    },
    history: ['to Uta Keller (1001): answered'],
  },
  {
    name: 'dialled-on-the-phone',
    story: 'The user dials a colleague on the phone itself: the tray tells, the pop stays away',
    play: async ({ user, bjoern }) => {
      const call = await user.calls('1002');
      await user.readsInTray('Calling: Björn Čapek (1002)');
      await bjoern.answers();
      await user.readsInTray('Talking: Björn Čapek (1002)');
      await call.hangUp();
    },
    history: ['to Björn Čapek (1002): answered'],
  },
  {
    name: 'other-extensions-that-begin-alike',
    story: 'Extensions 100 and 10010 are called and talk: the user of 1001 sees nothing',
    play: async ({ anna, frontDesk, warehouse }) => {
      const short = await anna.calls('100');
      await frontDesk.answers();
      await short.hangUp();
      const long = await anna.calls('10010');
      await warehouse.answers();
      await long.hangUp();
      const between = await warehouse.calls('100');
      await frontDesk.answers();
      await between.hangUp();
    },
    history: [],
  },
  {
    name: 'extension-100-calls',
    story: 'Extensions 100 and 10010 call the user one after the other',
    play: async ({ frontDesk, warehouse, user, pop }) => {
      const short = await frontDesk.calls('1001');
      await pop.shows('Incoming call: Front Desk (100)');
      await user.answers();
      await pop.shows('Talking: Front Desk (100)');
      await short.hangUp();
      await pop.shows('Call ended: Front Desk (100)');
      const long = await warehouse.calls('1001');
      await pop.shows('Incoming call: Warehouse (10010)');
      await long.hangUp();
      await pop.shows('Missed call: Warehouse (10010)');
    },
    history: ['from Front Desk (100): answered', 'from Warehouse (10010): missed'],
  },
  {
    name: 'letters-and-hyphen-call',
    story: 'The extension anna-berg calls the user',
    play: async ({ annaLena, user, pop }) => {
      const call = await annaLena.calls('1001');
      await pop.shows('Incoming call: Anna-Lena Bergström (anna-berg)');
      await user.answers();
      await pop.shows('Talking: Anna-Lena Bergström (anna-berg)');
      await call.hangUp();
      await pop.shows('Call ended: Anna-Lena Bergström (anna-berg)');
    },
    history: ['from Anna-Lena Bergström (anna-berg): answered'],
  },
  {
    name: 'letters-and-hyphen-are-called',
    story: 'The user has the extension anna-berg, is called, and dials',
    desk: { extension: 'anna-berg', technology: 'PJSIP' },
    play: async ({ anna, bjoern, user, pop }) => {
      const call = await anna.calls('anna-berg');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await user.answers();
      await pop.shows('Talking: Anna Berg (1000)');
      await call.hangUp();
      await pop.shows('Call ended: Anna Berg (1000)');
      await user.dials('1002');
      await user.answers();
      await pop.shows('Calling: Björn Čapek (1002)');
      await bjoern.answers();
      await pop.shows('Talking: Björn Čapek (1002)');
      await bjoern.hangsUp();
      await pop.shows('Call ended: Björn Čapek (1002)');
    },
    history: ['from Anna Berg (1000): answered', 'to Björn Čapek (1002): answered'],
  },
  {
    name: 'extension-100',
    story: 'The user has the extension 100: calls to 1001 and 10010 are none of hers',
    desk: { extension: '100', technology: 'PJSIP' },
    play: async ({ anna, warehouse, bjoern, user, pop }) => {
      const other = await bjoern.calls('10010');
      await warehouse.answers();
      const call = await anna.calls('100');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await other.hangUp();
      await user.answers();
      await pop.shows('Talking: Anna Berg (1000)');
      await call.hangUp();
      await pop.shows('Call ended: Anna Berg (1000)');
    },
    history: ['from Anna Berg (1000): answered'],
  },
  {
    name: 'conference',
    story: 'The user dials into a conference by Tipring, and colleagues come and go',
    notOn: { embedded: 'it has no conferences' },
    play: async ({ anna, bjoern, user, pop }) => {
      await user.dials('6700');
      await user.answers();
      await pop.shows('Calling: 6700');
      const first = await anna.calls('6700');
      await pop.shows('Talking: 6700');
      const second = await bjoern.calls('6700');
      await first.hangUp();
      await user.hangsUp();
      await pop.shows('Call ended: 6700');
      await second.hangUp();
    },
    history: ['to 6700: answered'],
  },
];
