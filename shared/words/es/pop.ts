import type { pop as english } from '../en/pop.ts';

export const pop: typeof english = {
  title: 'Llamadas',
  incomingFrom: (who) => `Llamada entrante de ${who}`,
  incomingFromNumber: (who, number) => `Llamada entrante de ${who}, ${number}`,
  onLine: (line) => `por la línea ${line}`,
  copyNumber: 'Copiar número',
  numberCopied: 'Número copiado',
  dismiss: 'Descartar',
  hide: 'Ocultar',
};
