import type { tray as english } from '../en/tray.ts';

export const tray: typeof english = {
  tryingAgain: (what) => `${what} Neuer Versuch von selbst.`,
  aNumber: 'Eine Nummer …',
  pickUpAt: (who) => `Anruf bei ${who} heranholen`,
  fetchParked: 'Geparkten Anruf zurückholen',
  connectNow: 'Jetzt verbinden',
  dial: 'Wählen …',
  redial: (number) => `${number} erneut wählen`,
  dialCopied: (number) => `Kopierte Nummer ${number} wählen`,
  dialTheCopied: 'Kopierte Nummer wählen …',
  dialOneCopied: 'Eine der kopierten Nummern wählen …',
  lastCalls: 'Letzte Anrufe',
  missed: (count) => (count === 1 ? '1 verpasster Anruf' : `${count} verpasste Anrufe`),
  settings: 'Einstellungen …',
  demo: 'Vorführung',
  demoSteps: {
    outside: 'Ein Kunde ruft an',
    colleague: 'Eine Kollegin ruft an',
    two: 'Zwei Anrufe zugleich',
    'caller-hangs-up': 'Der Anrufer legt auf',
    answer: 'Hörer abheben',
  },
  quit: 'Beenden',
};
