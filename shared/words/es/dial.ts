import type { dial as english } from '../en/dial.ts';

export const dial: typeof english = {
  titles: {
    dial: 'Marcar',
    'confirm-link': '¿Marcar este número?',
    'refused-link': 'No se ha marcado',
    transfer: 'Transferir',
  },
  willDial: (number) => `Marca ${number}`,
  numberOrName: 'Número o nombre',
  transferTo: 'Transferir a',
  dial: 'Marcar',
  dialWho: (who) => `Llamar a ${who}`,
  pickUp: 'Capturar',
  transfer: 'Transferir',
  transferWho: (who) => `Transferir a ${who}`,
  askFirst: 'Consultar antes',
  linkWantsToDial: 'Un enlace quiere marcar',
  linkNotDialled: 'Este enlace no se ha marcado',
  untilThePbxAnswers: 'Mientras la centralita no responda, no se puede llamar.',
  pickItUp: (number) => `Descuelgue y se llamará al ${number}.`,
  calling: (number) => `Llamando al ${number}…`,
  callOver: 'Esta llamada ha terminado y ya no se puede transferir.',
  groups: {
    found: 'En el texto',
    dialled: 'Último marcado',
    recent: 'Últimos usados',
    colleague: 'Compañeros',
    history: 'Del historial',
  },
  noNumberInText: 'En ese texto no hay ningún número de teléfono.',
  people: 'Personas y números',
};
