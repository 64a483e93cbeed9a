import type { linkProblems as english } from '../en/link-problems.ts';

export const linkProblems: typeof english = {
  'name-not-found': (host: string) => ({
    what: `No hay ningún equipo llamado «${host}».`,
    why: 'El nombre está mal escrito, o este equipo no puede consultar su servidor de nombres en este momento.',
    next: 'Compruebe el servidor en los ajustes y la conexión de red, o escriba la dirección IP de la centralita.',
  }),
  'connection-refused': (address: string) => ({
    what: `La centralita en ${address} rechazó la conexión.`,
    why: 'La interfaz de gestión (AMI) está desactivada, usa otro puerto, o la centralita está arrancando.',
    next: 'Active AMI en la centralita (Yeastar: Ajustes, Seguridad, Servicio) y compruebe el puerto, normalmente 5038.',
  }),
  unreachable: (address: string) => ({
    what: `No se puede llegar a la centralita en ${address}.`,
    why: 'Este equipo no está conectado a la red de la centralita, o un cortafuegos intermedio lo rechaza.',
    next: 'Compruebe la conexión de red y la VPN, si usa una.',
  }),
  'timed-out': (waitedFor: 'connect' | 'banner' | 'login' | 'action' | 'ping', who: string) =>
    ({
      connect: {
        what: `La centralita en ${who} no responde.`,
        why: 'La dirección es incorrecta, la centralita está apagada, o un cortafuegos descarta lo que envía este equipo; una centralita que ha bloqueado este equipo se comporta igual.',
        next: 'Compruebe servidor y puerto; si son correctos, pregunte al administrador si este equipo está bloqueado.',
      },
      banner: {
        what: `${who} aceptó la conexión y después no dijo nada.`,
        why: 'Allí escucha otra cosa que no es AMI (quizá AMI sobre TLS), o la centralita está sobrecargada.',
        next: 'Compruebe el puerto; AMI sin TLS suele estar en el 5038.',
      },
      login: {
        what: `La centralita en ${who} no respondió al inicio de sesión.`,
        why: 'La centralita está sobrecargada o bloqueada.',
        next: 'Espere un momento; si sigue igual, consulte al administrador.',
      },
      action: {
        what: `La centralita no respondió a tiempo a «${who}».`,
        why: 'La centralita está ocupada, o la conexión es lenta.',
        next: 'Mire en su teléfono si ha ocurrido y vuelva a intentarlo.',
      },
      ping: {
        what: `La centralita en ${who} dejó de responder.`,
        why: 'Se interrumpió la red, este equipo estuvo en reposo, o la centralita está bloqueada.',
        next: 'No hay que hacer nada: Tipring vuelve a conectarse solo.',
      },
    })[waitedFor],
  'not-ami': (address: string, greeting: string) => ({
    what: `Lo que responde en ${address} no es una interfaz de gestión de Asterisk.`,
    why:
      greeting === ''
        ? 'No saludó como lo hace AMI.'
        : `Saludó con «${greeting}»: en ese puerto escucha otro servicio.`,
    next: 'Compruebe servidor y puerto; AMI suele estar en el puerto 5038.',
  }),
  'login-rejected': (user: string, said: string) => ({
    what: `La centralita rechazó el inicio de sesión de «${user}».`,
    why: `El usuario o la contraseña son incorrectos, o la dirección de este equipo no está permitida para la cuenta (la centralita dijo «${said}»).`,
    next: 'Escriba de nuevo usuario y contraseña de la cuenta AMI; Tipring no reintenta solo, para que la centralita no bloquee este equipo.',
  }),
  'address-not-permitted': (address: string) => ({
    what: `La centralita en ${address} cerró la conexión sin responder.`,
    why: 'La dirección de este equipo no tiene permiso para usar AMI, o la centralita la ha bloqueado tras inicios de sesión fallidos.',
    next: 'Pida que se añada la dirección de este equipo al rango IP permitido de AMI y que se quite de la lista de bloqueados.',
  }),
  'shutting-down': (address: string) => ({
    what: `La centralita en ${address} está a punto de apagarse o reiniciarse.`,
    why: 'Espera a que terminen sus llamadas y hasta entonces no deja entrar a nadie.',
    next: 'No hay que hacer nada: Tipring lo intenta de nuevo solo.',
  }),
  'connection-lost': (address: string) => ({
    what: `Se perdió la conexión con la centralita en ${address}.`,
    why: 'La centralita se reinició o se apagó, o se interrumpió la red.',
    next: 'No hay que hacer nada: Tipring vuelve a conectarse solo.',
  }),
  'garbage-received': (address: string, detail: string) => ({
    what: `La centralita en ${address} envió algo ilegible.`,
    why: `${detail}; se cerró la conexión para empezar de nuevo.`,
    next: 'De momento no hay que hacer nada: Tipring vuelve a conectarse solo; si ocurre a menudo, avise al administrador.',
  }),
  'permission-denied': (action: string, right: string | null) => ({
    what: `La centralita no permite a esta cuenta hacer «${action}».`,
    why:
      right === null
        ? 'A la cuenta AMI le falta un permiso.'
        : `A la cuenta AMI le falta el permiso de escritura «${right}».`,
    next:
      right === null
        ? 'Pida que se den a la cuenta los permisos read call, cdr, agent y write call, originate, agent.'
        : `Pida que se añada «${right}» a los permisos de escritura de la cuenta en la centralita.`,
  }),
  'action-failed': (action: string, said: string) => ({
    what: `La centralita rechazó «${action}».`,
    why: said === '' ? 'No dio ningún motivo.' : `Dijo: «${said}».`,
    next: 'Compruebe el número y la llamada y vuelva a intentarlo.',
  }),
  'invalid-value': (header: string, reason: string) => ({
    what: `«${header}» no se puede enviar a la centralita.`,
    why: `El valor se rechaza: ${reason}.`,
    next: 'Corríjalo y vuelva a intentarlo.',
  }),
  'link-down': (state: 'connecting' | 'waiting' | 'stopped') => ({
    what: 'Tipring no está conectado a la centralita.',
    why: {
      connecting: 'La conexión todavía se está estableciendo.',
      waiting: 'Se perdió la conexión y se está reintentando.',
      stopped: 'La conexión fue rechazada y no se reintenta sola.',
    }[state],
    next:
      state === 'stopped'
        ? 'Compruebe los ajustes.'
        : 'Espere a que Tipring se conecte y vuelva a intentarlo; hasta entonces, marque en su teléfono.',
  }),
  'not-connected': () => ({
    what: 'Tipring no está conectado a su centralita.',
    why: 'Sin la centralita no se puede marcar ni transferir.',
    next: 'Espere a que la bandeja indique la conexión, o mire los ajustes.',
  }),
  unexpected: (why: string | null) => ({
    what: 'Algo ha fallado dentro de Tipring.',
    why: why ?? 'Es un error del programa, no suyo.',
    next: 'Vuelva a intentarlo; si se repite, comuníquelo con el archivo de registro.',
  }),
};
