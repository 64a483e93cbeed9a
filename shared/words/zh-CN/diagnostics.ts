import type { diagnostics as english } from '../en/diagnostics.ts';
import { listIn } from '../list.ts';

const list = listIn('zh-CN');

export const diagnostics: typeof english = {
  title: '诊断',
  lead: '协助您的人需要了解的信息。',
  copy: '复制报告',
  copied: '报告已复制',
  reportHint: '报告为英文纯文本，可直接放入支持工单，绝不包含密码。',
  openFolder: '打开日志文件夹',
  hidePeople: '隐藏姓名和号码',
  hidePeopleHint:
    '对本页和报告都有效。同一个标记始终代表同一个姓名或号码，因此仍可看清一通电话的经过。主机、账户、队列和上下文会保留。',
  state: '状态',
  changes: '连接经过',
  events: '您的通话的最近事件',
  eventsHint: '按电话系统发送的原样显示，不包含他人的通话。',
  noEvents: '还没有事件。下一次通话时就会出现。',
  labels: {
    link: '连接',
    since: '自',
    reconnects: '重新连接',
    pbx: '电话系统',
    account: '账户',
    dialect: '电话系统类型',
    phone: '我的电话',
    rights: '权限（write）',
    password: '密码',
    version: 'Tipring',
    runtime: '运行环境',
    system: '系统',
  },
  values: {
    times: (count: number) => `${count} 次`,
    unknownNow: '未连接时无法得知',
    pbx: (asterisk: string, manager: string) => `${asterisk}，Manager Interface ${manager}`,
    untold: '电话系统没有说明',
    rights: list,
    passwordPlaces: {
      keychain: '在系统的钥匙串中',
      'safe-storage': '加密保存在 Tipring 的文件夹中',
      ask: '每次启动时询问',
      'config-file': '来自配置文件',
    },
  },
};
