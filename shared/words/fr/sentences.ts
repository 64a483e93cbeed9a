import type { RightName } from '../../rights.ts';
import { rightNames } from './rights.ts';

/** What came of a deed. */
const results = {
  answered: (who: string) => `${who} a répondu.`,
  'answered-and-over': (number: string) => `${number} a répondu ; l’appel est terminé.`,
  'taken-by-another': (number: string) => `Quelqu’un d’autre a pris l’appel vers ${number}.`,
  'went-on': (to: string) => `L’appel est passé à ${to}.`,
  parked: (space: string | null) =>
    space === null ? 'L’appel est parqué.' : `L’appel est parqué sur ${space}.`,
  'given-up': (number: string) => `Vous avez raccroché avant que ${number} réponde.`,
  'picked-up': (from: string) => `Vous avez l’appel qui sonnait chez ${from}.`,
  fetched: (space: string) => `Vous avez l’appel qui était parqué sur ${space}.`,
  'test-call-answered': (extension: string) =>
    `Votre téléphone (${extension}) a sonné et a été décroché. Les appels vont de Tipring à votre téléphone.`,
  'transfer-nobody-answered': (number: string) =>
    `Le standard a pris l’appel ; personne n’a répondu à ${number}, et il continue de là.`,
  'transfer-rings': (number: string) => `Le standard a pris l’appel ; ${number} sonne.`,
  'transfer-untold': (number: string) =>
    `Le standard a passé l’appel à ${number} ; il n’a pas encore dit si cela sonne.`,
  'voicemail-has-it': (number: string) => `L’appel est sur la messagerie de ${number}.`,
  'voicemail-untold': (number: string) =>
    `Le standard a passé l’appel à la messagerie de ${number}, qui n’a pas encore répondu.`,
  'consult-answered': (number: string) =>
    `${number} a répondu. Effectuez le transfert, ou revenez à l’appel.`,
  'consult-went-on': (number: string) => `L’appel est passé à ${number}.`,
  completed: (number: string) => `L’appel est avec ${number}.`,
  'completed-unanswered': (number: string) => `L’appel est passé à ${number}, qui n’a pas encore répondu.`,
  'back-with-caller': () => 'Vous êtes de nouveau avec l’appelant.',
};

/** What a PBX has told when it was looked at. */
const findings = {
  'is-address': (host: string) => `${host} est une adresse.`,
  'has-address': (host: string, address: string) => `${host} a l’adresse ${address}.`,
  'port-takes': (port: number) => `Le port ${port} accepte la connexion.`,
  banner: (asterisk: string | null, version: string) =>
    `${asterisk ?? 'Un Asterisk de version inconnue'}, interface de gestion ${version}.`,
  'logged-in': (user: string, password: 'hidden' | 'clear') =>
    password === 'hidden'
      ? `Connecté comme ${user} ; le mot de passe lui-même n’a pas traversé le réseau.`
      : `Connecté comme ${user} ; le mot de passe a traversé le réseau en clair.`,
  'may-all': () => 'Le compte peut voir les appels, appeler, transférer et raccrocher.',
  'may-all-but-untold': () =>
    'Le compte peut appeler, transférer et raccrocher ; s’il est averti des appels se verra au premier.',
  'has-dangers': (rights: readonly RightName[]) =>
    `Il a aussi ${rightNames(rights)}, dont aucun poste n’a besoin.`,
  'context-takes': (context: string, extension: string) => `Le contexte ${context} prend ${extension}.`,
  'phone-state': (phone: string, states: readonly DeviceState[]) =>
    `Son téléphone est ${phone}, ${states.map((state) => deviceStates[state]).join(', ')}.`,
  'channel-state': (channel: string, state: DeviceState | null, told: string) =>
    `${channel} : ${state === null ? told : deviceStates[state]}.`,
  'in-a-call': () => 'Il est en communication en ce moment.',
  'registration-untold': () =>
    'Il n’est pas dit si le téléphone est enregistré : le standard n’a pas de hint pour lui.',
  'hint-is': (extension: string, context: string, hint: string) =>
    `Le hint de ${extension} dans le contexte ${context} est ${hint}.`,
  'config-gives-port': (extension: string, port: number) =>
    `users.conf donne à ${extension} le port analogique ${port}.`,
  'is-in-call-on': (extension: string, channel: string) =>
    `${extension} est en communication sur ${channel}.`,
  'keeps-state': (device: string) => `Le standard tient l’état de ${device}.`,
  'hint-in-context': (context: string) => `Il y a un hint dans le contexte ${context}.`,
  'contexts-untold': () => 'Le standard ne dit pas quels contextes il a.',
  'neither-context': (one: string, other: string, extension: string) =>
    `Ni ${one} ni ${other} ne prend ${extension}.`,
  'no-phone-told': (extension: string) => `Rien sur le standard ne dit quel téléphone a ${extension}.`,
  'calls-untried': () => 'Impossible d’essayer si le compte est averti des appels : il faut « originate ».',
  'read-untold': () =>
    'Le standard ne dit pas à un compte ce qu’il reçoit d’autre (« read ») ; qui s’en occupe peut l’y voir.',
  'rights-untold': () =>
    'Le standard ne liste pas ce que peut le compte ; les droits superflus ne se voient donc pas.',
  'rights-cost': () =>
    'Avec « originate » et « call », qui a le mot de passe peut appeler à vos frais et couper les appels d’autrui. Les droits ne peuvent pas être plus étroits : ne permettez que les adresses des postes.',
  'own-address': (address: string) =>
    `Le standard voit cet ordinateur comme ${address}, sauf si quelque chose change les adresses en chemin.`,
};

const deviceStates = {
  idle: 'libre',
  'in-use': 'utilisé',
  busy: 'occupé',
  unavailable: 'indisponible',
  ringing: 'sonne',
  'on-hold': 'en attente',
  unknown: 'inconnu du standard',
};
type DeviceState = keyof typeof deviceStates;

/** Why a number is dialled as it is. */
const dialReasons = {
  'dial-code': () => 'Un code à étoile ou dièse : tel quel.',
  'dial-extension': () => 'Un poste interne ou un numéro court : tel quel.',
  'dial-colleague': () => 'Le numéro d’un collègue : tel quel.',
  'dial-as-it-is': () => 'Tel quel.',
  'dial-plus-stays': () => 'Avec son plus, tel quel.',
  'dial-plus-became': (plus: string, became: string | null) =>
    became === null
      ? `${plus} est devenu ce que l’on compose dans ce pays.`
      : became === ''
        ? `${plus} est omis dans le pays.`
        : `${plus} est devenu ${became}.`,
  'dial-again': () => 'Déjà composé ainsi : tel quel.',
  'dial-beginning-became': (from: string, to: string) =>
    to === '' ? `${from} au début est omis.` : `${from} au début est devenu ${to}.`,
  'dial-number-became': (from: string, to: string) => `${from} est devenu ${to}.`,
  'dial-has-outside-line': (line: string) => `Il commence déjà par le préfixe de sortie ${line}.`,
  'dial-outside-line': (line: string) => `Le préfixe de sortie ${line} est mis devant.`,
};

/** What came of a deed, what was found, and why something is done, in whole sentences. */
export const sentences = { ...results, ...findings, ...dialReasons };
