import type { quiet as english } from '../en/quiet.ts';
import { weekdayIn, weekdaysIn } from '../weekdays.ts';

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

  lead: 'Les appels silencieux n’apparaissent pas et ne notifient pas. Ils figurent tout de même dans le menu de la zone de notification et dans l’historique.',
  use: 'Ce que Tipring montre de lui-même',
  uses: { everything: 'Les appels', 'click-to-dial': 'Rien : numérotation seule' },
  useHints: {
    everything: 'Tous les appels, sauf les silencieux.',
    'click-to-dial': 'Aucun appel n’apparaît ni ne notifie. Les liens et les numéros sont composés.',
  },
  whileNotToDisturb: 'Quand le système est en mode « Ne pas déranger »',
  wishes: { honour: 'Les appels sont silencieux', ignore: 'Les appels s’affichent quand même' },
  doNotDisturbUnknown:
    'Ce système ne dit pas s’il est en mode « Ne pas déranger ». Il masque peut-être lui-même les notifications ; la fenêtre d’appel s’affiche.',
  rules: 'Règles',
  noRules: 'Aucune règle pour l’instant.',
  addRule: 'Ajouter une règle',
  changeRule: (place) => `Modifier la règle ${place}`,
  removeRule: (place) => `Supprimer la règle ${place}`,
  done: 'Terminé',
  direction: 'Quels appels',
  directions: { any: 'Tous', incoming: 'Entrants', outgoing: 'Sortants' },
  origin: 'Avec qui',
  origins: { any: 'Tout le monde', internal: 'Collègues', external: 'Extérieur' },
  number: 'Numéro',
  numberHint:
    '* remplace un nombre quelconque de chiffres, ? un seul : 030* désigne tout numéro commençant par 030. Vide : tous.',
  queue: 'File d’attente',
  queueHint: 'Son nom sur le standard. Vide : toutes.',
  when: 'Quand',
  always: 'À tout moment',
  atHours: 'À certaines heures',
  days: 'Jours',
  day: (day) => weekdayIn('fr', day),
  begin: 'De',
  end: 'À',
  endHint: 'Une fin qui ne suit pas le début tombe le lendemain.',
  errors: {
    number: 'Chiffres, +, * et ? seulement.',
    days: 'Choisissez un jour.',
    time: 'Une heure comme 18:30.',
    mostRules: (most) => `Il y a de la place pour ${most} règles.`,
  },
  sentence: {
    any: {
      any: 'Tout appel',
      internal: 'Tout appel avec un collègue',
      external: 'Tout appel avec l’extérieur',
    },
    incoming: {
      any: 'Tout appel entrant',
      internal: 'Tout appel d’un collègue',
      external: 'Tout appel de l’extérieur',
    },
    outgoing: {
      any: 'Tout appel sortant',
      internal: 'Tout appel à un collègue',
      external: 'Tout appel vers l’extérieur',
    },
    number: (number) => `numéro ${number}`,
    queue: (name) => `file ${name}`,
    hours: (days, from, until) => `${weekdaysIn('fr', days)}, de ${from} à ${until}`,
    always: 'à tout moment',
    whole: (parts) => `${parts.join(', ')}.`,
  },
};
