import type { firstStart as english } from '../en/first-start.ts';

export const firstStart: typeof english = {
  title: 'Configurar Tipring',
  progress: 'Pasos',
  steps: {
    pbx: 'Centralita',
    account: 'Cuenta',
    phone: 'Mi teléfono',
    done: 'Listo',
  },
  headings: {
    pbx: '¿Dónde está su centralita?',
    account: '¿Qué cuenta puede usar Tipring?',
    phone: '¿Cuál es su teléfono?',
    done: 'Tipring está listo',
  },
  leads: {
    pbx: 'Tipring habla con la interfaz de gestión (AMI) de una centralita Asterisk, por ejemplo una Yeastar o una FreePBX.',
    account: 'Una cuenta AMI de la centralita. Quien la administra conoce su nombre y su contraseña.',
    phone: 'Las llamadas a este teléfono se muestran, y es el primero en sonar cuando usted marca.',
    done: 'Pruébelo ahora mismo. A partir de ahora, Tipring está en la bandeja del sistema.',
  },
  host: 'Dirección de la centralita',
  hostHint: 'Un nombre o una dirección IP. Tipring averigua de qué tipo de centralita se trata.',
  otherPort: 'Otro puerto que no sea 5038',
  portHint: 'El puerto de la interfaz de gestión.',
  demo: '¿No tiene una centralita a mano?',
  demoMore:
    'La demostración trae una pequeña centralita propia, con llamadas que llegan solas. Tipring se reinicia para ello y no toca nada suyo; salga de ella e inicie Tipring de nuevo para volver aquí.',
  tryDemo: 'Probar la demostración',
  otherPlace: 'Guardar la contraseña en otro sitio',
  extensionHint:
    'El número en el que le llaman sus compañeros. Tipring averigua cómo está conectado su teléfono.',
  untold: 'La centralita no lo dice todo sobre su teléfono. Elija abajo, por favor.',
  connection: 'Cómo está conectado el teléfono',
  call: 'Llamada de prueba',
  callMore:
    'Suena su propio teléfono. Descuelgue: no oirá nada y, a los dos segundos, la centralita colgará. No se llama a nadie más.',
  callMe: 'Llamarme ahora',
  calling: 'Llamándole…',
  pickUp: 'Su teléfono debería sonar en cualquier momento. Descuélguelo.',
  sessionStart: 'Siempre presente',
  sessionStartMore:
    'Las llamadas se muestran mientras Tipring está en marcha. Puede iniciarse solo con su sesión, sin ventana.',
  links: 'Enlaces telefónicos',
  linksMore:
    'Tipring puede marcar los números de teléfono que usted pulse en páginas web y correos. Pregunta antes de marcar.',
  found: 'Lo que se encontró',
  evenSo: 'Continuar de todos modos',
  allSettings: 'Todos los ajustes',
  back: 'Atrás',
  next: 'Siguiente',
  trying: 'Comprobando…',
  finish: 'A mis llamadas',
  notSetUp: 'Tipring aún no está configurado.',
  stepByStep: 'Paso a paso',
};
