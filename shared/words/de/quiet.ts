import type { quiet as english } from '../en/quiet.ts';

export const quiet: typeof english = {
  menu: 'Ruhe',
  spans: {
    'half-hour': 'Für 30 Minuten',
    hour: 'Für 1 Stunde',
    'until-tomorrow': 'Bis morgen, 8:00 Uhr',
  },
  until: (moment) =>
    `Ruhe bis ${new Intl.DateTimeFormat('de', { weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(moment)}`,
  endNow: 'Ruhe jetzt beenden',
  clickToDial: 'Nur zum Wählen: Anrufe erscheinen nicht',
  doNotDisturb: 'Das System steht auf „Nicht stören“',
};
