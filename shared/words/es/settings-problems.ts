import type { settingsProblems as english } from '../en/settings-problems.ts';
import type { RightName } from '../../rights.ts';
import { pluralIn } from '../plural.ts';
import { lackedRights, worthOf } from './rights.ts';
import type { LackedRight } from '../../rights.ts';
import { main } from './main.ts';

const plural = pluralIn('es');
const whereToLook = 'Pulse «Comprobar mi cuenta»: muestra los permisos mínimos, listos para la centralita.';

/** What became of a file that cannot be used: it is kept under another name, or stands where it cannot be moved away. */
type KeptFile =
  | { readonly kind: 'aside'; readonly file: string }
  | { readonly kind: 'in-the-way'; readonly folder: string };

const whatNext = (kept: KeptFile): string =>
  kept.kind === 'aside'
    ? `Escriba los ajustes de nuevo. El archivo antiguo se conserva como ${kept.file}.`
    : `Asegúrese de poder leer y escribir en ${kept.folder} y vuelva a iniciar Tipring.`;

export const settingsProblems: typeof english = {
  'pop-not-placed': () => ({
    what: 'Este escritorio no permite que Tipring coloque su ventana de llamada.',
    why: 'Wayland coloca las ventanas por sí mismo y puede darles el teclado.',
    next: 'Las llamadas se anuncian con notificaciones; haga clic en una para ver la ventana.',
  }),
  'pop-by-itself': () => ({
    what: 'Este escritorio no permite que Tipring coloque su ventana de llamada.',
    why: 'Wayland coloca las ventanas por sí mismo, y aquí no se puede hacer clic en notificaciones que lleven a la ventana.',
    next: 'La ventana aparece sola con cada llamada, donde el escritorio la ponga; puede recibir el teclado.',
  }),
  'no-tray': () => ({
    what: 'Puede que no vea el icono de Tipring.',
    why: 'Este escritorio no dice que muestre iconos de programas en segundo plano.',
    next: 'Inicie Tipring otra vez para abrir su ventana.',
  }),
  'extension-missing': () => ({
    what: 'Tipring no conoce su extensión.',
    why: 'Los ajustes no indican ninguna.',
    next: 'Escriba su extensión en los ajustes.',
  }),
  'extension-unusable': () => ({
    what: 'La extensión de los ajustes no se puede usar.',
    why: 'Una extensión solo contiene letras, cifras, _, . y -.',
    next: 'Corrija la extensión en los ajustes.',
  }),
  'context-unusable': () => ({
    what: 'El contexto de los ajustes no se puede usar.',
    why: 'Un contexto solo contiene letras, cifras, _, ., @ y -.',
    next: 'Corrija el contexto en los ajustes, o déjelo vacío.',
  }),
  'analog-port-missing': () => ({
    what: 'Tipring no conoce el puerto de su teléfono analógico.',
    why: 'A un teléfono analógico se llega por su puerto en la centralita, y los ajustes no indican ninguno.',
    next: 'Escriba el puerto en los ajustes; la centralita lo muestra en su monitor.',
  }),
  'context-unknown': (extension: string, context: string) => ({
    what: `La centralita no conoce ${extension} en el contexto ${context}.`,
    why: 'Allí no existe el contexto, o la extensión.',
    next: 'Compruebe la extensión y el tipo de centralita, o deje que «Averiguar» lo mire.',
  }),
  'phone-unreachable': (channel: string) => ({
    what: 'Su teléfono no está registrado en la centralita en este momento.',
    why: `La centralita no llega a ${channel}: el teléfono está apagado, sin conexión o configurado para otra cuenta.`,
    next: 'Encienda el teléfono y compruebe que muestra su línea; en Tipring no hay que cambiar nada.',
  }),
  'phone-differs': (extension: string, phones: readonly string[], channel: string) => ({
    what: `El teléfono de ${extension} es ${phones.join(' y ')}, y no ${channel}.`,
    why: 'La tecnología o el puerto de los ajustes no son los que dice la centralita.',
    next: 'Corrija la tecnología o el puerto en los ajustes, o deje que «Averiguar» lo mire.',
  }),
  'extension-untold': (extension: string, channel: string) => ({
    what: `La centralita no dice nada de ${extension}.`,
    why: `No tiene hint para la extensión ni guarda el estado de ${channel}; aun así, la extensión puede existir.`,
    next: 'Llame a un compañero para probar, o consulte al administrador.',
  }),
  'settings-missing': (field: 'host' | 'user' | 'password') => ({
    ...{
      host: { what: 'No hay servidor al que conectarse.', next: 'Escriba el servidor de la centralita.' },
      user: { what: 'No hay usuario con el que iniciar sesión.', next: 'Escriba el usuario de AMI.' },
      password: {
        what: 'No hay contraseña con la que iniciar sesión.',
        next: 'Escriba la contraseña de AMI.',
      },
    }[field],
    why: 'El campo está vacío en los ajustes.',
  }),
  'rights-missing': (lacks: readonly LackedRight[]) => ({
    what: 'A la cuenta AMI le faltan permisos que Tipring necesita.',
    why: `Falta ${lackedRights(lacks)}.`,
    next: whereToLook,
  }),
  'rights-excess': (dangers: readonly RightName[]) => ({
    what: 'La cuenta AMI puede hacer más de lo que necesita un puesto.',
    why: dangers.map(worthOf).join(' '),
    next: whereToLook,
  }),
  'section-missing': () => ({
    what: 'No hay nada que copiar.',
    why: 'La cuenta aún no se ha comprobado.',
    next: 'Pulse antes «Comprobar mi cuenta».',
  }),
  'password-missing': () => ({
    what: 'Falta la contraseña.',
    why: 'Tipring aún no tiene ninguna para esta cuenta.',
    next: 'Escriba la contraseña de la cuenta AMI.',
  }),
  'password-not-readable': () => ({
    what: 'No se pudo leer la contraseña.',
    why: 'El lugar que la guarda está bloqueado o no responde.',
    next: 'Desbloquee su llavero y vuelva a intentarlo, o escriba la contraseña en los ajustes.',
  }),
  'password-not-given': () => ({
    what: 'Su llavero no dio la contraseña.',
    why: 'Está bloqueado, o la contraseña de esta cuenta ya no está en él.',
    next: 'Desbloquee su llavero y elija «Conectar ahora», o escriba la contraseña en los ajustes.',
  }),
  'password-left-behind': () => ({
    what: 'No se pudo quitar la contraseña de donde se guardaba antes.',
    why: 'El lugar antiguo está bloqueado o no responde. Desde ahora Tipring usa el nuevo.',
    next: 'Quite usted mismo allí la entrada «Tipring».',
  }),
  'password-not-kept': () => ({
    what: 'No se pudo guardar la contraseña.',
    why: 'El lugar elegido está bloqueado o no responde.',
    next: 'Desbloquee su llavero y guarde de nuevo, o elija otro lugar. Hasta entonces Tipring solo la recuerda mientras está abierto.',
  }),
  /** `detail`: what the system, or the check of the file, says of it. */
  'settings-unreadable': (file: string, detail: string, kept: KeptFile) => ({
    what: `No se pudieron leer sus ajustes en ${file}.`,
    why: detail,
    next: whatNext(kept),
  }),
  'settings-damaged': (file: string, detail: string, kept: KeptFile) => ({
    what: `No se pudieron leer sus ajustes en ${file}.`,
    why: detail,
    next: whatNext(kept),
  }),
  'settings-not-written': (folder: string, why: string) => ({
    what: 'No se pudieron guardar sus ajustes.',
    why,
    next: `Compruebe que se pueda escribir en ${folder} y que el disco no esté lleno, y guarde de nuevo.`,
  }),
  'links-not-registered': () => ({
    what: 'Tipring no pudo convertirse en el programa para enlaces telefónicos.',
    why: 'El sistema no aceptó el cambio.',
    next: 'Elija Tipring para los enlaces tel: en las aplicaciones predeterminadas del sistema.',
  }),
  'session-start-not-changed': () => ({
    what: 'No se pudo cambiar si Tipring se inicia con su sesión.',
    why: 'El sistema no aceptó el cambio.',
    next: 'Cámbielo en los ajustes del sistema, en las aplicaciones de inicio.',
  }),
  'history-unreadable': (file: string, detail: string) => ({
    what: 'No se pudo leer su historial de llamadas.',
    why: detail,
    next: `Asegúrese de poder leer ${file} y vuelva a iniciar Tipring. Hasta entonces no se guardan llamadas nuevas.`,
  }),
  'history-damaged': (count: number, file: string) => ({
    what: plural(count, {
      one: 'Una línea de su historial está dañada.',
      other: `${count} líneas de su historial están dañadas.`,
    }),
    why: 'Quizá el equipo se paró mientras se escribían, u otra cosa cambió el archivo.',
    next: `No hay que hacer nada: las demás llamadas están, y la parte dañada se guarda en ${file}.`,
  }),
  'history-not-written': (file: string, detail: string) => ({
    what: 'No se pudo guardar su historial de llamadas.',
    why: detail,
    next: `Compruebe que se pueda escribir en ${file} y que el disco no esté lleno. Tipring lo reintenta con la próxima llamada.`,
  }),
  'entry-gone': () => main.entryGone,
  'file-not-saved': (why: string) => ({ ...main.notSaved, why }),
  'folder-not-opened': (folder: string, why: string) => ({
    what: 'No se pudo abrir la carpeta.',
    why,
    next: `Ábrala usted mismo: ${folder}`,
  }),
  'call-refused': (why: string) => ({
    what: 'Tipring rechazó lo que pedía una ventana.',
    why,
    next: 'Reinicie Tipring; si se repite, comuníquelo.',
  }),
  'window-cut-off': () => ({
    what: 'Tipring no lo ha recibido.',
    why: 'Esta ventana no llega al resto de Tipring.',
    next: 'Cierre la ventana y ábrala de nuevo desde la bandeja.',
  }),
};
