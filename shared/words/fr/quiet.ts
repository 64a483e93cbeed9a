import type { quiet as english } from '../en/quiet.ts';

export const quiet: typeof english = {
  menu: 'Silence',
  spans: {
    'half-hour': 'Pendant 30 minutes',
    hour: 'Pendant 1 heure',
    'until-tomorrow': 'Jusqu’à demain, 8 h',
  },
  until: (moment) =>
    `Silence jusqu’à ${new Intl.DateTimeFormat('fr', { weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(moment)}`,
  endNow: 'Terminer le silence maintenant',
  clickToDial: 'Numérotation seule : les appels ne s’affichent pas',
  doNotDisturb: 'Le système est en mode « Ne pas déranger »',
};
