import type { numberProblems as english } from '../en/number-problems.ts';

const retype = '请重新输入号码，仅使用数字。';
const askAnother = '请向链接的提供者询问号码并手动拨打。';
const notDialled = '不会拨打此链接。';

const whys = {
  empty: '文本中没有数字。',
  tooLong: (most: number) => `电话号码不会超过 ${most} 位。`,
  control: '文本包含换行、制表符或其他控制字符。',
  letters: '字母无法拨打，也无法确定它们对应的数字。',
  plus: '加号代表国际前缀：只能出现一次，位于最前面，后接数字。',
  sign: '可以拨打数字、*、# 和开头的 +；空格、连字符、点、斜杠和括号会被忽略。',
};

export const numberProblems: typeof english = {
  'number-empty': () => ({
    what: '没有可拨打的号码。',
    why: whys.empty,
    next: '请输入或粘贴电话号码。',
  }),
  'number-too-long': (most: number) => ({
    what: '号码太长。',
    why: whys.tooLong(most),
    next: '请检查是否把两个号码粘在了一起。',
  }),
  'number-control': () => ({
    what: '这不是单个电话号码。',
    why: whys.control,
    next: '请一次只粘贴一个号码。',
  }),
  'number-letters': () => ({ what: '号码包含字母。', why: whys.letters, next: retype }),
  'number-plus': () => ({
    what: '号码中的加号位置不对。',
    why: whys.plus,
    next: retype,
  }),
  'number-sign': (sign: string) => ({
    what: `号码包含无法拨打的“${sign}”。`,
    why: whys.sign,
    next: retype,
  }),
  'number-unusable': () => ({
    what: '无法拨打此号码。',
    why: '可拨打的号码只包含数字、*、# 和 +，最多 40 位。',
    next: '请检查号码后重试。',
  }),
  'link-scheme': () => ({
    what: notDialled,
    why: '这不是 tel:、callto: 或 sip: 链接。',
    next: '请复制号码本身并使用“拨号…”。',
  }),
  'link-too-long': () => ({
    what: notDialled,
    why: '对于电话号码来说太长了。',
    next: askAnother,
  }),
  'link-garbled': () => ({
    what: notDialled,
    why: '应为数字的位置含有控制字符、其他文字或损坏的 % 编码。',
    next: askAnother,
  }),
  'link-name': () => ({
    what: notDialled,
    why: '它指向某个人或设备；话机只能拨打数字。',
    next: askAnother,
  }),
  'link-feature-code': () => ({
    what: notDialled,
    why: '它包含星号或井号代码，可能会改变您话机的行为。',
    next: '如果您信任并需要它，请自行在“拨号…”中输入该代码。',
  }),
  'link-empty': () => ({ what: notDialled, why: whys.empty, next: askAnother }),
  'link-control': () => ({ what: notDialled, why: whys.control, next: askAnother }),
  'link-letters': () => ({ what: notDialled, why: whys.letters, next: askAnother }),
  'link-plus': () => ({ what: notDialled, why: whys.plus, next: askAnother }),
  'link-sign': () => ({ what: notDialled, why: whys.sign, next: askAnother }),
};
