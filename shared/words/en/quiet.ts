import type { Weekday } from '../../weekdays.ts';
import { weekdayIn, weekdaysIn } from '../weekdays.ts';

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

  /** The section of the settings. */
  lead: 'Quiet calls neither pop up nor notify. They are in the tray and in the history all the same.',
  use: 'What Tipring shows by itself',
  uses: { everything: 'Calls', 'click-to-dial': 'Nothing: click to dial only' },
  useHints: {
    everything: 'Every call, but for the quiet ones.',
    'click-to-dial': 'No call pops up or notifies. Links and numbers are dialled.',
  },
  whileNotToDisturb: 'While the system is set to do not disturb',
  wishes: { honour: 'Calls are quiet', ignore: 'Calls show even so' },
  doNotDisturbUnknown:
    'This system does not tell whether it is set to do not disturb. It may hide notifications by itself; the pop shows.',
  rules: 'Rules',
  noRules: 'No rules yet.',
  addRule: 'Add a rule',
  changeRule: (place: number) => `Change rule ${place}`,
  removeRule: (place: number) => `Remove rule ${place}`,
  done: 'Done',
  direction: 'Which calls',
  directions: { any: 'All', incoming: 'Incoming', outgoing: 'Outgoing' },
  origin: 'With whom',
  origins: { any: 'Anybody', internal: 'Colleagues', external: 'Outside' },
  number: 'Number',
  numberHint: '* stands for any digits, ? for one: 030* is every number that begins with 030. Empty: any.',
  queue: 'Queue',
  queueHint: 'Its name on the phone system. Empty: any.',
  when: 'When',
  always: 'At any time',
  atHours: 'At certain hours',
  days: 'Days',
  day: (day: Weekday) => weekdayIn('en', day),
  begin: 'From',
  end: 'Until',
  endHint: 'An end that is not after the beginning is on the next day.',
  errors: {
    number: 'Digits, +, * and ? only.',
    days: 'Choose a day.',
    time: 'A time such as 18:30.',
    mostRules: (most: number) => `There is room for ${most} rules.`,
  },
  /** Of these a rule is told. */
  sentence: {
    any: {
      any: 'Every call',
      internal: 'Every call with a colleague',
      external: 'Every call with somebody outside',
    },
    incoming: {
      any: 'Every incoming call',
      internal: 'Every call from a colleague',
      external: 'Every call from outside',
    },
    outgoing: {
      any: 'Every outgoing call',
      internal: 'Every call to a colleague',
      external: 'Every call to the outside',
    },
    number: (number: string) => `number ${number}`,
    queue: (name: string) => `queue ${name}`,
    hours: (days: readonly Weekday[], from: string, until: string) =>
      `${weekdaysIn('en', days)}, ${from} to ${until}`,
    always: 'at any time',
    whole: (parts: readonly string[]) => `${parts.join(', ')}.`,
  },
};
