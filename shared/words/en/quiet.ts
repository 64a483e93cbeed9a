/** Texts about calls that come quietly. */
export const quiet = {
  menu: 'Quiet',
  spans: {
    'half-hour': 'For 30 minutes',
    hour: 'For 1 hour',
    'until-tomorrow': 'Until tomorrow, 8:00',
  },
  /** @param moment milliseconds since 1970 */
  until: (moment: number): string =>
    `Quiet until ${new Intl.DateTimeFormat('en', { weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(moment)}`,
  endNow: 'End quiet now',
  clickToDial: 'Click to dial only: calls do not show',
  doNotDisturb: 'The system is set to do not disturb',
};
