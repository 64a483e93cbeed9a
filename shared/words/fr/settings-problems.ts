import type { settingsProblems as english } from '../en/settings-problems.ts';
import type { RightName } from '../../rights.ts';
import { pluralIn } from '../plural.ts';
import { lackedRights, worthOf } from './rights.ts';
import type { LackedRight } from '../../rights.ts';
import { main } from './main.ts';

const plural = pluralIn('fr');
const whereToLook =
  'Cliquez sur « Vérifier mon compte » : il donne les droits minimaux, prêts pour le standard.';

/** What became of a file that cannot be used: it is kept under another name, or stands where it cannot be moved away. */
type KeptFile =
  | { readonly kind: 'aside'; readonly file: string }
  | { readonly kind: 'in-the-way'; readonly folder: string };

const whatNext = (kept: KeptFile): string =>
  kept.kind === 'aside'
    ? `Saisissez à nouveau les réglages. L’ancien fichier est conservé sous ${kept.file}.`
    : `Veillez à pouvoir lire et écrire ${kept.folder}, puis redémarrez Tipring.`;

export const settingsProblems: typeof english = {
  'pop-not-placed': () => ({
    what: 'Ce bureau ne laisse pas Tipring placer sa fenêtre d’appel.',
    why: 'Wayland place lui-même les fenêtres et peut leur donner le clavier.',
    next: 'Les appels sont annoncés par des notifications ; cliquez sur l’une d’elles pour voir la fenêtre.',
  }),
  'pop-by-itself': () => ({
    what: 'Ce bureau ne laisse pas Tipring placer sa fenêtre d’appel.',
    why: 'Wayland place lui-même les fenêtres, et aucune notification sur laquelle cliquer ne mène ici à la fenêtre.',
    next: 'La fenêtre s’ouvre d’elle-même à chaque appel, là où le bureau la met ; elle peut prendre le clavier.',
  }),
  'no-tray': () => ({
    what: 'L’icône de Tipring n’est peut-être pas visible.',
    why: 'Ce bureau ne dit pas qu’il affiche les icônes des programmes en arrière-plan.',
    next: 'Relancez Tipring pour ouvrir sa fenêtre.',
  }),
  'extension-missing': () => ({
    what: 'Tipring ne connaît pas votre poste.',
    why: 'Les réglages n’en indiquent aucun.',
    next: 'Saisissez votre poste dans les réglages.',
  }),
  'extension-unusable': () => ({
    what: 'Le poste des réglages est inutilisable.',
    why: 'Un poste ne contient que des lettres, des chiffres, _, . et -.',
    next: 'Corrigez le poste dans les réglages.',
  }),
  'context-unusable': () => ({
    what: 'Le contexte des réglages est inutilisable.',
    why: 'Un contexte ne contient que des lettres, des chiffres, _, ., @ et -.',
    next: 'Corrigez le contexte dans les réglages, ou laissez-le vide.',
  }),
  'analog-port-missing': () => ({
    what: 'Tipring ne connaît pas le port de votre téléphone analogique.',
    why: 'Un téléphone analogique se joint par son port sur le standard, et les réglages n’en indiquent aucun.',
    next: 'Saisissez le port dans les réglages ; le standard le montre dans sa supervision.',
  }),
  'context-unknown': (extension: string, context: string) => ({
    what: `Le standard ne connaît pas ${extension} dans le contexte ${context}.`,
    why: 'Le contexte n’y existe pas, ou le poste.',
    next: 'Vérifiez le poste et le type de standard, ou laissez « Chercher » regarder.',
  }),
  'phone-unreachable': (channel: string) => ({
    what: 'Votre téléphone n’est pas enregistré sur le standard pour le moment.',
    why: `Le standard ne peut pas joindre ${channel} : le téléphone est éteint, non relié ou réglé pour un autre compte.`,
    next: 'Allumez le téléphone et voyez s’il montre sa ligne ; rien n’est à changer dans Tipring.',
  }),
  'phone-differs': (extension: string, phones: readonly string[], channel: string) => ({
    what: `Le téléphone de ${extension} est ${phones.join(' et ')}, et non ${channel}.`,
    why: 'La technologie ou le port des réglages n’est pas celui qu’indique le standard.',
    next: 'Corrigez la technologie ou le port dans les réglages, ou laissez « Chercher » regarder.',
  }),
  'extension-untold': (extension: string, channel: string) => ({
    what: `Le standard ne dit rien de ${extension}.`,
    why: `Il n’a pas de hint pour le poste et ne tient pas d’état de ${channel} ; le poste peut exister malgré tout.`,
    next: 'Appelez un collègue pour essayer, ou voyez l’administrateur.',
  }),
  'settings-missing': (field: 'host' | 'user' | 'password') => ({
    ...{
      host: { what: 'Il n’y a pas d’hôte où se connecter.', next: 'Saisissez l’hôte du standard.' },
      user: { what: 'Il n’y a pas d’utilisateur pour se connecter.', next: 'Saisissez l’utilisateur AMI.' },
      password: {
        what: 'Il n’y a pas de mot de passe pour se connecter.',
        next: 'Saisissez le mot de passe AMI.',
      },
    }[field],
    why: 'Le champ est vide dans les réglages.',
  }),
  'rights-missing': (lacks: readonly LackedRight[]) => ({
    what: 'Il manque au compte AMI des droits dont Tipring a besoin.',
    why: `Il manque ${lackedRights(lacks)}.`,
    next: whereToLook,
  }),
  'rights-excess': (dangers: readonly RightName[]) => ({
    what: 'Le compte AMI peut faire plus qu’un poste n’a besoin.',
    why: dangers.map(worthOf).join(' '),
    next: whereToLook,
  }),
  'section-missing': () => ({
    what: 'Il n’y a rien à copier.',
    why: 'Le compte n’a pas encore été vérifié.',
    next: 'Cliquez d’abord sur « Vérifier mon compte ».',
  }),
  'password-missing': () => ({
    what: 'Le mot de passe manque.',
    why: 'Tipring n’en a pas encore pour ce compte.',
    next: 'Saisissez le mot de passe du compte AMI.',
  }),
  'password-not-readable': () => ({
    what: 'Le mot de passe n’a pas pu être lu.',
    why: 'L’endroit qui le garde est verrouillé ou ne répond pas.',
    next: 'Déverrouillez votre trousseau et réessayez, ou saisissez le mot de passe dans les réglages.',
  }),
  'password-not-given': () => ({
    what: 'Votre trousseau n’a pas donné le mot de passe.',
    why: 'Il est verrouillé, ou le mot de passe de ce compte n’y est plus.',
    next: 'Déverrouillez votre trousseau et choisissez « Se connecter maintenant », ou saisissez le mot de passe dans les réglages.',
  }),
  'password-left-behind': () => ({
    what: 'Le mot de passe n’a pas pu être retiré de son ancien endroit.',
    why: 'L’ancien endroit est verrouillé ou ne répond pas. Tipring utilise désormais le nouveau.',
    next: 'Retirez-y vous-même l’entrée « Tipring ».',
  }),
  'password-not-kept': () => ({
    what: 'Le mot de passe n’a pas pu être conservé.',
    why: 'L’endroit choisi est verrouillé ou ne répond pas.',
    next: 'Déverrouillez votre trousseau et enregistrez à nouveau, ou choisissez un autre endroit. D’ici là, Tipring ne le retient que tant qu’il tourne.',
  }),
  /** `detail`: what the system, or the check of the file, says of it. */
  'settings-unreadable': (file: string, detail: string, kept: KeptFile) => ({
    what: `Vos réglages dans ${file} n’ont pas pu être lus.`,
    why: detail,
    next: whatNext(kept),
  }),
  'settings-damaged': (file: string, detail: string, kept: KeptFile) => ({
    what: `Vos réglages dans ${file} n’ont pas pu être lus.`,
    why: detail,
    next: whatNext(kept),
  }),
  'settings-not-written': (folder: string, why: string) => ({
    what: 'Vos réglages n’ont pas pu être enregistrés.',
    why,
    next: `Veillez à ce que ${folder} soit accessible en écriture et que le disque ne soit pas plein, puis enregistrez à nouveau.`,
  }),
  'links-not-registered': () => ({
    what: 'Tipring n’a pas pu devenir le programme des liens téléphoniques.',
    why: 'Le système n’a pas accepté le changement.',
    next: 'Choisissez Tipring pour les liens tel: dans les applications par défaut du système.',
  }),
  'session-start-not-changed': () => ({
    what: 'Le démarrage de Tipring avec votre session n’a pas pu être changé.',
    why: 'Le système n’a pas accepté le changement.',
    next: 'Changez-le dans les réglages de votre système, parmi les applications au démarrage.',
  }),
  'history-unreadable': (file: string, detail: string) => ({
    what: 'Votre historique d’appels n’a pas pu être lu.',
    why: detail,
    next: `Veillez à pouvoir lire ${file}, puis redémarrez Tipring. D’ici là, les nouveaux appels ne sont pas gardés.`,
  }),
  'history-damaged': (count: number, file: string) => ({
    what: plural(count, {
      one: 'Une ligne de votre historique est abîmée.',
      other: `${count} lignes de votre historique sont abîmées.`,
    }),
    why: 'L’ordinateur s’est peut-être arrêté pendant l’écriture, ou autre chose a modifié le fichier.',
    next: `Rien à faire : tous les autres appels sont là, et la partie abîmée est gardée dans ${file}.`,
  }),
  'history-not-written': (file: string, detail: string) => ({
    what: 'Votre historique d’appels n’a pas pu être enregistré.',
    why: detail,
    next: `Veillez à ce que ${file} soit accessible en écriture et que le disque ne soit pas plein. Tipring réessaie au prochain appel.`,
  }),
  'entry-gone': () => main.entryGone,
  'file-not-saved': (why: string) => ({ ...main.notSaved, why }),
  'folder-not-opened': (folder: string, why: string) => ({
    what: 'Le dossier n’a pas pu être ouvert.',
    why,
    next: `Ouvrez-le vous-même : ${folder}`,
  }),
  'call-refused': (why: string) => ({
    what: 'Tipring a refusé ce que demandait une fenêtre.',
    why,
    next: 'Redémarrez Tipring ; si cela se reproduit, signalez-le.',
  }),
  'window-cut-off': () => ({
    what: 'Tipring ne l’a pas pris.',
    why: 'Cette fenêtre n’atteint pas le reste de Tipring.',
    next: 'Fermez la fenêtre et rouvrez-la depuis l’icône de la barre.',
  }),
};
