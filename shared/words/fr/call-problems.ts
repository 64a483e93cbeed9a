import type { callProblems as english } from '../en/call-problems.ts';
import { calls } from './calls.ts';

type Failure = keyof typeof calls.failures;

const again = 'Réessayez plus tard.';
const over = 'L’appel est terminé ; rappelez si c’est important.';
const askedAgain = 'Rappelez si c’est important.';
const lookAtPhone = 'Regardez votre téléphone.';
const linkLost = 'La connexion au standard a été perdue entre-temps.';

export const callProblems: typeof english = {
  'own-phone-rejected': (channel: string) => ({
    what: 'Votre téléphone a refusé l’appel.',
    why: `Le standard a appelé ${channel}, et l’appel y a été refusé.`,
    next: 'Réessayez et décrochez ; si vous n’avez pas refusé, voyez si le téléphone est en « ne pas déranger ».',
  }),
  'own-phone-not-answered': (channel: string) => ({
    what: 'Votre téléphone n’a pas été décroché.',
    why: `Le standard a fait sonner ${channel} pendant 30 secondes.`,
    next: 'Réessayez et décrochez quand votre téléphone sonne.',
  }),
  'own-phone-busy': (channel: string) => ({
    what: 'Votre téléphone est occupé.',
    why: `Le standard n’a pas pu faire sonner ${channel}, déjà en communication ou en « ne pas déranger ».`,
    next: 'Terminez l’autre appel et réessayez.',
  }),
  'own-phone-unreachable': (channel: string) => ({
    what: 'Le standard ne peut pas joindre votre téléphone.',
    why: `${channel} n’est pas enregistré sur le standard, est éteint ou n’existe pas.`,
    next: 'Voyez si votre téléphone est allumé et enregistré, et si le poste et la technologie des réglages sont justes.',
  }),
  'number-refused': (number: string, context: string) => ({
    what: `Le standard ne connaît pas le numéro ${number}.`,
    why: `Rien dans le plan de numérotation de votre poste (${context}) ne le prend.`,
    next: 'Vérifiez le numéro ; peut-être faut-il un chiffre de sortie devant.',
  }),
  'far-side-busy': (number: string) => ({
    what: `${number} est occupé.`,
    why: 'L’autre partie est en communication, ou ne veut pas être dérangée.',
    next: again,
  }),
  'far-side-rejected': (number: string) => ({
    what: `${number} a refusé l’appel.`,
    why: 'L’autre partie, ou le réseau en chemin, l’a refusé.',
    next: again,
  }),
  'far-side-not-answered': (number: string) => ({
    what: `${number} n’a pas répondu.`,
    why: 'Cela a sonné jusqu’à l’abandon de l’appel.',
    next: again,
  }),
  'call-failed': (number: string, failure: Failure) => ({
    what: `L’appel vers ${number} n’a pas abouti.`,
    why: calls.failures[failure],
    next: 'Vérifiez le numéro et réessayez.',
  }),
  /** Of a dialled call, or of the transfer where there is no number. */
  'outcome-unknown': (number: string | null) => ({
    what:
      number === null
        ? 'On ne sait pas ce qu’est devenu le transfert.'
        : `On ne sait pas ce qu’est devenu l’appel vers ${number}.`,
    why: linkLost,
    next: lookAtPhone,
  }),
  'nothing-parked': (space: string) => ({
    what: `L’appel sur ${space} n’a pas pu être repris.`,
    why: 'L’appelant a raccroché, ou quelqu’un d’autre l’a repris.',
    next: 'Il ne reste rien à faire ; rappelez si c’est important.',
  }),
  'nothing-to-pick-up': (from: string) => ({
    what: `L’appel chez ${from} n’a pas pu être intercepté.`,
    why: 'Il a été pris, l’appelant a raccroché, ou le code d’interception de ce standard est un autre.',
    next: 'Il ne reste rien à faire ; si cela se reproduit, vérifiez le code d’interception dans les réglages.',
  }),
  'outcome-untold': (number: string) => ({
    what: `Le standard ne dit pas ce qu’est devenu l’appel vers ${number}.`,
    why: 'Il a pris l’ordre ; il manque peut-être au compte AMI le droit de lecture « call ».',
    next: 'Regardez votre téléphone ; puis lancez « Tester la connexion » dans les réglages.',
  }),
  'no-pickup-code': () => ({
    what: 'Tipring ne sait pas comment intercepter un appel sur ce standard.',
    why: 'Cela dépend de son plan de numérotation, et les réglages n’indiquent aucun code.',
    next: 'Saisissez le code d’interception dans les réglages ; votre administrateur le connaît.',
  }),
  'no-line-yet': () => ({
    what: 'Cet appel ne peut pas être raccroché pour le moment.',
    why: 'Le standard n’a pas encore dit sur quelle ligne de votre téléphone il se trouve.',
    next: 'Réessayez dans un instant, ou raccrochez sur votre téléphone.',
  }),
  'call-gone': () => ({
    what: 'Cet appel est déjà terminé.',
    why: 'L’autre partie a raccroché, ou quelqu’un d’autre a pris l’appel.',
    next: 'Il n’y a plus rien à faire.',
  }),
  'not-transferable': () => ({
    what: 'Cet appel ne peut pas être transféré pour le moment.',
    why: 'Il n’y a encore personne à l’autre bout.',
    next: 'Attendez que l’autre partie ait répondu.',
  }),
  'transfer-to-caller': (number: string) => ({
    what: `${number} est l’autre partie de cet appel.`,
    why: 'Un appel ne peut pas être transféré à la personne qui est en ligne.',
    next: 'Transférez-le à quelqu’un d’autre.',
  }),
  'transfer-target-busy': (number: string) => ({
    what: `${number} est occupé.`,
    why: 'Le standard a pris l’appel et l’a terminé là.',
    next: over,
  }),
  'transfer-target-not-answered': (number: string) => ({
    what: `${number} n’a pas répondu.`,
    why: 'Le standard a pris l’appel et l’a terminé là.',
    next: over,
  }),
  'transfer-caller-gone': (number: string) => ({
    what: `L’appelant a raccroché avant que ${number} réponde.`,
    why: 'L’appel a été transféré, et cela y a sonné.',
    next: over,
  }),
  'transfer-target-unknown': (number: string) => ({
    what: `${number} n’existe pas.`,
    why: 'Le standard a pris l’appel, n’a trouvé personne à ce numéro et l’a terminé.',
    next: over,
  }),
  'transfer-target-unreachable': (number: string) => ({
    what: `L’appel vers ${number} s’est terminé avant que quelqu’un réponde.`,
    why: 'Le standard a pris l’appel et l’a terminé : le numéro n’existe peut-être pas, son téléphone n’est pas enregistré, ou l’appelant a raccroché.',
    next: over,
  }),
  'voicemail-rings': (number: string) => ({
    what: `Le standard fait sonner un téléphone au lieu de la messagerie de ${number}.`,
    why: 'Il a pris l’appel, et sous le code de messagerie des réglages il appelle quelqu’un.',
    next: 'Corrigez le code de messagerie dans les réglages ; votre administrateur le connaît.',
  }),
  'voicemail-lost': (number: string) => ({
    what: `L’appel s’est terminé avant que la messagerie de ${number} le prenne.`,
    why: 'Il n’y a peut-être pas de messagerie à ce numéro, ou son code est un autre ; ou l’appelant a raccroché.',
    next: over,
  }),
  'not-parked': (why: 'link-lost' | 'untold') => ({
    what: 'L’appel n’a pas été parqué.',
    why: why === 'link-lost' ? linkLost : 'Le standard a pris l’ordre et n’a indiqué aucune place.',
    next: 'Regardez votre téléphone : l’appel y est peut-être encore.',
  }),
  'consulting-already': () => ({
    what: 'Vous êtes déjà en consultation pour un appel.',
    why: 'Tipring peut consulter pour un appel à la fois.',
    next: 'Effectuez ou annulez d’abord ce transfert.',
  }),
  'not-consulting': () => ({
    what: 'Il n’y a aucun transfert à effectuer ni à annuler.',
    why: 'C’est déjà terminé.',
    next: 'Regardez l’appel : son état y est indiqué.',
  }),
  'consult-not-started': (number: string) => ({
    what: `Le standard n’a pas appelé ${number}.`,
    why: 'Il a pris l’ordre et n’a rien fait : cet appel ne peut pas être transféré par code, ou le code est désactivé.',
    next: 'L’appelant est toujours en ligne ; transférez sans consulter, ou utilisez les touches de votre téléphone.',
  }),
  'consult-not-answered': (number: string, how: 'busy' | 'no-answer' | 'failed') => ({
    ...{
      busy: {
        what: `${number} est occupé.`,
        why: 'L’autre partie est en communication, ou a refusé cet appel.',
      },
      'no-answer': {
        what: `${number} n’a pas répondu.`,
        why: 'Cela a sonné jusqu’à ce que le standard abandonne.',
      },
      failed: {
        what: `${number} n’a pas pu être consulté.`,
        why: 'Le numéro n’existe peut-être pas, ou son téléphone n’est pas enregistré.',
      },
    }[how],
    next: 'Vous êtes de nouveau avec l’appelant.',
  }),
  'consult-caller-gone': () => ({
    what: 'L’appelant a raccroché.',
    why: 'L’appelant attendait pendant votre consultation.',
    next: askedAgain,
  }),
  'consult-hung-up': () => ({
    what: 'Le transfert n’a pas abouti.',
    why: 'Votre téléphone a raccroché.',
    next: askedAgain,
  }),
  'transfer-not-completed': () => ({
    what: 'Le transfert n’a pas été effectué.',
    why: 'Le standard n’a pas relié les deux.',
    next: 'Regardez votre téléphone : l’appel y est peut-être encore.',
  }),
  'transfer-not-cancelled': (number: string) => ({
    what: 'Vous n’êtes pas encore revenu à l’appelant.',
    why: 'Le standard a pris l’ordre et n’a rien fait.',
    next: `Terminez la conversation avec ${number} sur votre téléphone.`,
  }),
};
