import type { tray as english } from '../en/tray.ts';

export const tray: typeof english = {
  tryingAgain: (what) => `${what}正在自动重试。`,
  aNumber: '输入号码…',
  pickUpAt: (who) => `代接 ${who} 的来电`,
  fetchParked: '取回驻留的通话',
  connectNow: '立即连接',
  dial: '拨号…',
  redial: (number) => `重拨 ${number}`,
  dialCopied: (number) => `拨打复制的号码 ${number}`,
  dialTheCopied: '拨打复制的号码…',
  dialOneCopied: '拨打复制的号码之一…',
  lastCalls: '最近通话',
  missed: (count) => `${count} 个未接来电`,
  settings: '设置…',
  demo: '演示',
  demoSteps: {
    outside: '客户来电',
    colleague: '同事来电',
    two: '同时两个来电',
    'caller-hangs-up': '来电方挂断',
    answer: '拿起听筒',
  },
  quit: '退出',
};
