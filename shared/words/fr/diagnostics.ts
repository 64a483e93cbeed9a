import type { diagnostics as english } from '../en/diagnostics.ts';
import { listIn } from '../list.ts';

const list = listIn('fr');

export const diagnostics: typeof english = {
  title: 'Diagnostic',
  lead: 'Ce que doit savoir la personne qui vous aide.',
  copy: 'Copier le rapport',
  copied: 'Rapport copié',
  reportHint:
    'Le rapport est en anglais, en texte brut pour un ticket d’assistance. Il ne contient jamais de mot de passe.',
  openFolder: 'Ouvrir le dossier des journaux',
  hidePeople: 'Masquer les noms et les numéros',
  hidePeopleHint:
    'Ici et dans le rapport. La même marque remplace toujours le même nom ou numéro, si bien qu’un appel reste lisible. L’hôte, le compte, les files d’attente et les contextes restent.',
  state: 'État',
  changes: 'Connexion jusqu’ici',
  events: 'Derniers événements de vos appels',
  eventsHint: 'Tels que le standard les a envoyés. Les appels des autres n’en font pas partie.',
  noEvents: 'Aucun événement pour l’instant. Ils viendront avec votre prochain appel.',
  labels: {
    link: 'Connexion',
    since: 'Depuis',
    reconnects: 'Reconnexions',
    pbx: 'Standard',
    account: 'Compte',
    dialect: 'Type de standard',
    phone: 'Mon téléphone',
    rights: 'Droits (write)',
    password: 'Mot de passe',
    version: 'Tipring',
    runtime: 'Fonctionne avec',
    system: 'Système',
  },
  values: {
    times: (count: number) => (count === 1 ? 'une fois' : `${count} fois`),
    unknownNow: 'Inconnu tant qu’il n’y a pas de connexion',
    pbx: (asterisk: string, manager: string) => `${asterisk}, Manager Interface ${manager}`,
    untold: 'Le standard ne le dit pas',
    rights: list,
    passwordPlaces: {
      keychain: 'Dans le trousseau du système',
      'safe-storage': 'Chiffré dans le dossier de Tipring',
      ask: 'Demandé à chaque démarrage',
      'config-file': 'Du fichier de configuration',
    },
  },
};
