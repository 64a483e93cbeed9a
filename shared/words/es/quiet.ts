import type { quiet as english } from '../en/quiet.ts';
import { weekdayIn, weekdaysIn } from '../weekdays.ts';

export const quiet: typeof english = {
  menu: 'Silencio',
  spans: {
    'half-hour': 'Durante 30 minutos',
    hour: 'Durante 1 hora',
    'until-tomorrow': 'Hasta mañana a las 8:00',
  },
  until: (moment) =>
    `Silencio hasta ${new Intl.DateTimeFormat('es', { weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(moment)}`,
  endNow: 'Terminar el silencio ahora',
  clickToDial: 'Solo para marcar: las llamadas no se muestran',
  doNotDisturb: 'El sistema está en «No molestar»',

  lead: 'Las llamadas silenciosas no aparecen ni avisan. Aun así están en el menú de la bandeja y en el historial.',
  use: 'Lo que Tipring muestra por sí mismo',
  uses: { everything: 'Llamadas', 'click-to-dial': 'Nada: solo para marcar' },
  useHints: {
    everything: 'Todas las llamadas, salvo las silenciosas.',
    'click-to-dial': 'Ninguna llamada aparece ni avisa. Los enlaces y los números se marcan.',
  },
  whileNotToDisturb: 'Mientras el sistema está en «No molestar»',
  wishes: { honour: 'Las llamadas son silenciosas', ignore: 'Las llamadas se muestran igualmente' },
  doNotDisturbUnknown:
    'Este sistema no dice si está en «No molestar». Puede que oculte los avisos por sí mismo; la ventana de llamada aparece.',
  rules: 'Reglas',
  noRules: 'Todavía no hay reglas.',
  addRule: 'Añadir una regla',
  changeRule: (place) => `Cambiar la regla ${place}`,
  removeRule: (place) => `Quitar la regla ${place}`,
  done: 'Listo',
  direction: 'Qué llamadas',
  directions: { any: 'Todas', incoming: 'Entrantes', outgoing: 'Salientes' },
  origin: 'Con quién',
  origins: { any: 'Cualquiera', internal: 'Compañeros', external: 'Exterior' },
  number: 'Número',
  numberHint:
    '* representa cualquier cantidad de cifras, ? una sola: 030* es todo número que empieza por 030. Vacío: cualquiera.',
  queue: 'Cola',
  queueHint: 'Su nombre en la centralita. Vacío: cualquiera.',
  when: 'Cuándo',
  always: 'En todo momento',
  atHours: 'A ciertas horas',
  days: 'Días',
  day: (day) => weekdayIn('es', day),
  begin: 'Desde',
  end: 'Hasta',
  endHint: 'Un final que no es posterior al comienzo es del día siguiente.',
  errors: {
    number: 'Solo cifras, +, * y ?.',
    days: 'Elija un día.',
    time: 'Una hora como 18:30.',
    mostRules: (most) => `Hay sitio para ${most} reglas.`,
  },
  sentence: {
    any: {
      any: 'Toda llamada',
      internal: 'Toda llamada con un compañero',
      external: 'Toda llamada con alguien de fuera',
    },
    incoming: {
      any: 'Toda llamada entrante',
      internal: 'Toda llamada de un compañero',
      external: 'Toda llamada de fuera',
    },
    outgoing: {
      any: 'Toda llamada saliente',
      internal: 'Toda llamada a un compañero',
      external: 'Toda llamada hacia fuera',
    },
    number: (number) => `número ${number}`,
    queue: (name) => `cola ${name}`,
    hours: (days, from, until) => `${weekdaysIn('es', days)}, de ${from} a ${until}`,
    always: 'en todo momento',
    whole: (parts) => `${parts.join(', ')}.`,
  },
};
