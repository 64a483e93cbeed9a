import type { quiet as english } from '../en/quiet.ts';

export const quiet: typeof english = {
  menu: '静音',
  spans: {
    'half-hour': '30 分钟',
    hour: '1 小时',
    'until-tomorrow': '直到明天 8:00',
  },
  until: (moment) =>
    `静音至 ${new Intl.DateTimeFormat('zh-CN', { weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(moment)}`,
  endNow: '立即结束静音',
  clickToDial: '仅用于拨号：不显示来电',
  doNotDisturb: '系统处于勿扰模式',
};
