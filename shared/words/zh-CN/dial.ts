import type { dial as english } from '../en/dial.ts';

export const dial: typeof english = {
  titles: {
    dial: '拨号',
    'confirm-link': '拨打此号码？',
    'refused-link': '未拨打',
    transfer: '转接',
  },
  willDial: (number) => `将拨打 ${number}`,
  numberOrName: '号码或姓名',
  transferTo: '转接至',
  dial: '拨号',
  dialWho: (who) => `呼叫 ${who}`,
  pickUp: '代接',
  transfer: '转接',
  transferWho: (who) => `转接至 ${who}`,
  askFirst: '先询问',
  linkWantsToDial: '有链接请求拨号',
  linkNotDialled: '此链接未拨打',
  untilThePbxAnswers: '电话系统未响应时无法拨打电话。',
  pickItUp: (number) => `拿起话机后将呼叫 ${number}。`,
  calling: (number) => `正在呼叫 ${number}…`,
  callOver: '此通话已结束，无法再转接。',
  groups: {
    found: '文本中的号码',
    dialled: '最近拨打',
    recent: '最近使用',
    colleague: '同事',
    history: '来自通话记录',
  },
  noNumberInText: '该文本中没有电话号码。',
  people: '人员和号码',
};
