import { purposesOf, worthOf } from './rights.ts';
import type { account as english } from '../en/account.ts';

export const account: typeof english = {
  lacksRights: '该账户缺少 Tipring 所需的权限',
  isDanger: '一切正常，但该账户会给电话系统带来风险',
  mayMore: '一切正常；该账户的权限超出所需',
  isRight: '该账户具备 Tipring 所需的全部权限，未发现多余权限',
  marks: { missing: '缺少', danger: '危险，不需要', needless: '不需要' },
  rights: '账户权限',
  neededFor: (purposes) => `用于${purposesOf(purposes)}。`,
  worthOf,
  where: {
    'yeastar-s':
      'Yeastar 没有设置权限的地方：在“设置、安全、服务”中只有一个带密码和允许 IP 地址的 AMI 用户。请只允许工位地址；下面的段落适用于手动配置的 Asterisk。',
    freepbx:
      '在 FreePBX 中对应 Settings、Asterisk Manager Users 的字段：Deny、Permit 和 Write Timeout，以及 Rights 下的勾选项。手动配置请写入 /etc/asterisk/manager_custom.conf；manager.conf 会被覆盖。',
    asterisk:
      '请将其写入 /etc/asterisk/manager.conf 中该账户的段落位置，加上密码，并在电话系统控制台输入“manager reload”。',
  },
  asItShouldBe: '建议的账户设置',
  section: 'manager.conf 的段落',
};
