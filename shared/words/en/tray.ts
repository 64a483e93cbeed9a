/** The tray menu. */
export const tray = {
  tryingAgain: (what: string) => `${what} Trying again by itself.`,
  aNumber: 'A number…',
  pickUpAt: (who: string) => `Pick up the call at ${who}`,
  fetchParked: 'Fetch a parked call',
  connectNow: 'Connect now',
  dial: 'Dial…',
  redial: (number: string) => `Redial ${number}`,
  settings: 'Settings…',
  demo: 'Demo',
  demoSteps: {
    outside: 'A customer calls',
    colleague: 'A colleague calls',
    two: 'Two calls at once',
    'caller-hangs-up': 'The caller hangs up',
    answer: 'Lift the receiver',
  },
  quit: 'Quit',
};
