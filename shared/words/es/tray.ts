import type { tray as english } from '../en/tray.ts';

export const tray: typeof english = {
  tryingAgain: (what) => `${what} Se reintenta automáticamente.`,
  aNumber: 'Un número…',
  pickUpAt: (who) => `Capturar la llamada de ${who}`,
  fetchParked: 'Recuperar una llamada aparcada',
  connectNow: 'Conectar ahora',
  dial: 'Marcar…',
  redial: (number) => `Volver a marcar ${number}`,
  dialCopied: (number) => `Marcar el número copiado ${number}`,
  dialTheCopied: 'Marcar el número copiado…',
  dialOneCopied: 'Marcar uno de los números copiados…',
  lastCalls: 'Últimas llamadas',
  missed: (count) => (count === 1 ? '1 llamada perdida' : `${count} llamadas perdidas`),
  settings: 'Ajustes…',
  demo: 'Demostración',
  demoSteps: {
    outside: 'Llama un cliente',
    colleague: 'Llama una compañera',
    two: 'Dos llamadas a la vez',
    'caller-hangs-up': 'Quien llama cuelga',
    answer: 'Descolgar',
  },
  quit: 'Salir',
};
