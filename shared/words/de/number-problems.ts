import type { numberProblems as english } from '../en/number-problems.ts';

const retype = 'Geben Sie die Nummer erneut ein, nur mit Ziffern.';
const askAnother = 'Fragen Sie den Urheber des Links nach der Nummer und wählen Sie sie von Hand.';
const notDialled = 'Dieser Link wird nicht gewählt.';

const whys = {
  empty: 'Der Text enthält keine Ziffer.',
  tooLong: (most: number) => `Keine Telefonnummer hat mehr als ${most} Ziffern.`,
  control: 'Der Text enthält einen Zeilenumbruch, einen Tabulator oder ein anderes Steuerzeichen.',
  letters: 'Buchstaben können nicht gewählt werden, und für welche Ziffern sie stehen, ist nicht sicher.',
  plus: 'Ein Plus steht für die internationale Vorwahl: einmal, ganz am Anfang, vor einer Ziffer.',
  sign: 'Ziffern, *, # und ein + am Anfang können gewählt werden; Leerzeichen, Striche, Punkte, Schrägstriche und Klammern fallen weg.',
};

export const numberProblems: typeof english = {
  'number-empty': () => ({
    what: 'Es gibt keine Nummer zu wählen.',
    why: whys.empty,
    next: 'Geben Sie eine Telefonnummer ein oder fügen Sie eine ein.',
  }),
  'number-too-long': (most: number) => ({
    what: 'Die Nummer ist zu lang.',
    why: whys.tooLong(most),
    next: 'Prüfen Sie, ob zwei Nummern aneinandergefügt wurden.',
  }),
  'number-control': () => ({
    what: 'Das ist nicht eine einzelne Telefonnummer.',
    why: whys.control,
    next: 'Fügen Sie jeweils nur eine Nummer ein.',
  }),
  'number-letters': () => ({ what: 'Die Nummer enthält Buchstaben.', why: whys.letters, next: retype }),
  'number-plus': () => ({
    what: 'Das Plus in der Nummer steht an der falschen Stelle.',
    why: whys.plus,
    next: retype,
  }),
  'number-sign': (sign: string) => ({
    what: `Die Nummer enthält „${sign}“, was nicht gewählt werden kann.`,
    why: whys.sign,
    next: retype,
  }),
  'number-unusable': () => ({
    what: 'Diese Nummer kann nicht gewählt werden.',
    why: 'Eine Nummer zum Wählen enthält nur Ziffern, *, # und +, höchstens 40.',
    next: 'Prüfen Sie die Nummer und versuchen Sie es erneut.',
  }),
  'link-scheme': () => ({
    what: notDialled,
    why: 'Es ist kein tel:-, callto:- oder sip:-Link.',
    next: 'Kopieren Sie die Nummer selbst und nutzen Sie „Wählen …“.',
  }),
  'link-too-long': () => ({
    what: notDialled,
    why: 'Er ist für eine Telefonnummer viel zu lang.',
    next: askAnother,
  }),
  'link-garbled': () => ({
    what: notDialled,
    why: 'Er enthält Steuerzeichen, fremde Zeichen oder einen kaputten %-Code, wo Ziffern hingehören.',
    next: askAnother,
  }),
  'link-name': () => ({
    what: notDialled,
    why: 'Er nennt eine Person oder ein Gerät; ein Tischtelefon wählt Ziffern.',
    next: askAnother,
  }),
  'link-feature-code': () => ({
    what: notDialled,
    why: 'Er enthält einen Stern- oder Rautecode, der Ihr Telefon umstellen könnte.',
    next: 'Wenn Sie ihm trauen und ihn wollen, geben Sie den Code selbst in „Wählen …“ ein.',
  }),
  'link-empty': () => ({ what: notDialled, why: whys.empty, next: askAnother }),
  'link-control': () => ({ what: notDialled, why: whys.control, next: askAnother }),
  'link-letters': () => ({ what: notDialled, why: whys.letters, next: askAnother }),
  'link-plus': () => ({ what: notDialled, why: whys.plus, next: askAnother }),
  'link-sign': () => ({ what: notDialled, why: whys.sign, next: askAnother }),
};
