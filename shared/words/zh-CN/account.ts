import type { account as english } from '../en/account.ts';

export const account: typeof english = {
  lacksRights: '该账户缺少 Tipring 所需的权限',
  isDanger: '一切正常，但该账户会给电话系统带来风险',
  mayMore: '一切正常；该账户的权限超出所需',
  isRight: '该账户具备 Tipring 所需的全部权限，未发现多余权限',
  marks: { missing: '缺少', danger: '危险，不需要', needless: '不需要' },
  rights: '账户权限',
  neededFor: (purposes) => `用于${purposes}。`,
  asItShouldBe: '建议的账户设置',
  section: 'manager.conf 的段落',
};
