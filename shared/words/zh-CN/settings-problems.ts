import type { settingsProblems as english } from '../en/settings-problems.ts';
import type { RightName } from '../../rights.ts';
import { pluralIn } from '../plural.ts';
import { lackedRights, worthOf } from './rights.ts';
import type { LackedRight } from '../../rights.ts';
import { main } from './main.ts';

const plural = pluralIn('zh-CN');
const whereToLook = '请点击“检查我的账户”：它会列出可直接用于电话系统的最小权限。';

/** What became of a file that cannot be used: it is kept under another name, or stands where it cannot be moved away. */
type KeptFile =
  | { readonly kind: 'aside'; readonly file: string }
  | { readonly kind: 'in-the-way'; readonly folder: string };

const whatNext = (kept: KeptFile): string =>
  kept.kind === 'aside'
    ? `请重新输入设置。旧文件保留为 ${kept.file}。`
    : `请确保您可以读写 ${kept.folder}，然后重新启动 Tipring。`;

export const settingsProblems: typeof english = {
  'pop-not-placed': () => ({
    what: '此桌面不允许 Tipring 放置其弹窗。',
    why: 'Wayland 自行放置窗口，并可能把键盘焦点交给窗口。',
    next: '来电以通知形式提示，点击通知即可显示弹窗。',
  }),
  'pop-by-itself': () => ({
    what: '此桌面不允许 Tipring 放置其弹窗。',
    why: 'Wayland 自行放置窗口，而此处没有可点击的通知来打开弹窗。',
    next: '每次通话时弹窗会自行出现在桌面安排的位置，并可能获得键盘焦点。',
  }),
  'no-tray': () => ({
    what: '您可能看不到 Tipring 的图标。',
    why: '此桌面没有表明会显示后台程序的图标。',
    next: '再次启动 Tipring 即可打开其窗口。',
  }),
  'extension-missing': () => ({
    what: 'Tipring 不知道您的分机。',
    why: '设置中没有填写。',
    next: '请在设置中输入您的分机。',
  }),
  'extension-unusable': () => ({
    what: '设置中的分机无法使用。',
    why: '分机只包含字母、数字、_、. 和 -。',
    next: '请在设置中更正分机。',
  }),
  'context-unusable': () => ({
    what: '设置中的上下文无法使用。',
    why: '上下文只包含字母、数字、_、.、@ 和 -。',
    next: '请在设置中更正上下文，或将其留空。',
  }),
  'analog-port-missing': () => ({
    what: 'Tipring 不知道您模拟话机的端口。',
    why: '模拟话机通过其在电话系统上的端口接通，而设置中没有填写。',
    next: '请在设置中输入端口；电话系统的监控中会显示。',
  }),
  'context-unknown': (extension: string, context: string) => ({
    what: `电话系统在上下文 ${context} 中找不到 ${extension}。`,
    why: '那里没有该上下文，或没有该分机。',
    next: '请检查分机和电话系统类型，或使用“自动查找”。',
  }),
  'phone-unreachable': (channel: string) => ({
    what: '您的话机目前未在电话系统注册。',
    why: `电话系统无法联系到 ${channel}：话机已关机、未连接，或设置为其他账户。`,
    next: '请打开话机并确认其显示线路；Tipring 中无需更改。',
  }),
  'phone-differs': (extension: string, phones: readonly string[], channel: string) => ({
    what: `${extension} 的话机是 ${phones.join('、')}，而不是 ${channel}。`,
    why: '设置中的连接方式或端口与电话系统告知的不一致。',
    next: '请在设置中更正连接方式或端口，或使用“自动查找”。',
  }),
  'extension-untold': (extension: string, channel: string) => ({
    what: `电话系统没有提供 ${extension} 的任何信息。`,
    why: `它没有该分机的 hint，也没有 ${channel} 的状态；但该分机仍可能存在。`,
    next: '请试着呼叫一位同事，或询问管理员。',
  }),
  'settings-missing': (field: 'host' | 'user' | 'password') => ({
    ...{
      host: { what: '没有可连接的主机。', next: '请输入电话系统的主机。' },
      user: { what: '没有用于登录的用户名。', next: '请输入 AMI 用户名。' },
      password: { what: '没有用于登录的密码。', next: '请输入 AMI 密码。' },
    }[field],
    why: '设置中该栏为空。',
  }),
  'rights-missing': (lacks: readonly LackedRight[]) => ({
    what: '该 AMI 账户缺少 Tipring 所需的权限。',
    why: `缺少 ${lackedRights(lacks)}。`,
    next: whereToLook,
  }),
  'rights-excess': (dangers: readonly RightName[]) => ({
    what: '该 AMI 账户的权限超出一个工位所需。',
    why: dangers.map(worthOf).join(' '),
    next: whereToLook,
  }),
  'section-missing': () => ({
    what: '没有可复制的内容。',
    why: '尚未检查账户。',
    next: '请先点击“检查我的账户”。',
  }),
  'password-missing': () => ({
    what: '缺少密码。',
    why: 'Tipring 尚无此账户的密码。',
    next: '请输入 AMI 账户的密码。',
  }),
  'password-not-readable': () => ({
    what: '无法读取密码。',
    why: '保存密码的位置已锁定或没有响应。',
    next: '请解锁钥匙串后重试，或在设置中输入密码。',
  }),
  'password-not-given': () => ({
    what: '您的钥匙串没有提供密码。',
    why: '它已锁定，或其中已没有此账户的密码。',
    next: '请解锁钥匙串并选择“立即连接”，或在设置中输入密码。',
  }),
  'password-left-behind': () => ({
    what: '无法从之前的位置移除密码。',
    why: '旧位置已锁定或没有响应。Tipring 从现在起使用新位置。',
    next: '请自行在那里移除“Tipring”条目。',
  }),
  'password-not-kept': () => ({
    what: '无法保存密码。',
    why: '所选位置已锁定或没有响应。',
    next: '请解锁钥匙串后再次保存，或选择其他位置。在此之前 Tipring 仅在运行期间记住密码。',
  }),
  /** `detail`: what the system, or the check of the file, says of it. */
  'settings-unreadable': (file: string, detail: string, kept: KeptFile) => ({
    what: `无法读取 ${file} 中的设置。`,
    why: detail,
    next: whatNext(kept),
  }),
  'settings-damaged': (file: string, detail: string, kept: KeptFile) => ({
    what: `无法读取 ${file} 中的设置。`,
    why: detail,
    next: whatNext(kept),
  }),
  'settings-not-written': (folder: string, why: string) => ({
    what: '无法保存您的设置。',
    why,
    next: `请确保 ${folder} 可写且磁盘未满，然后再次保存。`,
  }),
  'links-not-registered': () => ({
    what: '无法将 Tipring 设为电话链接的程序。',
    why: '系统没有接受更改。',
    next: '请在系统设置的默认应用中为 tel: 链接选择 Tipring。',
  }),
  'session-start-not-changed': () => ({
    what: '无法更改 Tipring 是否在登录时启动。',
    why: '系统没有接受更改。',
    next: '请在系统设置的启动应用中更改。',
  }),
  'history-unreadable': (file: string, detail: string) => ({
    what: '无法读取您的通话记录。',
    why: detail,
    next: `请确保您可以读取 ${file}，然后重新启动 Tipring。在此之前不会保存新的通话。`,
  }),
  'history-damaged': (count: number, file: string) => ({
    what: plural(count, {
      one: '您的通话记录中有一行损坏。',
      other: `您的通话记录中有 ${count} 行损坏。`,
    }),
    why: '电脑可能在写入时停止，或文件被其他程序更改。',
    next: `无需操作：其他通话都在，损坏部分保存在 ${file}。`,
  }),
  'history-not-written': (file: string, detail: string) => ({
    what: '无法保存您的通话记录。',
    why: detail,
    next: `请确保 ${file} 可写且磁盘未满。Tipring 会在下次通话时重试。`,
  }),
  'entry-gone': () => main.entryGone,
  'file-not-saved': (why: string) => ({ ...main.notSaved, why }),
  'folder-not-opened': (folder: string, why: string) => ({
    what: '无法打开文件夹。',
    why,
    next: `请自行打开：${folder}`,
  }),
  'call-refused': (why: string) => ({
    what: 'Tipring 拒绝了窗口的请求。',
    why,
    next: '请重新启动 Tipring；如果再次发生，请反馈。',
  }),
  'window-cut-off': () => ({
    what: 'Tipring 没有收到。',
    why: '此窗口无法与 Tipring 的其他部分通信。',
    next: '请关闭窗口，并从托盘重新打开。',
  }),
};
