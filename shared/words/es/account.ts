import type { account as english } from '../en/account.ts';

export const account: typeof english = {
  lacksRights: 'A la cuenta le faltan permisos que Tipring necesita',
  isDanger: 'Todo funciona, pero la cuenta es un peligro para la centralita',
  mayMore: 'Todo funciona; la cuenta puede hacer más de lo necesario',
  isRight: 'La cuenta tiene todo lo que Tipring necesita y no se ha encontrado nada de más',
  marks: { missing: 'falta', danger: 'peligroso, no necesario', needless: 'no necesario' },
  rights: 'Permisos de la cuenta',
  neededFor: (purposes) => `Necesario ${purposes}.`,
  asItShouldBe: 'La cuenta como debería ser',
  section: 'Sección de manager.conf',
};
