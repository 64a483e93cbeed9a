import type { Scenario } from '../scenario.ts';

const noQueues = 'it has no queues; the real ones ring them';

/** The user's phone rings among others. */
export const groups: readonly Scenario[] = [
  {
    name: 'ring-group-user-first',
    story: 'A ring group rings the user first in the list, and she takes the call',
    play: async ({ anna, user, pop }) => {
      const call = await anna.calls('6200');
      await pop.shows('Incoming call: Anna Berg (1000) on line 6200');
      await user.answers();
      await pop.shows('Talking: Anna Berg (1000) on line 6200');
      await call.hangUp();
      await pop.shows('Call ended: Anna Berg (1000) on line 6200');
    },
    history: ['from Anna Berg (1000) on line 6200: answered'],
  },
  {
    name: 'ring-group-user-last',
    story: 'A ring group rings the user last in the list, and she takes the call',
    play: async ({ anna, user, pop }) => {
      const call = await anna.calls('6202');
      await pop.shows('Incoming call: Anna Berg (1000) on line 6202');
      await user.answers();
      await pop.shows('Talking: Anna Berg (1000) on line 6202');
      await call.hangUp();
      await pop.shows('Call ended: Anna Berg (1000) on line 6202');
    },
    history: ['from Anna Berg (1000) on line 6202: answered'],
  },
  {
    name: 'ring-group-colleague-answers',
    story: 'A ring group rings the user, and a colleague takes the call',
    play: async ({ anna, bjoern, pop }) => {
      const call = await anna.calls('6200');
      await pop.shows('Incoming call: Anna Berg (1000) on line 6200');
      await bjoern.answers();
      await pop.shows('Answered by Björn Čapek: Anna Berg (1000) on line 6200');
      await call.hangUp();
    },
    history: ['from Anna Berg (1000) on line 6200: answered-elsewhere by Björn Čapek (1002)'],
  },
  {
    name: 'ring-group-colleague-sends-on',
    story:
      'A ring group rings the user, a colleague takes the call, talks, and sends it on to her: two calls in her history',
    play: async ({ anna, bjoern, user, pop }) => {
      const call = await anna.calls('6200');
      await pop.shows('Incoming call: Anna Berg (1000) on line 6200');
      await bjoern.answers();
      await pop.shows('Answered by Björn Čapek: Anna Berg (1000) on line 6200');
      await bjoern.transfersTo('1001');
      await pop.shows('Incoming call: Anna Berg (1000) on line 6200');
      await user.answers();
      await pop.shows('Talking: Anna Berg (1000) on line 6200');
      await call.hangUp();
      await pop.shows('Call ended: Anna Berg (1000) on line 6200');
    },
    history: [
      'from Anna Berg (1000) on line 6200: answered-elsewhere by Björn Čapek (1002)',
      'from Anna Berg (1000) on line 6200: answered',
    ],
  },
  {
    name: 'ring-group-nobody-answers',
    story: 'A ring group rings the user, nobody answers, and the caller gives up',
    play: async ({ stranger, pop }) => {
      const call = await stranger('0301234567', 'Zoë Müller').calls('5556200');
      await pop.shows('Incoming call: Zoë Müller (0301234567) on line 5556200');
      await call.hangUp();
      await pop.shows('Missed call: Zoë Müller (0301234567) on line 5556200');
    },
    history: ['from Zoë Müller (0301234567) on line 5556200 through test1: missed'],
  },
  {
    name: 'ring-group-user-turns-down',
    story: 'A ring group rings the user, she turns the call down, and a colleague takes it',
    play: async ({ anna, user, bjoern, pop }) => {
      const call = await anna.calls('6200');
      await pop.shows('Incoming call: Anna Berg (1000) on line 6200');
      await user.hangsUp();
      await pop.shows('Rejected: Anna Berg (1000) on line 6200');
      await bjoern.answers();
      await call.hangUp();
    },
    history: ['from Anna Berg (1000) on line 6200: rejected'],
  },
  {
    name: 'hunt-group',
    story:
      'A group rings one after the other: first a colleague, who does not answer, then the user, who does',
    notOn: { embedded: 'its groups ring together' },
    play: async ({ anna, user, pop }) => {
      const call = await anna.calls('6201');
      await pop.shows('Incoming call: Anna Berg (1000) on line 6201');
      await user.answers();
      await pop.shows('Talking: Anna Berg (1000) on line 6201');
      await call.hangUp();
      await pop.shows('Call ended: Anna Berg (1000) on line 6201');
    },
    history: ['from Anna Berg (1000) on line 6201: answered'],
  },
  {
    name: 'two-phones-first-answers',
    story: 'The user has two phones at her extension; both ring, and she takes the call on the first',
    play: async ({ anna, user, secondPhone, pop }) => {
      await secondPhone.phone({ kind: 'rings' });
      const call = await anna.calls('1001');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await user.answers();
      await pop.shows('Talking: Anna Berg (1000)');
      await call.hangUp();
      await pop.shows('Call ended: Anna Berg (1000)');
    },
    history: ['from Anna Berg (1000): answered'],
  },
  {
    name: 'two-phones-second-answers',
    story: 'The user has two phones at her extension; both ring, and she takes the call on the second',
    play: async ({ anna, secondPhone, pop }) => {
      await secondPhone.phone({ kind: 'rings' });
      const call = await anna.calls('1001');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await secondPhone.answers();
      await pop.shows('Talking: Anna Berg (1000)');
      await call.hangUp();
      await pop.shows('Call ended: Anna Berg (1000)');
    },
    history: ['from Anna Berg (1000): answered'],
  },
  {
    name: 'two-phones-missed',
    story: 'The user has two phones at her extension; both ring, and the caller gives up',
    play: async ({ anna, secondPhone, pop }) => {
      await secondPhone.phone({ kind: 'rings' });
      const call = await anna.calls('1001');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await call.hangUp();
      await pop.shows('Missed call: Anna Berg (1000)');
    },
    history: ['from Anna Berg (1000): missed'],
  },
  {
    name: 'queue-ringall-user-answers',
    story: 'A queue rings all, and the user takes the call',
    notOn: { embedded: noQueues },
    play: async ({ stranger, user, pop }) => {
      const call = await stranger('0301234567', 'Zoë Müller').calls('5556400');
      await pop.shows('Incoming call: Zoë Müller (0301234567) on line 5556400');
      await user.answers();
      await pop.shows('Talking: Zoë Müller (0301234567) on line 5556400');
      await call.hangUp();
      await pop.shows('Call ended: Zoë Müller (0301234567) on line 5556400');
    },
    history: ['from Zoë Müller (0301234567) on line 5556400 in queue 6400 through test1: answered'],
  },
  {
    name: 'queue-ringall-colleague-answers',
    story: 'A queue rings all, and a colleague takes the call',
    notOn: { embedded: noQueues },
    play: async ({ anna, bjoern, pop }) => {
      const call = await anna.calls('6400');
      await pop.shows('Incoming call: Anna Berg (1000) on line 6400');
      await bjoern.answers();
      await pop.shows('Answered by Björn Čapek: Anna Berg (1000) on line 6400');
      await call.hangUp();
    },
    history: ['from Anna Berg (1000) on line 6400 in queue 6400: answered-elsewhere by Björn Čapek (1002)'],
  },
  {
    name: 'queue-caller-gives-up',
    story: 'A queue rings all, and the caller hangs up before anybody answers',
    notOn: { embedded: noQueues },
    play: async ({ anna, pop }) => {
      const call = await anna.calls('6400');
      await pop.shows('Incoming call: Anna Berg (1000) on line 6400');
      await call.hangUp();
      await pop.shows('Missed call: Anna Berg (1000) on line 6400');
    },
    history: ['from Anna Berg (1000) on line 6400 in queue 6400: missed'],
  },
  {
    name: 'queue-fourth-try',
    story: 'A queue rings one after the other, the user lets it ring three times and answers the fourth',
    notOn: { embedded: noQueues },
    play: async ({ anna, user, bjoern, pop }) => {
      await bjoern.phone({ kind: 'off' });
      const call = await anna.calls('6401');
      for (let round = 1; round <= 3; round += 1) {
        await pop.shows('Incoming call: Anna Berg (1000) on line 6401');
        await pop.shows('Missed call: Anna Berg (1000) on line 6401');
      }
      await pop.shows('Incoming call: Anna Berg (1000) on line 6401');
      await user.answers();
      await pop.shows('Talking: Anna Berg (1000) on line 6401');
      await call.hangUp();
      await pop.shows('Call ended: Anna Berg (1000) on line 6401');
    },
    history: ['from Anna Berg (1000) on line 6401 in queue 6401: answered'],
  },
  {
    name: 'queue-phone-forwards',
    story:
      "A queue tries the user's phone again and again, which forwards all calls to a colleague: one call, one line of history",
    notOn: { embedded: noQueues },
    play: async ({ anna, user, bjoern, pop }) => {
      await bjoern.phone({ kind: 'off' });
      await user.phone({ kind: 'forwards', to: '1003' });
      const call = await anna.calls('6401');
      for (let round = 1; round <= 3; round += 1) {
        await pop.shows('Incoming call: Anna Berg (1000) on line 6401');
        await pop.shows('Sent on to 1003: Anna Berg (1000) on line 6401');
      }
      await call.hangUp();
    },
    history: ['from Anna Berg (1000) on line 6401 in queue 6401: transferred to 1003'],
  },
];
