import { purposesOf, worthOf } from './rights.ts';
import type { account as english } from '../en/account.ts';

export const account: typeof english = {
  lacksRights: 'A la cuenta le faltan permisos que Tipring necesita',
  isDanger: 'Todo funciona, pero la cuenta es un peligro para la centralita',
  mayMore: 'Todo funciona; la cuenta puede hacer más de lo necesario',
  isRight: 'La cuenta tiene todo lo que Tipring necesita y no se ha encontrado nada de más',
  marks: { missing: 'falta', danger: 'peligroso, no necesario', needless: 'no necesario' },
  rights: 'Permisos de la cuenta',
  neededFor: (purposes) => `Necesario ${purposesOf(purposes)}.`,
  worthOf,
  where: {
    'yeastar-s':
      'Un Yeastar no tiene lugar para permisos: en Ajustes, Seguridad, Servicio guarda un usuario AMI con contraseña y las direcciones IP permitidas. Permita solo los puestos; la sección de abajo es para un Asterisk configurado a mano.',
    freepbx:
      'En FreePBX son los campos de Settings, Asterisk Manager Users: Deny, Permit y Write Timeout, y las casillas de Rights. A mano va en /etc/asterisk/manager_custom.conf; manager.conf se sobrescribiría.',
    asterisk:
      'Póngala en /etc/asterisk/manager.conf en lugar de la sección de la cuenta, añada la contraseña y escriba «manager reload» en la consola de la centralita.',
  },
  asItShouldBe: 'La cuenta como debería ser',
  section: 'Sección de manager.conf',
};
