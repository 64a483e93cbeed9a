/** The tray menu. */
export const tray = {
  tryingAgain: (what: string) => `${what} Trying again by itself.`,
  aNumber: 'A number…',
  pickUpAt: (who: string) => `Pick up the call at ${who}`,
  fetchParked: 'Fetch a parked call',
  connectNow: 'Connect now',
  dial: 'Dial…',
  redial: (number: string) => `Redial ${number}`,
  dialCopied: (number: string) => `Dial the copied ${number}`,
  dialTheCopied: 'Dial the copied number…',
  lastCalls: 'Last calls',
  missed: (count: number) => (count === 1 ? '1 missed call' : `${count} missed calls`),
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
