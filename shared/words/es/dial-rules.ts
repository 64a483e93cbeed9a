import type { dialRules as english } from '../en/dial-rules.ts';

export const dialRules: typeof english = {
  replacements: 'Sustituciones',
  replacementsHint:
    'Se aplica la primera que encaja, antes que las demás reglas. En extensiones, otros números cortos y números de compañeros solo se sustituyen números enteros; los códigos con asterisco no cambian.',
  match: 'Un número que',
  matches: { begins: 'empieza por', equals: 'es' },
  from: 'estas cifras',
  to: 'pasa a',
  matchOf: (place) => `Sustitución ${place}: qué encaja`,
  fromOf: (place) => `Sustitución ${place}: cifras`,
  toOf: (place) => `Sustitución ${place}: a qué pasan`,
  remove: (place) => `Quitar la sustitución ${place}`,
  add: 'Añadir una sustitución',
  nothing: 'nada',
  hotkey: 'Atajo para el texto seleccionado',
  hotkeyHints: {
    selected:
      'Seleccione un número en cualquier programa y púlselo: Tipring pregunta si debe llamar, y deja elegir si hay varios.',
    copied:
      'Copie un número en cualquier programa y púlselo: Tipring pregunta si debe llamar, y deja elegir si hay varios. En este sistema no se le dice lo que solo está seleccionado.',
  },
  hotkeyWayland:
    'Este escritorio (Wayland) no se lo ha dado a Tipring; no todos permiten atajos propios a los programas. Copie el número y elija «Marcar el número copiado…» en la bandeja, o arrástrelo a la ventana de Tipring.',
  tryNumber: 'Probar un número',
  tryHint: 'Lo que se marcaría con lo que hay aquí, guardado o no. No se marca nada.',
  wrongRules: 'Una de las reglas de arriba aún no es correcta.',
  errors: {
    part: 'Solo cifras, y un más solo al principio.',
    missing: 'Aquí faltan cifras.',
    most: (most) => `Hay sitio para ${most} sustituciones.`,
  },
};
