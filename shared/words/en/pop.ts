/** The pop. */
export const pop = {
  title: 'Calls',
  incomingFrom: (who: string) => `Incoming call from ${who}`,
  incomingFromNumber: (who: string, number: string) => `Incoming call from ${who}, ${number}`,
  onLine: (line: string) => `on line ${line}`,
  copyNumber: 'Copy number',
  numberCopied: 'Number copied',
  dismiss: 'Dismiss',
  hide: 'Hide',
};
