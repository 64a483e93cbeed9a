import type { dialRules as english } from '../en/dial-rules.ts';

export const dialRules: typeof english = {
  replacements: '号码替换',
  replacementsHint:
    '先于其他规则，采用第一条符合的替换。对于分机、其他短号码和同事的号码，只替换整个号码；星号代码保持不变。',
  match: '号码',
  matches: { begins: '开头是', equals: '等于' },
  from: '这些数字',
  to: '变为',
  matchOf: (place) => `替换 ${place}：条件`,
  fromOf: (place) => `替换 ${place}：数字`,
  toOf: (place) => `替换 ${place}：变为`,
  remove: (place) => `删除替换 ${place}`,
  add: '添加替换',
  nothing: '无',
  hotkey: '所选文本的快捷键',
  hotkeyHints: {
    selected: '在任何程序中选中号码后按下：Tipring 会询问是否呼叫，有多个号码时可以选择。',
    copied:
      '在任何程序中复制号码后按下：Tipring 会询问是否呼叫，有多个号码时可以选择。在此系统上它无法得知仅被选中的内容。',
  },
  hotkeyWayland:
    '此桌面（Wayland）未将其分配给 Tipring；并非所有桌面都允许程序使用自己的快捷键。请复制号码并在托盘中选择“拨打复制的号码…”，或将其拖到 Tipring 的窗口上。',
  tryNumber: '试一个号码',
  tryHint: '按此处的内容（无论是否已保存）会拨打什么。不会真的拨打。',
  wrongRules: '上面有一条规则还不正确。',
  errors: {
    part: '只能是数字，加号只能在开头。',
    missing: '此处缺少数字。',
    most: (most) => `最多可有 ${most} 条替换。`,
  },
};
