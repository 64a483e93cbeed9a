import { purposesOf, worthOf } from './rights.ts';
import type { account as english } from '../en/account.ts';

export const account: typeof english = {
  lacksRights: 'Dem Konto fehlen Rechte, die Tipring braucht',
  isDanger: 'Alles funktioniert, doch das Konto ist eine Gefahr für die Telefonanlage',
  mayMore: 'Alles funktioniert; das Konto darf mehr als nötig',
  isRight: 'Das Konto hat alles, was Tipring braucht; Überflüssiges wurde nicht gefunden',
  marks: { missing: 'fehlt', danger: 'gefährlich, nicht nötig', needless: 'nicht nötig' },
  rights: 'Rechte des Kontos',
  neededFor: (purposes) => `Nötig, ${purposesOf(purposes)}.`,
  worthOf,
  where: {
    'yeastar-s':
      'Eine Yeastar hat keinen Platz für Rechte: Unter Einstellungen, Sicherheit, Dienst führt sie einen AMI-Benutzer mit Passwort und den erlaubten IP-Adressen. Erlauben Sie nur die Arbeitsplätze; der Abschnitt unten ist für ein Asterisk, das Sie von Hand einrichten.',
    freepbx:
      'In FreePBX sind das die Felder unter Settings, Asterisk Manager Users: Deny, Permit und Write Timeout, und die Häkchen unter Rights. Von Hand gehört es in /etc/asterisk/manager_custom.conf; manager.conf selbst würde überschrieben.',
    asterisk:
      'Setzen Sie es in /etc/asterisk/manager.conf an die Stelle des Konto-Abschnitts, ergänzen Sie das Passwort und geben Sie an der Konsole der Anlage „manager reload“ ein.',
  },
  asItShouldBe: 'Das Konto, wie es sein sollte',
  section: 'Abschnitt der manager.conf',
};
