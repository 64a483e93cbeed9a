import type { Scenario } from '../scenario.ts';

/** Somebody calls the user, and nobody else is part of it. */
export const incoming: readonly Scenario[] = [
  {
    name: 'colleague-talks',
    story: 'A colleague calls, the user answers, they talk, the colleague hangs up',
    play: async ({ anna, user, pop }) => {
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
    name: 'user-hangs-up-the-phone',
    story: 'A colleague calls, they talk, the user puts the receiver down',
    play: async ({ anna, user, pop }) => {
      await anna.calls('1001');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await user.answers();
      await pop.shows('Talking: Anna Berg (1000)');
      await user.hangsUp();
      await pop.shows('Call ended: Anna Berg (1000)');
    },
    history: ['from Anna Berg (1000): answered'],
  },
  {
    name: 'caller-gives-up',
    story: 'A colleague calls and hangs up before anybody answers',
    play: async ({ anna, pop }) => {
      const call = await anna.calls('1001');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await call.hangUp();
      await pop.shows('Missed call: Anna Berg (1000)');
    },
    history: ['from Anna Berg (1000): missed'],
  },
  {
    name: 'user-turns-down',
    story: 'A colleague calls and the user turns the call down on the phone',
    play: async ({ anna, user, pop }) => {
      await anna.calls('1001');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await user.hangsUp();
      await pop.shows('Rejected: Anna Berg (1000)');
    },
    history: ['from Anna Berg (1000): rejected'],
  },
  {
    name: 'user-hangs-up-in-the-pop-while-it-rings',
    story: 'A colleague calls and the user presses "Hang up" in the pop',
    play: async ({ anna, user, pop }) => {
      await anna.calls('1001');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await user.presses('Hang up', 'Anna Berg');
      await pop.shows('Rejected: Anna Berg (1000)');
    },
    history: ['from Anna Berg (1000): rejected'],
  },
  {
    name: 'outsider-talks',
    story: 'Somebody with an accented name calls through the trunk and talks with the user',
    play: async ({ stranger, user, pop }) => {
      const call = await stranger('0301234567', 'Zoë Müller-Çelik').calls('5551001');
      await pop.shows('Incoming call: Zoë Müller-Çelik (0301234567) on line 5551001');
      await user.answers();
      await pop.shows('Talking: Zoë Müller-Çelik (0301234567) on line 5551001');
      await call.hangUp();
      await pop.shows('Call ended: Zoë Müller-Çelik (0301234567) on line 5551001');
    },
    history: ['from Zoë Müller-Çelik (0301234567) on line 5551001 through test1: answered'],
  },
];
