import type { link as english } from '../en/link.ts';

export const link: typeof english = {
  notSetUp: 'Sin configurar todavía',
  needsPassword: 'Esperando la contraseña',
  connecting: 'Conectando…',
  connectedTo: (pbx) => `Conectado a ${pbx}`,
  notConnected: 'Sin conexión',
  notConnectedRetrying: 'Sin conexión, reintentando…',
  nextTry: (seconds) => `Sin conexión, próximo intento en ${seconds} s`,
};
