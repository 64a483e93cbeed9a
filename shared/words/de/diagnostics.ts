import type { diagnostics as english } from '../en/diagnostics.ts';
import { listIn } from '../list.ts';

const list = listIn('de');

export const diagnostics: typeof english = {
  title: 'Diagnose',
  lead: 'Was jemand wissen muss, der Ihnen hilft.',
  copy: 'Bericht kopieren',
  copied: 'Bericht kopiert',
  reportHint:
    'Der Bericht ist englisch, als reiner Text für ein Support-Ticket. Ein Passwort enthält er nie.',
  openFolder: 'Protokollordner öffnen',
  hidePeople: 'Namen und Nummern verbergen',
  hidePeopleHint:
    'Hier und im Bericht. Dasselbe Kürzel steht für denselben Namen oder dieselbe Nummer, so dass sich ein Anruf noch verfolgen lässt. Host, Konto, Warteschlangen und Kontexte bleiben stehen.',
  state: 'Zustand',
  changes: 'Verbindung bisher',
  events: 'Letzte Ereignisse Ihrer Anrufe',
  eventsHint: 'So, wie die Telefonanlage sie geschickt hat. Anrufe anderer sind nicht dabei.',
  noEvents: 'Noch keine Ereignisse. Sie kommen mit Ihrem nächsten Anruf.',
  labels: {
    link: 'Verbindung',
    since: 'Seit',
    reconnects: 'Neu verbunden',
    pbx: 'Telefonanlage',
    account: 'Konto',
    dialect: 'Art der Telefonanlage',
    phone: 'Mein Telefon',
    rights: 'Rechte (write)',
    password: 'Passwort',
    version: 'Tipring',
    runtime: 'Läuft auf',
    system: 'System',
  },
  values: {
    times: (count: number) => (count === 1 ? 'einmal' : `${count}-mal`),
    unknownNow: 'Ohne Verbindung nicht bekannt',
    pbx: (asterisk: string, manager: string) => `${asterisk}, Manager Interface ${manager}`,
    untold: 'Die Telefonanlage sagt es nicht',
    rights: list,
    passwordPlaces: {
      keychain: 'Im Schlüsselbund des Systems',
      'safe-storage': 'Verschlüsselt im Ordner von Tipring',
      ask: 'Wird bei jedem Start erfragt',
      'config-file': 'Aus der Konfigurationsdatei',
    },
  },
};
