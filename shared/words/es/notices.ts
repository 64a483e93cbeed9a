import type { notices as english } from '../en/notices.ts';

export const notices: typeof english = {
  calling: (who) => `Llama ${who}`,
  missedFrom: (who) => `Llamada perdida de ${who}`,
  on: (line) => `por ${line}`,
  callBack: 'Devolver la llamada',
  show: 'Mostrar',
};
