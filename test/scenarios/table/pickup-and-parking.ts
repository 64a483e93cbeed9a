import type { Scenario } from '../scenario.ts';

/** Calls that are taken from somebody else's phone, and calls that wait in a parking space. */
export const pickupAndParking: readonly Scenario[] = [
  {
    name: 'colleague-picks-up',
    story: "The user's phone rings, and a colleague picks the call up with *8",
    play: async ({ anna, bjoern, pop }) => {
      const call = await anna.calls('1001');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await bjoern.calls('*8');
      await pop.shows('Answered by Björn Čapek: Anna Berg (1000)');
      await call.hangUp();
    },
    history: ['from Anna Berg (1000): answered-elsewhere by Björn Čapek (1002)'],
  },
  {
    name: 'colleague-picks-up-by-extension',
    story: "The user's phone rings, and a colleague picks the call up with *04 and the extension",
    play: async ({ anna, bjoern, pop }) => {
      const call = await anna.calls('1001');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await bjoern.calls('*041001');
      await pop.shows('Answered by Björn Čapek: Anna Berg (1000)');
      await call.hangUp();
    },
    history: ['from Anna Berg (1000): answered-elsewhere by Björn Čapek (1002)'],
  },
  {
    name: 'user-picks-up',
    story: "A colleague's phone rings, and the user picks the call up with *8",
    play: async ({ stranger, bjoern, user, pop }) => {
      const call = await stranger('0301234567', 'Zoë Müller').calls('5551002');
      await bjoern.rings();
      await user.calls('*8');
      await pop.shows('Talking: Zoë Müller (0301234567) on line 5551002');
      await call.hangUp();
      await pop.shows('Call ended: Zoë Müller (0301234567) on line 5551002');
    },
    history: ['from Zoë Müller (0301234567) on line 5551002 through test1: answered'],
  },
  {
    name: 'user-parks-and-colleague-fetches',
    story: 'The user parks a call by transferring it to 700, and a colleague fetches it',
    play: async ({ anna, user, bjoern, pop }) => {
      const call = await anna.calls('1001');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await user.answers();
      await pop.shows('Talking: Anna Berg (1000)');
      await user.transfersTo('700');
      await pop.shows(`Parked on 701: Anna Berg (1000)`);
      await bjoern.calls('701');
      await call.hangUp();
    },
    history: ['from Anna Berg (1000): parked on 701'],
  },
  {
    name: 'user-parks-and-nobody-fetches',
    notOn: { embedded: 'its only parking lot keeps a call for 45 seconds' },
    story: 'The user parks a call, nobody fetches it in time, and it comes back to the user, who answers',
    play: async ({ anna, user, pop }) => {
      const call = await anna.calls('1001');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await user.answers();
      await pop.shows('Talking: Anna Berg (1000)');
      await user.transfersTo('800');
      await pop.shows('Parked on 801: Anna Berg (1000)');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await user.answers();
      await pop.shows('Talking: Anna Berg (1000)');
      await call.hangUp();
      await pop.shows('Call ended: Anna Berg (1000)');
    },
    history: ['from Anna Berg (1000): parked on 801', 'from Anna Berg (1000): answered'],
  },
  {
    name: 'user-parks-and-fetches',
    story: 'The user parks a call and fetches it back herself',
    play: async ({ anna, user, pop }) => {
      const call = await anna.calls('1001');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await user.answers();
      await pop.shows('Talking: Anna Berg (1000)');
      await user.transfersTo('700');
      await pop.shows('Parked on 701: Anna Berg (1000)');
      await user.calls('701');
      await pop.shows('Talking: Anna Berg (1000)');
      await call.hangUp();
      await pop.shows('Call ended: Anna Berg (1000)');
    },
    history: ['from Anna Berg (1000): parked on 701', 'from Anna Berg (1000): answered'],
  },
  {
    name: 'parked-caller-gives-up',
    story: 'The user parks a call, and the caller hangs up while nobody has fetched it',
    play: async ({ anna, user, pop }) => {
      const call = await anna.calls('1001');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await user.answers();
      await pop.shows('Talking: Anna Berg (1000)');
      await user.transfersTo('700');
      await pop.shows('Parked on 701: Anna Berg (1000)');
      await call.hangUp();
    },
    history: ['from Anna Berg (1000): parked on 701'],
  },
  {
    name: 'user-parks-in-tipring',
    story: 'The user parks a call from the tray',
    play: async ({ anna, user, pop }) => {
      const call = await anna.calls('1001');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await user.answers();
      await pop.shows('Talking: Anna Berg (1000)');
      await user.chooses('Park');
      await pop.shows('Parked on 701: Anna Berg (1000)');
      await call.hangUp();
    },
    history: ['from Anna Berg (1000): parked on 701'],
  },
];
