import type { quiet as english } from '../en/quiet.ts';
import { weekdayIn, weekdaysIn } from '../weekdays.ts';

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

  lead: 'Stille Anrufe erscheinen nicht und melden sich nicht. Im Menü der Taskleiste und im Verlauf stehen sie trotzdem.',
  use: 'Was Tipring von selbst zeigt',
  uses: { everything: 'Anrufe', 'click-to-dial': 'Nichts: nur zum Wählen' },
  useHints: {
    everything: 'Jeden Anruf, außer den stillen.',
    'click-to-dial': 'Kein Anruf erscheint oder meldet sich. Links und Nummern werden gewählt.',
  },
  whileNotToDisturb: 'Solange das System auf „Nicht stören“ steht',
  wishes: { honour: 'Anrufe sind still', ignore: 'Anrufe erscheinen trotzdem' },
  doNotDisturbUnknown:
    'Dieses System verrät nicht, ob es auf „Nicht stören“ steht. Benachrichtigungen verbirgt es vielleicht selbst; das Anruffenster erscheint.',
  rules: 'Regeln',
  noRules: 'Noch keine Regeln.',
  addRule: 'Regel hinzufügen',
  changeRule: (place) => `Regel ${place} ändern`,
  removeRule: (place) => `Regel ${place} entfernen`,
  done: 'Fertig',
  direction: 'Welche Anrufe',
  directions: { any: 'Alle', incoming: 'Eingehende', outgoing: 'Ausgehende' },
  origin: 'Mit wem',
  origins: { any: 'Allen', internal: 'Kollegen', external: 'Außerhalb' },
  number: 'Nummer',
  numberHint:
    '* steht für beliebig viele Ziffern, ? für eine: 030* ist jede Nummer, die mit 030 beginnt. Leer: jede.',
  queue: 'Warteschlange',
  queueHint: 'Ihr Name auf der Telefonanlage. Leer: jede.',
  when: 'Wann',
  always: 'Jederzeit',
  atHours: 'Zu bestimmten Zeiten',
  days: 'Tage',
  day: (day) => weekdayIn('de', day),
  begin: 'Von',
  end: 'Bis',
  endHint: 'Ein Ende, das nicht nach dem Anfang liegt, ist am nächsten Tag.',
  errors: {
    number: 'Nur Ziffern, +, * und ?.',
    days: 'Wählen Sie einen Tag.',
    time: 'Eine Zeit wie 18:30.',
    mostRules: (most) => `Es ist Platz für ${most} Regeln.`,
  },
  sentence: {
    any: {
      any: 'Jeder Anruf',
      internal: 'Jeder Anruf mit Kollegen',
      external: 'Jeder Anruf mit jemandem außerhalb',
    },
    incoming: {
      any: 'Jeder eingehende Anruf',
      internal: 'Jeder Anruf von Kollegen',
      external: 'Jeder Anruf von außen',
    },
    outgoing: {
      any: 'Jeder ausgehende Anruf',
      internal: 'Jeder Anruf an Kollegen',
      external: 'Jeder Anruf nach außen',
    },
    number: (number) => `Nummer ${number}`,
    queue: (name) => `Warteschlange ${name}`,
    hours: (days, from, until) => `${weekdaysIn('de', days)}, ${from} bis ${until} Uhr`,
    always: 'jederzeit',
    whole: (parts) => `${parts.join(', ')}.`,
  },
};
