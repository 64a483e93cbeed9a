import type { link as english } from '../en/link.ts';

export const link: typeof english = {
  notSetUp: 'Noch nicht eingerichtet',
  needsPassword: 'Wartet auf das Passwort',
  connecting: 'Verbindung wird hergestellt …',
  connectedTo: (pbx) => `Verbunden mit ${pbx}`,
  notConnected: 'Nicht verbunden',
  notConnectedRetrying: 'Nicht verbunden, neuer Versuch läuft …',
  nextTry: (seconds) => `Nicht verbunden, nächster Versuch in ${seconds} s`,
};
