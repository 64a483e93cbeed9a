import type { numberProblems as english } from '../en/number-problems.ts';

const retype = 'Saisissez à nouveau le numéro, en chiffres seulement.';
const askAnother = 'Demandez le numéro à l’auteur du lien et composez-le à la main.';
const notDialled = 'Ce lien ne sera pas composé.';

const whys = {
  empty: 'Le texte ne contient aucun chiffre.',
  tooLong: (most: number) => `Aucun numéro de téléphone n’a plus de ${most} chiffres.`,
  control: 'Le texte contient un saut de ligne, une tabulation ou un autre caractère de contrôle.',
  letters: 'Les lettres ne se composent pas, et les chiffres qu’elles représentent ne sont pas certains.',
  plus: 'Le plus est le préfixe international : une seule fois, tout au début, devant un chiffre.',
  sign: 'Les chiffres, *, # et un + initial se composent ; espaces, tirets, points, barres et parenthèses sont ignorés.',
};

export const numberProblems: typeof english = {
  'number-empty': () => ({
    what: 'Il n’y a aucun numéro à composer.',
    why: whys.empty,
    next: 'Saisissez ou collez un numéro de téléphone.',
  }),
  'number-too-long': (most: number) => ({
    what: 'Le numéro est trop long.',
    why: whys.tooLong(most),
    next: 'Vérifiez si deux numéros ont été collés ensemble.',
  }),
  'number-control': () => ({
    what: 'Ce n’est pas un numéro de téléphone unique.',
    why: whys.control,
    next: 'Collez un numéro à la fois.',
  }),
  'number-letters': () => ({ what: 'Le numéro contient des lettres.', why: whys.letters, next: retype }),
  'number-plus': () => ({
    what: 'Le plus du numéro est mal placé.',
    why: whys.plus,
    next: retype,
  }),
  'number-sign': (sign: string) => ({
    what: `Le numéro contient « ${sign} », qui ne se compose pas.`,
    why: whys.sign,
    next: retype,
  }),
  'number-unusable': () => ({
    what: 'Ce numéro ne peut pas être composé.',
    why: 'Un numéro à composer ne contient que des chiffres, *, # et +, 40 au plus.',
    next: 'Vérifiez le numéro et réessayez.',
  }),
  'link-scheme': () => ({
    what: notDialled,
    why: 'Ce n’est pas un lien tel:, callto: ou sip:.',
    next: 'Copiez le numéro lui-même et utilisez « Composer… ».',
  }),
  'link-too-long': () => ({
    what: notDialled,
    why: 'Il est bien trop long pour un numéro de téléphone.',
    next: askAnother,
  }),
  'link-garbled': () => ({
    what: notDialled,
    why: 'Il contient des caractères de contrôle, des signes étrangers ou un code % invalide là où il faut des chiffres.',
    next: askAnother,
  }),
  'link-name': () => ({
    what: notDialled,
    why: 'Il nomme une personne ou une machine ; un téléphone compose des chiffres.',
    next: askAnother,
  }),
  'link-feature-code': () => ({
    what: notDialled,
    why: 'Il contient un code à étoile ou dièse qui pourrait changer le comportement de votre téléphone.',
    next: 'Si vous lui faites confiance, saisissez vous-même le code dans « Composer… ».',
  }),
  'link-empty': () => ({ what: notDialled, why: whys.empty, next: askAnother }),
  'link-control': () => ({ what: notDialled, why: whys.control, next: askAnother }),
  'link-letters': () => ({ what: notDialled, why: whys.letters, next: askAnother }),
  'link-plus': () => ({ what: notDialled, why: whys.plus, next: askAnother }),
  'link-sign': () => ({ what: notDialled, why: whys.sign, next: askAnother }),
};
