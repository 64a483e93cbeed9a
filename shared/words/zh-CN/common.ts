import type { common as english } from '../en/common.ts';

export const common: typeof english = {
  cancel: '取消',
  close: '关闭',
  dismiss: '关闭',
  copy: '复制',
  cut: '剪切',
  paste: '粘贴',
  selectAll: '全选',
  copied: '已复制',
  lockedShort: '由配置文件设定',
  locked: '由配置文件设定',
};
