import type { quiet as english } from '../en/quiet.ts';

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
};
