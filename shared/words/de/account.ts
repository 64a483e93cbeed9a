import type { account as english } from '../en/account.ts';

export const account: typeof english = {
  lacksRights: 'Dem Konto fehlen Rechte, die Tipring braucht',
  isDanger: 'Alles funktioniert, doch das Konto ist eine Gefahr für die Telefonanlage',
  mayMore: 'Alles funktioniert; das Konto darf mehr als nötig',
  isRight: 'Das Konto hat alles, was Tipring braucht; Überflüssiges wurde nicht gefunden',
  marks: { missing: 'fehlt', danger: 'gefährlich, nicht nötig', needless: 'nicht nötig' },
  rights: 'Rechte des Kontos',
  neededFor: (purposes) => `Nötig ${purposes}.`,
  asItShouldBe: 'Das Konto, wie es sein sollte',
  section: 'Abschnitt der manager.conf',
};
