import type { callProblems as english } from '../en/call-problems.ts';
import { calls } from './calls.ts';

type Failure = keyof typeof calls.failures;

const again = 'Vuelva a intentarlo más tarde.';
const over = 'La llamada ha terminado; devuélvala si es importante.';
const askedAgain = 'Devuelva la llamada si es importante.';
const lookAtPhone = 'Mire su teléfono.';
const linkLost = 'Mientras tanto se perdió la conexión con la centralita.';

export const callProblems: typeof english = {
  'own-phone-rejected': (channel: string) => ({
    what: 'Su teléfono rechazó la llamada.',
    why: `La centralita llamó a ${channel} y allí se rechazó la llamada.`,
    next: 'Inténtelo de nuevo y descuelgue; si no la rechazó usted, mire si el teléfono está en «no molestar».',
  }),
  'own-phone-not-answered': (channel: string) => ({
    what: 'No se descolgó su teléfono.',
    why: `La centralita hizo sonar ${channel} durante 30 segundos.`,
    next: 'Inténtelo de nuevo y descuelgue cuando suene su teléfono.',
  }),
  'own-phone-busy': (channel: string) => ({
    what: 'Su teléfono está ocupado.',
    why: `La centralita no pudo hacer sonar ${channel}: está en una llamada o en «no molestar».`,
    next: 'Termine la otra llamada y vuelva a intentarlo.',
  }),
  'own-phone-unreachable': (channel: string) => ({
    what: 'La centralita no puede llegar a su teléfono.',
    why: `${channel} no está registrado en la centralita, está apagado o no existe.`,
    next: 'Mire si su teléfono está encendido y registrado, y si la extensión y la tecnología de los ajustes son correctas.',
  }),
  'number-refused': (number: string, context: string) => ({
    what: `La centralita no conoce el número ${number}.`,
    why: `Nada en el plan de marcación de su extensión (${context}) lo acepta.`,
    next: 'Compruebe el número; quizá necesite delante una cifra para línea exterior.',
  }),
  'far-side-busy': (number: string) => ({
    what: `${number} está ocupado.`,
    why: 'La otra parte está en una llamada o no quiere que la molesten.',
    next: again,
  }),
  'far-side-rejected': (number: string) => ({
    what: `${number} rechazó la llamada.`,
    why: 'La rechazó la otra parte, o la red en el camino.',
    next: again,
  }),
  'far-side-not-answered': (number: string) => ({
    what: `${number} no contestó.`,
    why: 'Sonó allí hasta que se abandonó la llamada.',
    next: again,
  }),
  'call-failed': (number: string, failure: Failure) => ({
    what: `La llamada a ${number} no se estableció.`,
    why: calls.failures[failure],
    next: 'Compruebe el número y vuelva a intentarlo.',
  }),
  /** Of a dialled call, or of the transfer where there is no number. */
  'outcome-unknown': (number: string | null) => ({
    what:
      number === null
        ? 'No se sabe qué fue de la transferencia.'
        : `No se sabe qué fue de la llamada a ${number}.`,
    why: linkLost,
    next: lookAtPhone,
  }),
  'nothing-parked': (space: string) => ({
    what: `No se pudo recuperar la llamada en ${space}.`,
    why: 'Quien llamaba ha colgado, u otra persona la ha recuperado.',
    next: 'No queda nada por hacer; devuelva la llamada si es importante.',
  }),
  'nothing-to-pick-up': (from: string) => ({
    what: `No se pudo capturar la llamada de ${from}.`,
    why: 'La atendieron, quien llamaba colgó, o el código de captura de esta centralita es otro.',
    next: 'No queda nada por hacer; si se repite, compruebe el código de captura en los ajustes.',
  }),
  'outcome-untold': (number: string) => ({
    what: `La centralita no dice qué fue de la llamada a ${number}.`,
    why: 'Aceptó la orden; quizá a la cuenta AMI le falte el permiso de lectura «call».',
    next: 'Mire su teléfono; después use «Probar conexión» en los ajustes.',
  }),
  'no-pickup-code': () => ({
    what: 'Tipring no sabe cómo se capturan llamadas en esta centralita.',
    why: 'Depende de su plan de marcación, y los ajustes no indican ningún código.',
    next: 'Escriba el código de captura en los ajustes; su administrador lo conoce.',
  }),
  'no-line-yet': () => ({
    what: 'Esta llamada no se puede colgar en este momento.',
    why: 'La centralita aún no ha dicho en qué línea de su teléfono está.',
    next: 'Inténtelo en un momento, o cuelgue en su teléfono.',
  }),
  'call-gone': () => ({
    what: 'Esta llamada ya ha terminado.',
    why: 'La otra parte colgó, u otra persona atendió la llamada.',
    next: 'No queda nada por hacer con ella.',
  }),
  'not-transferable': () => ({
    what: 'Esta llamada no se puede transferir en este momento.',
    why: 'Todavía no hay nadie al otro lado.',
    next: 'Espere a que la otra parte conteste.',
  }),
  'transfer-to-caller': (number: string) => ({
    what: `${number} es la otra parte de esta llamada.`,
    why: 'Una llamada no se puede transferir a quien está en la línea.',
    next: 'Transfiérala a otra persona.',
  }),
  'transfer-target-busy': (number: string) => ({
    what: `${number} está ocupado.`,
    why: 'La centralita tomó la llamada y la terminó allí.',
    next: over,
  }),
  'transfer-target-not-answered': (number: string) => ({
    what: `${number} no contestó.`,
    why: 'La centralita tomó la llamada y la terminó allí.',
    next: over,
  }),
  'transfer-caller-gone': (number: string) => ({
    what: `Quien llamaba colgó antes de que ${number} contestara.`,
    why: 'La llamada se transfirió y sonó allí.',
    next: over,
  }),
  'transfer-target-unknown': (number: string) => ({
    what: `${number} no existe.`,
    why: 'La centralita tomó la llamada, no encontró a nadie en ese número y la terminó.',
    next: over,
  }),
  'transfer-target-unreachable': (number: string) => ({
    what: `La llamada a ${number} terminó antes de que nadie contestara.`,
    why: 'La centralita tomó la llamada y la terminó: quizá el número no exista, su teléfono no esté registrado, o quien llamaba colgó.',
    next: over,
  }),
  'voicemail-rings': (number: string) => ({
    what: `La centralita hace sonar un teléfono en lugar del buzón de ${number}.`,
    why: 'Tomó la llamada, y con el código de buzón de los ajustes llama a alguien.',
    next: 'Corrija el código de buzón en los ajustes; su administrador lo conoce.',
  }),
  'voicemail-lost': (number: string) => ({
    what: `La llamada terminó antes de que la tomara el buzón de ${number}.`,
    why: 'Quizá no haya buzón en ese número, o el código sea otro; o quien llamaba colgó.',
    next: over,
  }),
  'not-parked': (why: 'link-lost' | 'untold') => ({
    what: 'La llamada no se aparcó.',
    why: why === 'link-lost' ? linkLost : 'La centralita aceptó la orden y no indicó ninguna plaza.',
    next: 'Mire su teléfono: la llamada puede seguir allí.',
  }),
  'consulting-already': () => ({
    what: 'Ya está consultando por una llamada.',
    why: 'Tipring puede consultar por una llamada a la vez.',
    next: 'Complete o cancele antes esa transferencia.',
  }),
  'not-consulting': () => ({
    what: 'No hay ninguna transferencia que completar o cancelar.',
    why: 'Ya ha terminado.',
    next: 'Mire la llamada: dice cómo está.',
  }),
  'consult-not-started': (number: string) => ({
    what: `La centralita no llamó a ${number}.`,
    why: 'Aceptó la orden y no hizo nada: esta llamada no se puede transferir con código de función, o el código está desactivado.',
    next: 'Quien llama sigue en línea; transfiera sin consultar, o use las teclas de su teléfono.',
  }),
  'consult-not-answered': (number: string, how: 'busy' | 'no-answer' | 'failed') => ({
    ...{
      busy: {
        what: `${number} está ocupado.`,
        why: 'La otra parte está en una llamada, o rechazó esta.',
      },
      'no-answer': { what: `${number} no contestó.`, why: 'Sonó allí hasta que la centralita desistió.' },
      failed: {
        what: `No se pudo consultar a ${number}.`,
        why: 'Quizá el número no exista, o su teléfono no esté registrado.',
      },
    }[how],
    next: 'Está de nuevo con quien llamaba.',
  }),
  'consult-caller-gone': () => ({
    what: 'Quien llamaba ha colgado.',
    why: 'Esperaba mientras usted consultaba.',
    next: askedAgain,
  }),
  'consult-hung-up': () => ({
    what: 'La transferencia no se realizó.',
    why: 'Su teléfono colgó.',
    next: askedAgain,
  }),
  'transfer-not-completed': () => ({
    what: 'La transferencia no se completó.',
    why: 'La centralita no ha conectado a los dos.',
    next: 'Mire su teléfono: la llamada puede seguir allí.',
  }),
  'transfer-not-cancelled': (number: string) => ({
    what: 'Todavía no está de nuevo con quien llamaba.',
    why: 'La centralita aceptó la orden y no hizo nada.',
    next: `Termine la conversación con ${number} en su teléfono.`,
  }),
};
