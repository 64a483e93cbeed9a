import type { pop as english } from '../en/pop.ts';

export const pop: typeof english = {
  title: '通话',
  incomingFrom: (who) => `${who} 来电`,
  incomingFromNumber: (who, number) => `${who} 来电，${number}`,
  onLine: (line) => `线路 ${line}`,
  copyNumber: '复制号码',
  numberCopied: '号码已复制',
  dismiss: '关闭',
  hide: '隐藏',
};
