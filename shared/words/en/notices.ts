/** Desktop notifications. */
export const notices = {
  calling: (who: string) => `${who} is calling`,
  missedFrom: (who: string) => `Missed call from ${who}`,
  on: (line: string) => `on ${line}`,
  callBack: 'Call back',
  show: 'Show',
};
