import { purposesOf, worthOf } from './rights.ts';
import type { account as english } from '../en/account.ts';

export const account: typeof english = {
  lacksRights: 'Il manque au compte des droits dont Tipring a besoin',
  isDanger: 'Tout fonctionne, mais le compte est un danger pour le standard',
  mayMore: 'Tout fonctionne ; le compte a plus de droits que nécessaire',
  isRight: 'Le compte a tout ce dont Tipring a besoin, rien de superflu n’a été trouvé',
  marks: { missing: 'manquant', danger: 'dangereux, inutile', needless: 'inutile' },
  rights: 'Droits du compte',
  neededFor: (purposes) => `Nécessaire ${purposesOf(purposes)}.`,
  worthOf,
  where: {
    'yeastar-s':
      'Un Yeastar n’a pas de place pour les droits : sous Paramètres, Sécurité, Service, il garde un utilisateur AMI avec mot de passe et les adresses IP permises. Ne permettez que les postes ; la section ci-dessous est pour un Asterisk configuré à la main.',
    freepbx:
      'Sur FreePBX, ce sont les champs de Settings, Asterisk Manager Users : Deny, Permit et Write Timeout, et les cases de Rights. À la main, cela va dans /etc/asterisk/manager_custom.conf ; manager.conf serait écrasé.',
    asterisk:
      'Mettez-la dans /etc/asterisk/manager.conf à la place de la section du compte, ajoutez le mot de passe et tapez « manager reload » à la console du standard.',
  },
  asItShouldBe: 'Le compte tel qu’il devrait être',
  section: 'Section de manager.conf',
};
