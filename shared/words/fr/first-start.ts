import type { firstStart as english } from '../en/first-start.ts';

export const firstStart: typeof english = {
  title: 'Configurer Tipring',
  progress: 'Étapes',
  steps: {
    pbx: 'Standard',
    account: 'Compte',
    phone: 'Mon téléphone',
    done: 'Terminé',
  },
  headings: {
    pbx: 'Où se trouve votre standard ?',
    account: 'Quel compte Tipring peut-il utiliser ?',
    phone: 'Quel est votre téléphone ?',
    done: 'Tipring est prêt',
  },
  leads: {
    pbx: 'Tipring parle à l’interface de gestion (AMI) d’un standard Asterisk, par exemple un Yeastar ou un FreePBX.',
    account: 'Un compte AMI du standard. La personne qui s’en occupe en connaît le nom et le mot de passe.',
    phone: 'Les appels vers ce téléphone s’affichent, et il sonne en premier quand vous composez un numéro.',
    done: 'Essayez tout de suite. Désormais, Tipring se trouve dans la zone de notification.',
  },
  host: 'Adresse du standard',
  hostHint: 'Un nom ou une adresse IP. Tipring trouve lui-même de quel type de standard il s’agit.',
  otherPort: 'Un autre port que 5038',
  portHint: 'Le port de l’interface de gestion.',
  demo: 'Pas de standard sous la main ?',
  demoMore:
    'La démo apporte un petit standard, où des appels arrivent d’eux-mêmes. Tipring redémarre pour cela et ne touche à rien de ce qui est à vous ; quittez-la et relancez Tipring pour revenir ici.',
  tryDemo: 'Essayer la démo',
  otherPlace: 'Conserver le mot de passe ailleurs',
  extensionHint:
    'Le numéro auquel vos collègues vous joignent. Tipring trouve comment votre téléphone est raccordé.',
  untold: 'Le standard ne dit pas tout sur votre téléphone. Veuillez choisir ci-dessous.',
  connection: 'Comment le téléphone est raccordé',
  call: 'Appel d’essai',
  callMore:
    'Votre propre téléphone sonne. Décrochez : vous n’entendez rien, et après deux secondes le standard raccroche. Personne d’autre n’est appelé.',
  callMe: 'M’appeler maintenant',
  calling: 'Appel en cours…',
  pickUp: 'Votre téléphone devrait sonner d’un instant à l’autre. Décrochez.',
  sessionStart: 'Toujours là',
  sessionStartMore:
    'Les appels s’affichent tant que Tipring fonctionne. Il peut démarrer de lui-même avec votre session, sans fenêtre.',
  links: 'Liens téléphoniques',
  linksMore:
    'Tipring peut composer les numéros sur lesquels vous cliquez dans les pages web et les e-mails. Il demande avant de composer.',
  found: 'Ce qui a été trouvé',
  evenSo: 'Continuer malgré tout',
  allSettings: 'Tous les réglages',
  back: 'Retour',
  next: 'Suivant',
  trying: 'Vérification…',
  finish: 'Vers mes appels',
  notSetUp: 'Tipring n’est pas encore configuré.',
  stepByStep: 'Pas à pas',
};
