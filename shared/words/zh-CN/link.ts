import type { link as english } from '../en/link.ts';

export const link: typeof english = {
  notSetUp: '尚未设置',
  needsPassword: '等待输入密码',
  connecting: '正在连接…',
  connectedTo: (pbx) => `已连接到 ${pbx}`,
  notConnected: '未连接',
  notConnectedRetrying: '未连接，正在重试…',
  nextTry: (seconds) => `未连接，${seconds} 秒后重试`,
};
