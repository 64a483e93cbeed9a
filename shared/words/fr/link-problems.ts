import type { linkProblems as english } from '../en/link-problems.ts';

export const linkProblems: typeof english = {
  'name-not-found': (host: string) => ({
    what: `Aucun ordinateur ne s’appelle « ${host} ».`,
    why: 'Le nom est mal écrit, ou cet ordinateur ne peut pas interroger son serveur de noms pour le moment.',
    next: 'Vérifiez l’hôte dans les réglages et la connexion réseau, ou saisissez l’adresse IP du standard.',
  }),
  'connection-refused': (address: string) => ({
    what: `Le standard à ${address} a refusé la connexion.`,
    why: 'L’interface de gestion (AMI) y est désactivée, écoute sur un autre port, ou le standard démarre.',
    next: 'Activez AMI sur le standard (Yeastar : Paramètres, Sécurité, Service) et vérifiez le port, en général 5038.',
  }),
  unreachable: (address: string) => ({
    what: `Le standard à ${address} est injoignable.`,
    why: 'Cet ordinateur n’est pas relié au réseau du standard, ou un pare-feu le refuse.',
    next: 'Vérifiez la connexion réseau et le VPN, si vous en utilisez un.',
  }),
  'timed-out': (waitedFor: 'connect' | 'banner' | 'login' | 'action' | 'ping', who: string) =>
    ({
      connect: {
        what: `Le standard à ${who} ne répond pas.`,
        why: 'L’adresse est fausse, le standard est éteint, ou un pare-feu jette ce que cet ordinateur envoie ; un standard qui a bloqué cet ordinateur se comporte de même.',
        next: 'Vérifiez l’hôte et le port ; s’ils sont justes, demandez à l’administrateur si cet ordinateur est bloqué.',
      },
      banner: {
        what: `${who} a accepté la connexion puis n’a rien dit.`,
        why: 'Autre chose qu’AMI écoute à cet endroit (peut-être AMI sur TLS), ou le standard est surchargé.',
        next: 'Vérifiez le port ; AMI sans TLS est en général sur 5038.',
      },
      login: {
        what: `Le standard à ${who} n’a pas répondu à la connexion du compte.`,
        why: 'Le standard est surchargé ou bloqué.',
        next: 'Patientez un instant ; si cela persiste, voyez l’administrateur.',
      },
      action: {
        what: `Le standard n’a pas répondu à temps à « ${who} ».`,
        why: 'Le standard est occupé, ou la liaison est lente.',
        next: 'Regardez sur votre téléphone si c’est fait, puis réessayez.',
      },
      ping: {
        what: `Le standard à ${who} ne répond plus.`,
        why: 'Le réseau a été coupé, cet ordinateur était en veille, ou le standard est bloqué.',
        next: 'Rien à faire : Tipring se reconnecte tout seul.',
      },
    })[waitedFor],
  'not-ami': (address: string, greeting: string) => ({
    what: `Ce qui répond à ${address} n’est pas une interface de gestion Asterisk.`,
    why:
      greeting === ''
        ? 'Il ne s’est pas annoncé comme AMI.'
        : `Il s’est annoncé par « ${greeting} » : un autre service écoute sur ce port.`,
    next: 'Vérifiez l’hôte et le port ; AMI est en général sur le port 5038.',
  }),
  'login-rejected': (user: string, said: string) => ({
    what: `Le standard a refusé la connexion de « ${user} ».`,
    why: `L’utilisateur ou le mot de passe est faux, ou l’adresse de cet ordinateur n’est pas permise pour ce compte (le standard a dit « ${said} »).`,
    next: 'Saisissez à nouveau l’utilisateur et le mot de passe du compte AMI ; Tipring ne réessaie pas de lui-même, pour que le standard ne bloque pas cet ordinateur.',
  }),
  'address-not-permitted': (address: string) => ({
    what: `Le standard à ${address} a fermé la connexion sans répondre.`,
    why: 'L’adresse de cet ordinateur n’a pas le droit d’utiliser AMI, ou le standard l’a bloquée après des échecs de connexion.',
    next: 'Faites ajouter l’adresse de cet ordinateur à la plage IP permise d’AMI, et retirer de la liste des adresses bloquées.',
  }),
  'shutting-down': (address: string) => ({
    what: `Le standard à ${address} est sur le point de s’arrêter ou de redémarrer.`,
    why: 'Il attend la fin de ses appels et ne laisse entrer personne d’ici là.',
    next: 'Rien à faire : Tipring réessaie tout seul.',
  }),
  'connection-lost': (address: string) => ({
    what: `La connexion au standard à ${address} a été perdue.`,
    why: 'Le standard a été redémarré ou arrêté, ou le réseau a été coupé.',
    next: 'Rien à faire : Tipring se reconnecte tout seul.',
  }),
  'garbage-received': (address: string, detail: string) => ({
    what: `Le standard à ${address} a envoyé quelque chose d’illisible.`,
    why: `${detail} ; la connexion a été fermée pour repartir à neuf.`,
    next: 'Rien à faire d’abord : Tipring se reconnecte tout seul ; si cela arrive souvent, prévenez l’administrateur.',
  }),
  'permission-denied': (action: string, right: string | null) => ({
    what: `Le standard ne permet pas à ce compte de faire « ${action} ».`,
    why:
      right === null
        ? 'Il manque un droit au compte AMI.'
        : `Il manque au compte AMI le droit d’écriture « ${right} ».`,
    next:
      right === null
        ? 'Faites donner au compte les droits read call, cdr, agent et write call, originate, agent.'
        : `Faites ajouter « ${right} » aux droits d’écriture du compte sur le standard.`,
  }),
  'action-failed': (action: string, said: string) => ({
    what: `Le standard a refusé « ${action} ».`,
    why: said === '' ? 'Il n’a donné aucune raison.' : `Il a dit : « ${said} ».`,
    next: 'Vérifiez le numéro et l’appel, puis réessayez.',
  }),
  'invalid-value': (header: string, reason: string) => ({
    what: `« ${header} » ne peut pas être envoyé au standard.`,
    why: `La valeur est refusée : ${reason}.`,
    next: 'Corrigez-la et réessayez.',
  }),
  'link-down': (state: 'connecting' | 'waiting' | 'stopped') => ({
    what: 'Tipring n’est pas connecté au standard.',
    why: {
      connecting: 'La connexion est encore en cours.',
      waiting: 'La connexion a été perdue et un nouvel essai est en cours.',
      stopped: 'La connexion a été refusée et n’est pas retentée d’elle-même.',
    }[state],
    next:
      state === 'stopped'
        ? 'Vérifiez les réglages.'
        : 'Attendez que Tipring soit connecté, puis réessayez ; d’ici là, composez sur votre téléphone.',
  }),
  'not-connected': () => ({
    what: 'Tipring n’est pas connecté à votre standard.',
    why: 'Sans le standard, rien ne peut être composé ni transféré.',
    next: 'Attendez que l’icône de la barre indique la connexion, ou voyez les réglages.',
  }),
  unexpected: (why: string | null) => ({
    what: 'Quelque chose s’est mal passé dans Tipring.',
    why: why ?? 'C’est une erreur du programme, pas la vôtre.',
    next: 'Réessayez ; si cela se reproduit, signalez-le avec le fichier journal.',
  }),
};
