import type { notices as english } from '../en/notices.ts';

export const notices: typeof english = {
  calling: (who) => `${who} 来电`,
  missedFrom: (who) => `${who} 的未接来电`,
  on: (line) => `线路 ${line}`,
  callBack: '回拨',
  show: '显示',
};
