import type { Scenario } from '../scenario.ts';

const customer = 'Zoë Müller (0301234567)';

/** Calls that somebody hands on. */
export const transfers: readonly Scenario[] = [
  {
    name: 'colleague-transfers-blind-to-user',
    story: 'A customer talks with a colleague, who sends the call on to the user: the pop shows the customer',
    play: async ({ stranger, bjoern, user, pop }) => {
      const call = await stranger('0301234567', 'Zoë Müller').calls('5551002');
      await bjoern.answers();
      await bjoern.transfersTo('1001');
      await pop.shows(`Incoming call: ${customer} on line 5551002`);
      await user.answers();
      await pop.shows(`Talking: ${customer} on line 5551002`);
      await call.hangUp();
      await pop.shows(`Call ended: ${customer} on line 5551002`);
    },
    history: [`from ${customer} on line 5551002 through test1: answered`],
  },
  {
    name: 'colleague-transfers-blind-and-caller-gives-up',
    story: 'A customer is sent on to the user by a colleague and hangs up while the user is rung',
    play: async ({ stranger, bjoern, pop }) => {
      const call = await stranger('0301234567', 'Zoë Müller').calls('5551002');
      await bjoern.answers();
      await bjoern.transfersTo('1001');
      await pop.shows(`Incoming call: ${customer} on line 5551002`);
      await call.hangUp();
      await pop.shows(`Missed call: ${customer} on line 5551002`);
    },
    history: [`from ${customer} on line 5551002 through test1: missed`],
  },
  {
    name: 'colleague-transfers-attended-to-user',
    story:
      'A colleague asks the user first and then connects the customer: the pop ends up with the customer',
    play: async ({ stranger, bjoern, user, pop }) => {
      const call = await stranger('0301234567', 'Zoë Müller').calls('5551002');
      await bjoern.answers();
      await bjoern.holds();
      await bjoern.calls('1001');
      await pop.shows('Incoming call: Björn Čapek (1002)');
      await user.answers();
      await pop.shows('Talking: Björn Čapek (1002)');
      await bjoern.joins();
      await pop.shows(`Talking: ${customer} on line 5551002`);
      await call.hangUp();
      await pop.shows(`Call ended: ${customer} on line 5551002`);
    },
    history: [`from ${customer} on line 5551002 through test1: answered`],
  },
  {
    name: 'user-transfers-blind-with-the-phone',
    story: 'The user talks with a colleague and sends the call on to another with the key of the phone',
    play: async ({ anna, user, bjoern, pop }) => {
      const call = await anna.calls('1001');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await user.answers();
      await pop.shows('Talking: Anna Berg (1000)');
      await user.transfersTo('1002');
      await pop.shows('Sent on to 1002: Anna Berg (1000)');
      await bjoern.answers();
      await call.hangUp();
    },
    history: ['from Anna Berg (1000): transferred to 1002'],
  },
  {
    name: 'user-transfers-while-it-rings',
    story: 'A customer calls the user, who sends the ringing call on to a colleague from the tray',
    play: async ({ stranger, user, bjoern, pop }) => {
      const call = await stranger('0301234567', 'Zoë Müller').calls('5551001');
      await pop.shows(`Incoming call: ${customer} on line 5551001`);
      await user.chooses('Transfer to…', 'Björn Čapek (1002), free');
      await pop.shows(`Sent on to 1002: ${customer} on line 5551001`);
      await bjoern.answers();
      await call.hangUp();
    },
    history: [`from ${customer} on line 5551001 through test1: transferred to 1002`],
  },
  {
    name: 'user-transfers-while-talking',
    story: 'The user talks with a customer and sends the call on to a colleague from the tray',
    play: async ({ stranger, user, bjoern, pop }) => {
      const call = await stranger('0301234567', 'Zoë Müller').calls('5551001');
      await pop.shows(`Incoming call: ${customer} on line 5551001`);
      await user.answers();
      await pop.shows(`Talking: ${customer} on line 5551001`);
      await user.chooses('Transfer to…', 'Björn Čapek (1002), free');
      await pop.shows(`Sent on to 1002: ${customer} on line 5551001`);
      await bjoern.answers();
      await call.hangUp();
    },
    history: [`from ${customer} on line 5551001 through test1: transferred to 1002`],
  },
  {
    name: 'user-transfers-attended-with-the-phone',
    story: 'The user holds a customer, asks a colleague on the phone, and connects the two',
    play: async ({ stranger, user, bjoern, pop }) => {
      const call = await stranger('0301234567', 'Zoë Müller').calls('5551001');
      await pop.shows(`Incoming call: ${customer} on line 5551001`);
      await user.answers();
      await pop.shows(`Talking: ${customer} on line 5551001`);
      await user.holds();
      await user.calls('1002');
      await bjoern.answers();
      await user.readsInTray('Talking: Björn Čapek (1002)');
      await user.joins();
      await pop.shows(`Sent on to 1002: ${customer} on line 5551001`);
      await call.hangUp();
    },
    history: [
      `from ${customer} on line 5551001 through test1: transferred to 1002`,
      'to Björn Čapek (1002): answered',
    ],
  },
  {
    name: 'user-asks-during-dialled-call',
    story:
      'The user has dialled a customer, asks a colleague, and goes back: the call stays the customer’s throughout',
    play: async ({ user, outside, bjoern, pop }) => {
      await user.dials('030987654');
      await user.answers();
      await pop.shows('Calling: 030987654');
      await outside('030987654').answers();
      await pop.shows('Talking: 030987654');
      await user.asks('1002', '030987654');
      await bjoern.answers();
      await user.readsInDialWindow('You are talking with 1002');
      await user.presses('Back to the caller', '030987654');
      await user.isOffered('Park', '030987654');
      await user.closesDialWindow();
      await user.presses('Hang up', '030987654');
      await pop.shows('Call ended: 030987654');
    },
    history: ['to 030987654 through test1: answered'],
  },
  {
    name: 'colleague-sends-user-on-to-group',
    story:
      'The user calls a colleague back, who sends her on to a ring group: the pop shows who answers there',
    play: async ({ user, anna, bjoern, pop }) => {
      const call = await anna.calls('1001');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await call.hangUp();
      await pop.shows('Missed call: Anna Berg (1000)');
      await user.dials('1000');
      await user.answers();
      await pop.shows('Calling: Anna Berg (1000)');
      await anna.answers();
      await pop.shows('Talking: Anna Berg (1000)');
      await anna.transfersTo('6202');
      await bjoern.answers();
      await pop.shows('Talking: Björn Čapek (1002)');
      await bjoern.hangsUp();
      await pop.shows('Call ended: Björn Čapek (1002)');
    },
    history: ['from Anna Berg (1000): missed', 'to Björn Čapek (1002): answered'],
  },
  {
    name: 'colleague-forwards-to-user',
    story: "A colleague's phone forwards all calls to the user, who talks with the caller",
    notOn: { embedded: 'its phones cannot forward' },
    play: async ({ anna, bjoern, user, pop }) => {
      await bjoern.phone({ kind: 'forwards', to: '1001' });
      const call = await anna.calls('1002');
      await pop.shows('Incoming call: Anna Berg (1000) on line 1002');
      await user.answers();
      await pop.shows('Talking: Anna Berg (1000) on line 1002');
      await call.hangUp();
      await pop.shows('Call ended: Anna Berg (1000) on line 1002');
    },
    history: ['from Anna Berg (1000) on line 1002: answered'],
  },
  {
    name: 'user-forwards-to-colleague',
    story:
      "The user's phone forwards all calls to a colleague, who talks with the caller: sent on, not missed",
    notOn: { embedded: 'its phones cannot forward' },
    play: async ({ anna, bjoern, user, pop }) => {
      await user.phone({ kind: 'forwards', to: '1002' });
      const call = await anna.calls('1001');
      await pop.shows('Incoming call: Anna Berg (1000)');
      await pop.shows('Sent on to 1002: Anna Berg (1000)');
      await bjoern.answers();
      await call.hangUp();
    },
    history: ['from Anna Berg (1000): transferred to 1002'],
  },
];
