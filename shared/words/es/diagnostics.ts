import type { diagnostics as english } from '../en/diagnostics.ts';
import { listIn } from '../list.ts';

const list = listIn('es');

export const diagnostics: typeof english = {
  title: 'Diagnóstico',
  lead: 'Lo que debe saber quien vaya a ayudarle.',
  copy: 'Copiar informe',
  copied: 'Informe copiado',
  reportHint:
    'El informe está en inglés, como texto sin formato para una petición de soporte. Nunca contiene una contraseña.',
  openFolder: 'Abrir carpeta de registros',
  hidePeople: 'Ocultar nombres y números',
  hidePeopleHint:
    'Aquí y en el informe. La misma marca sustituye siempre al mismo nombre o número, de modo que se pueda seguir una llamada. El host, la cuenta, las colas y los contextos se mantienen.',
  state: 'Estado',
  changes: 'Conexión hasta ahora',
  events: 'Últimos eventos de sus llamadas',
  eventsHint: 'Tal como los envió la centralita. No incluyen llamadas de otras personas.',
  noEvents: 'Aún no hay eventos. Llegarán con su próxima llamada.',
  labels: {
    link: 'Conexión',
    since: 'Desde',
    reconnects: 'Reconexiones',
    pbx: 'Centralita',
    account: 'Cuenta',
    dialect: 'Tipo de centralita',
    phone: 'Mi teléfono',
    rights: 'Permisos (write)',
    password: 'Contraseña',
    version: 'Tipring',
    runtime: 'Funciona con',
    system: 'Sistema',
  },
  values: {
    times: (count: number) => (count === 1 ? 'una vez' : `${count} veces`),
    unknownNow: 'Se desconoce mientras no haya conexión',
    pbx: (asterisk: string, manager: string) => `${asterisk}, Manager Interface ${manager}`,
    untold: 'La centralita no lo indica',
    rights: list,
    passwordPlaces: {
      keychain: 'En el llavero del sistema',
      'safe-storage': 'Cifrada en la carpeta de Tipring',
      ask: 'Se pide en cada inicio',
      'config-file': 'Del archivo de configuración',
    },
  },
};
