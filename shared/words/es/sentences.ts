import type { RightName } from '../../rights.ts';
import { rightNames } from './rights.ts';

/** What came of a deed. */
const results = {
  answered: (who: string) => `${who} ha contestado.`,
  'answered-and-over': (number: string) => `${number} contestó; la llamada ha terminado.`,
  'taken-by-another': (number: string) => `Otra persona atendió la llamada a ${number}.`,
  'went-on': (to: string) => `La llamada pasó a ${to}.`,
  parked: (space: string | null) =>
    space === null ? 'La llamada está aparcada.' : `La llamada está aparcada en ${space}.`,
  'given-up': (number: string) => `Usted colgó antes de que ${number} contestara.`,
  'picked-up': (from: string) => `Tiene la llamada que sonaba en ${from}.`,
  fetched: (space: string) => `Tiene la llamada que estaba aparcada en ${space}.`,
  'test-call-answered': (extension: string) =>
    `Su teléfono (${extension}) ha sonado y se ha descolgado. Las llamadas llegan de Tipring a su teléfono.`,
  'transfer-nobody-answered': (number: string) =>
    `La centralita ha tomado la llamada; nadie contestó en ${number}, y desde allí sigue su camino.`,
  'transfer-rings': (number: string) => `La centralita ha tomado la llamada; ${number} está sonando.`,
  'transfer-untold': (number: string) =>
    `La centralita ha pasado la llamada a ${number}; aún no ha dicho si suena allí.`,
  'voicemail-has-it': (number: string) => `La llamada está en el buzón de voz de ${number}.`,
  'voicemail-untold': (number: string) =>
    `La centralita ha pasado la llamada al buzón de ${number}, que aún no ha contestado.`,
  'consult-answered': (number: string) =>
    `${number} ha contestado. Complete la transferencia o vuelva a la llamada.`,
  'consult-went-on': (number: string) => `La llamada ha pasado a ${number}.`,
  completed: (number: string) => `La llamada está con ${number}.`,
  'completed-unanswered': (number: string) => `La llamada ha pasado a ${number}, que aún no ha contestado.`,
  'back-with-caller': () => 'Está de nuevo con quien llamaba.',
};

/** What a PBX has told when it was looked at. */
const findings = {
  'is-address': (host: string) => `${host} es una dirección.`,
  'has-address': (host: string, address: string) => `${host} tiene la dirección ${address}.`,
  'port-takes': (port: number) => `El puerto ${port} acepta la conexión.`,
  banner: (asterisk: string | null, version: string) =>
    `${asterisk ?? 'Un Asterisk de versión desconocida'}, interfaz de gestión ${version}.`,
  'logged-in': (user: string, password: 'hidden' | 'clear') =>
    password === 'hidden'
      ? `Sesión iniciada como ${user}; la contraseña en sí no cruzó la red.`
      : `Sesión iniciada como ${user}; la contraseña cruzó la red sin cifrar.`,
  'may-all': () => 'La cuenta puede ver llamadas, marcar, transferir y colgar.',
  'may-all-but-untold': () =>
    'La cuenta puede marcar, transferir y colgar; si recibe aviso de las llamadas se verá con la primera.',
  'has-dangers': (rights: readonly RightName[]) =>
    `También tiene ${rightNames(rights)}, que ningún puesto necesita.`,
  'context-takes': (context: string, extension: string) => `El contexto ${context} acepta ${extension}.`,
  'phone-state': (phone: string, states: readonly DeviceState[]) =>
    `Su teléfono es ${phone}, ${states.map((state) => deviceStates[state]).join(', ')}.`,
  'channel-state': (channel: string, state: DeviceState | null, told: string) =>
    `${channel}: ${state === null ? told : deviceStates[state]}.`,
  'in-a-call': () => 'Ahora mismo está en una llamada.',
  'registration-untold': () =>
    'No se dice si el teléfono está registrado: la centralita no tiene hint para él.',
  'hint-is': (extension: string, context: string, hint: string) =>
    `El hint de ${extension} en el contexto ${context} es ${hint}.`,
  'config-gives-port': (extension: string, port: number) =>
    `users.conf da a ${extension} el puerto analógico ${port}.`,
  'is-in-call-on': (extension: string, channel: string) => `${extension} está en una llamada en ${channel}.`,
  'keeps-state': (device: string) => `La centralita guarda el estado de ${device}.`,
  'hint-in-context': (context: string) => `Hay un hint en el contexto ${context}.`,
  'contexts-untold': () => 'La centralita no dice qué contextos tiene.',
  'neither-context': (one: string, other: string, extension: string) =>
    `Ni ${one} ni ${other} aceptan ${extension}.`,
  'no-phone-told': (extension: string) => `Nada en la centralita dice qué teléfono tiene ${extension}.`,
  'calls-untried': () =>
    'No se pudo probar si la cuenta recibe aviso de las llamadas: hace falta «originate».',
  'read-untold': () =>
    'La centralita no dice a una cuenta qué más se le envía («read»); quien la administra puede verlo allí.',
  'rights-untold': () =>
    'La centralita no enumera lo que puede hacer la cuenta, así que no se ven los permisos de más.',
  'rights-cost': () =>
    'Con «originate» y «call», quien tenga la contraseña puede llamar a su costa y terminar llamadas ajenas. Los permisos no pueden ser más estrechos: permita solo las direcciones de los puestos.',
  'own-address': (address: string) =>
    `La centralita ve este equipo como ${address}, salvo que algo intermedio cambie las direcciones.`,
};

const deviceStates = {
  idle: 'libre',
  'in-use': 'en uso',
  busy: 'ocupado',
  unavailable: 'no disponible',
  ringing: 'sonando',
  'on-hold': 'en espera',
  unknown: 'desconocido para la centralita',
};
type DeviceState = keyof typeof deviceStates;

/** Why a number is dialled as it is. */
const dialReasons = {
  'dial-code': () => 'Un código con asterisco o almohadilla: tal cual.',
  'dial-extension': () => 'Una extensión o un número corto: tal cual.',
  'dial-colleague': () => 'El número de un compañero: tal cual.',
  'dial-as-it-is': () => 'Tal cual.',
  'dial-plus-stays': () => 'Con su más, tal cual.',
  'dial-plus-became': (plus: string, became: string | null) =>
    became === null
      ? `${plus} pasó a lo que se marca en este país.`
      : became === ''
        ? `${plus} se omite dentro del país.`
        : `${plus} pasó a ${became}.`,
  'dial-again': () => 'Así se marcó ya antes: tal cual.',
  'dial-beginning-became': (from: string, to: string) =>
    to === '' ? `${from} se omite al principio.` : `${from} al principio pasó a ${to}.`,
  'dial-number-became': (from: string, to: string) => `${from} pasó a ${to}.`,
  'dial-has-outside-line': (line: string) => `Ya empieza por la línea exterior ${line}.`,
  'dial-outside-line': (line: string) => `Se le antepone la línea exterior ${line}.`,
};

/** What came of a deed, what was found, and why something is done, in whole sentences. */
export const sentences = { ...results, ...findings, ...dialReasons };
