import type { LackedRight, Purpose, RightName } from '../../rights.ts';
import { listIn } from '../list.ts';

const list = listIn('es');

/** What Tipring needs rights for. */
const purposes: Readonly<Record<Purpose, string>> = {
  calls: 'para ver las llamadas',
  queues: 'para saber de qué cola viene una llamada',
  handling: 'para transferir, aparcar y colgar',
  dialling: 'para marcar y capturar',
  lines: 'para ver si los compañeros están hablando',
};

const danger = (why: string): string => `Quien consiga la contraseña ${why}.`;

/** What whoever holds a right can do with it, by list and right. */
const worths: Readonly<Record<string, string>> = {
  'write system': danger('puede ejecutar programas en la centralita y cargar módulos'),
  'write command': danger(
    'puede escribir en la consola de la centralita: terminar todas las llamadas, detenerla, hacerle ejecutar programas',
  ),
  'write config': danger(
    'puede leer las contraseñas de la configuración de la centralita y hacerle ejecutar programas',
  ),
  'write agi': danger(
    'puede dirigir llamadas paso a paso, lo que incluye ejecutar programas en la centralita',
  ),
  'write agent': 'Mete a compañeros en colas y los saca.',
  'write message': 'Envía mensajes de texto en nombre de cualquiera.',
  'write reporting': 'Lee cifras de toda la centralita.',
  'write user': 'Envía eventos propios a todos los demás programas que escuchan.',
  'read dtmf': danger('ve cada tecla que alguien pulsa en una llamada, incluidos PIN y números de tarjeta'),
  'read dialplan': danger(
    've cada paso de cada llamada con lo que lleva consigo, incluidos PIN y contraseñas',
  ),
  'read agent': 'Se entera de lo que hacen las colas y sus miembros.',
  'read cdr': 'Recibe el registro de las llamadas de todos.',
  'read log': 'Lee el registro de la centralita a medida que se escribe.',
  'read reporting': 'Recibe cifras de las llamadas de todos.',
  'read security': 'Se entera de quién inicia sesión en la centralita y desde dónde.',
  'read system': 'Se entera de cuándo aparecen y desaparecen teléfonos, módulos y la propia centralita.',
  'read user': 'Recibe lo que otros programas se dicen.',
  'read verbose': 'Lee la consola de la centralita a medida que se escribe.',
  // On a PBX where Originate can write files; Tipring needs it for dialling.
  'write originate':
    'Esta centralita es anterior a agosto de 2024 (CVE-2024-42365): solo con «originate», quien consiga la contraseña puede escribir archivos en ella y así ejecutar programas. Actualícela; hasta entonces solo la protegen las direcciones permitidas.',
};

export const purposesOf = (needed: readonly Purpose[]): string =>
  list(needed.map((purpose) => purposes[purpose]));

export const worthOf = ({ list: of, right }: RightName): string =>
  worths[`${of} ${right}`] ?? 'Tipring no lo necesita.';

export const lackedRights = (lacks: readonly LackedRight[]): string =>
  list(lacks.map(({ list: of, right, for: needed }) => `${of} “${right}” (${purposesOf(needed)})`));

export const rightNames = (rights: readonly RightName[]): string =>
  list(rights.map(({ list: of, right }) => `${of} “${right}”`));
