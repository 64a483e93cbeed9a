import type { notices as english } from '../en/notices.ts';

export const notices: typeof english = {
  calling: (who) => `Appel de ${who}`,
  missedFrom: (who) => `Appel manqué de ${who}`,
  on: (line) => `sur ${line}`,
  callBack: 'Rappeler',
  show: 'Afficher',
};
