import type { numberProblems as english } from '../en/number-problems.ts';

const retype = 'Escriba el número de nuevo, solo con cifras.';
const askAnother = 'Pida el número a quien hizo el enlace y márquelo a mano.';
const notDialled = 'Este enlace no se marcará.';

const whys = {
  empty: 'El texto no contiene ninguna cifra.',
  tooLong: (most: number) => `Ningún número de teléfono tiene más de ${most} cifras.`,
  control: 'El texto contiene un salto de línea, un tabulador u otro carácter de control.',
  letters: 'Las letras no se pueden marcar, y no es seguro a qué cifras equivalen.',
  plus: 'El signo más es el prefijo internacional: una sola vez, al principio, delante de una cifra.',
  sign: 'Se pueden marcar cifras, *, # y un + inicial; se omiten espacios, guiones, puntos, barras y paréntesis.',
};

export const numberProblems: typeof english = {
  'number-empty': () => ({
    what: 'No hay ningún número que marcar.',
    why: whys.empty,
    next: 'Escriba o pegue un número de teléfono.',
  }),
  'number-too-long': (most: number) => ({
    what: 'El número es demasiado largo.',
    why: whys.tooLong(most),
    next: 'Compruebe si se pegaron dos números juntos.',
  }),
  'number-control': () => ({
    what: 'Esto no es un solo número de teléfono.',
    why: whys.control,
    next: 'Pegue un solo número cada vez.',
  }),
  'number-letters': () => ({ what: 'El número contiene letras.', why: whys.letters, next: retype }),
  'number-plus': () => ({
    what: 'El signo más está en un lugar incorrecto.',
    why: whys.plus,
    next: retype,
  }),
  'number-sign': (sign: string) => ({
    what: `El número contiene «${sign}», que no se puede marcar.`,
    why: whys.sign,
    next: retype,
  }),
  'number-unusable': () => ({
    what: 'Este número no se puede marcar.',
    why: 'Un número para marcar solo contiene cifras, *, # y +, 40 como máximo.',
    next: 'Compruebe el número y vuelva a intentarlo.',
  }),
  'link-scheme': () => ({
    what: notDialled,
    why: 'No es un enlace tel:, callto: o sip:.',
    next: 'Copie el número mismo y use «Marcar…».',
  }),
  'link-too-long': () => ({
    what: notDialled,
    why: 'Es demasiado largo para ser un número de teléfono.',
    next: askAnother,
  }),
  'link-garbled': () => ({
    what: notDialled,
    why: 'Contiene caracteres de control, signos extraños o un código % roto donde deberían ir cifras.',
    next: askAnother,
  }),
  'link-name': () => ({
    what: notDialled,
    why: 'Nombra a una persona o un equipo; un teléfono de mesa marca cifras.',
    next: askAnother,
  }),
  'link-feature-code': () => ({
    what: notDialled,
    why: 'Contiene un código con asterisco o almohadilla que podría cambiar el funcionamiento de su teléfono.',
    next: 'Si confía en él y lo quiere, escriba usted mismo el código en «Marcar…».',
  }),
  'link-empty': () => ({ what: notDialled, why: whys.empty, next: askAnother }),
  'link-control': () => ({ what: notDialled, why: whys.control, next: askAnother }),
  'link-letters': () => ({ what: notDialled, why: whys.letters, next: askAnother }),
  'link-plus': () => ({ what: notDialled, why: whys.plus, next: askAnother }),
  'link-sign': () => ({ what: notDialled, why: whys.sign, next: askAnother }),
};
