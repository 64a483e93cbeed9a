import type { Scenario } from '../scenario.ts';

/** The user dials by Tipring. */
export const dialling: readonly Scenario[] = [
  {
    name: 'dial-colleague',
    story: 'The user dials a colleague by Tipring, lifts the receiver, the colleague answers, they talk',
    play: async ({ user, bjoern, pop }) => {
      await user.dials('1002');
      await user.answers();
      await pop.shows('Calling: Björn Čapek (1002)');
      await bjoern.answers();
      await pop.shows('Talking: Björn Čapek (1002)');
      await bjoern.hangsUp();
      await pop.shows('Call ended: Björn Čapek (1002)');
    },
    history: ['to Björn Čapek (1002): answered'],
  },
  {
    name: 'dial-outside',
    story: 'The user dials out through the trunk, and hangs up in the pop',
    play: async ({ user, outside, pop }) => {
      await user.dials('030987654');
      await user.answers();
      await pop.shows('Calling: 030987654');
      await outside('030987654').answers();
      await pop.shows('Talking: 030987654');
      await user.presses('Hang up', '030987654');
      await pop.shows('Call ended: 030987654');
    },
    history: ['to 030987654 through test1: answered'],
  },
  {
    name: 'dial-far-side-busy',
    story: 'The user dials a colleague who is busy',
    play: async ({ user, bjoern, pop }) => {
      await bjoern.phone({ kind: 'busy' });
      await user.dials('1002');
      await user.answers();
      await pop.shows('Calling: Björn Čapek (1002)');
      await pop.shows('Busy: Björn Čapek (1002)');
    },
    history: ['to Björn Čapek (1002): busy'],
  },
  {
    name: 'dial-far-side-rejects',
    story: 'The user dials a colleague who turns the call down',
    play: async ({ user, bjoern, pop }) => {
      await user.dials('1002');
      await user.answers();
      await pop.shows('Calling: Björn Čapek (1002)');
      await bjoern.hangsUp();
      await pop.shows('Rejected: Björn Čapek (1002)');
    },
    history: ['to Björn Čapek (1002): rejected'],
  },
  {
    name: 'dial-nobody-answers',
    story: 'The user dials a colleague, nobody answers, and she gives up',
    play: async ({ user, pop }) => {
      await user.dials('1002');
      await user.answers();
      await pop.shows('Calling: Björn Čapek (1002)');
      await user.hangsUp();
      await pop.shows('Given up: Björn Čapek (1002)');
    },
    history: ['to Björn Čapek (1002): cancelled'],
  },
  {
    name: 'dial-own-phone-turns-down',
    story: 'The user dials by Tipring and turns her own ringing phone down',
    play: async ({ user }) => {
      await user.dials('1002');
      await user.hangsUp();
      await user.readsInDialWindow('turned');
      await user.closesDialWindow();
    },
    history: ['to 1002: failed: Your phone turned the call down.'],
  },
  {
    name: 'dial-own-phone-not-registered',
    story: 'The user dials by Tipring while her phone is not registered',
    play: async ({ user }) => {
      await user.phone({ kind: 'off' });
      await user.dials('1002');
      await user.readsInDialWindow('not registered');
      await user.closesDialWindow();
    },
    history: [
      'to 1002: failed: The PBX cannot reach your phone: it is not registered, switched off, or does not exist.',
    ],
  },
  {
    name: 'dial-cancelled',
    story: 'The user dials by Tipring and hangs up from the tray while her own phone rings',
    play: async ({ user }) => {
      await user.dials('1002');
      await user.readsInTray('Your phone is ringing: Björn Čapek (1002)');
      await user.chooses('Hang up');
      await user.readsInDialWindow('You hung up');
      await user.closesDialWindow();
    },
    history: ['to 1002: cancelled'],
  },
  {
    name: 'dial-no-such-number',
    story: 'The user dials a number that the PBX does not know',
    play: async ({ user }) => {
      await user.dials('7777');
      await user.readsInDialWindow('does not know the number 7777');
      await user.closesDialWindow();
    },
    history: ['to 7777: failed: The PBX refused the call.'],
  },
  {
    name: 'dial-through-local',
    story: "The user's phone is reached through Local/; she dials a colleague and they talk",
    desk: { extension: '1001', technology: 'Local' },
    notOn: { embedded: 'it has no Local channels' },
    play: async ({ user, bjoern, pop }) => {
      await user.dials('1002');
      await user.answers();
      await pop.shows('Calling: Björn Čapek (1002)');
      await bjoern.answers();
      await pop.shows('Talking: Björn Čapek (1002)');
      await bjoern.hangsUp();
      await pop.shows('Call ended: Björn Čapek (1002)');
    },
    history: ['to Björn Čapek (1002): answered'],
  },
];
