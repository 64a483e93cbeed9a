import type { RightName } from '../../rights.ts';
import { rightNames } from './rights.ts';

/** What came of a deed. */
const results = {
  answered: (who: string) => `${who} 已接听。`,
  'answered-and-over': (number: string) => `${number} 已接听；通话已结束。`,
  'taken-by-another': (number: string) => `打给 ${number} 的电话已由他人接听。`,
  'went-on': (to: string) => `通话已转到 ${to}。`,
  parked: (space: string | null) => (space === null ? '通话已驻留。' : `通话已驻留在 ${space}。`),
  'given-up': (number: string) => `您在 ${number} 接听前已挂断。`,
  'picked-up': (from: string) => `您已代接 ${from} 的来电。`,
  fetched: (space: string) => `您已取回驻留在 ${space} 的通话。`,
  'test-call-answered': (extension: string) =>
    `您的话机(${extension})已振铃并被接起。Tipring 的呼叫能到达您的话机。`,
  'transfer-nobody-answered': (number: string) => `电话系统已接过通话；${number} 无人接听，通话从那里继续。`,
  'transfer-rings': (number: string) => `电话系统已接过通话；${number} 正在响铃。`,
  'transfer-untold': (number: string) => `电话系统已将通话转到 ${number}；尚未告知是否响铃。`,
  'voicemail-has-it': (number: string) => `通话已转到 ${number} 的语音信箱。`,
  'voicemail-untold': (number: string) => `电话系统已将通话转到 ${number} 的语音信箱，尚未接通。`,
  'consult-answered': (number: string) => `${number} 已接听。请完成转接，或返回来电方。`,
  'consult-went-on': (number: string) => `通话已转到 ${number}。`,
  completed: (number: string) => `通话已由 ${number} 接续。`,
  'completed-unanswered': (number: string) => `通话已转到 ${number}，对方尚未接听。`,
  'back-with-caller': () => '您已回到来电方。',
};

/** What a PBX has told when it was looked at. */
const findings = {
  'is-address': (host: string) => `${host} 是一个地址。`,
  'has-address': (host: string, address: string) => `${host} 的地址是 ${address}。`,
  'port-takes': (port: number) => `端口 ${port} 接受连接。`,
  banner: (asterisk: string | null, version: string) =>
    `${asterisk ?? '版本未知的 Asterisk'}，管理接口 ${version}。`,
  'logged-in': (user: string, password: 'hidden' | 'clear') =>
    password === 'hidden'
      ? `已登录为 ${user}；密码本身未经过网络。`
      : `已登录为 ${user}；密码以明文经过网络。`,
  'may-all': () => '该账户可以查看来电、拨号、转接和挂断。',
  'may-all-but-untold': () => '该账户可以拨号、转接和挂断；是否能得知来电要到第一次来电时才知道。',
  'has-dangers': (rights: readonly RightName[]) => `它还拥有 ${rightNames(rights)}，这是任何工位都不需要的。`,
  'context-takes': (context: string, extension: string) => `上下文 ${context} 接受 ${extension}。`,
  'phone-state': (phone: string, states: readonly DeviceState[]) =>
    `其话机是 ${phone}，${states.map((state) => deviceStates[state]).join('、')}。`,
  'channel-state': (channel: string, state: DeviceState | null, told: string) =>
    `${channel}：${state === null ? told : deviceStates[state]}。`,
  'in-a-call': () => '它目前正在通话。',
  'registration-untold': () => '未告知话机是否已注册：电话系统没有它的 hint。',
  'hint-is': (extension: string, context: string, hint: string) =>
    `${extension} 在上下文 ${context} 中的 hint 是 ${hint}。`,
  'config-gives-port': (extension: string, port: number) =>
    `users.conf 为 ${extension} 指定了模拟端口 ${port}。`,
  'is-in-call-on': (extension: string, channel: string) => `${extension} 正在 ${channel} 上通话。`,
  'keeps-state': (device: string) => `电话系统保存了 ${device} 的状态。`,
  'hint-in-context': (context: string) => `上下文 ${context} 中有一个 hint。`,
  'contexts-untold': () => '电话系统未告知它有哪些上下文。',
  'neither-context': (one: string, other: string, extension: string) =>
    `${one} 和 ${other} 都不接受 ${extension}。`,
  'no-phone-told': (extension: string) => `电话系统上没有信息说明 ${extension} 使用哪部话机。`,
  'calls-untried': () => '无法测试该账户是否能得知来电：这需要“originate”。',
  'read-untold': () => '电话系统不会告知账户还会收到什么（“read”）；管理员可以在那里查看。',
  'rights-untold': () => '电话系统未列出该账户的权限，因此无法看到多余的权限。',
  'rights-cost': () =>
    '凭“originate”和“call”，拥有密码的人可以用您的费用打电话并结束他人的通话。权限无法再收窄：请只允许工位的地址。',
  'own-address': (address: string) => `电话系统看到此电脑的地址是 ${address}，除非中间有设备更改地址。`,
};

const deviceStates = {
  idle: '空闲',
  'in-use': '使用中',
  busy: '忙线',
  unavailable: '不可用',
  ringing: '响铃',
  'on-hold': '保持中',
  unknown: '电话系统未知',
};
type DeviceState = keyof typeof deviceStates;

/** Why a number is dialled as it is. */
const dialReasons = {
  'dial-code': () => '星号或井号代码：按原样。',
  'dial-extension': () => '分机或短号码：按原样。',
  'dial-colleague': () => '同事的号码：按原样。',
  'dial-as-it-is': () => '按原样。',
  'dial-plus-stays': () => '带加号，按原样。',
  'dial-plus-became': (plus: string, became: string | null) =>
    became === null
      ? `${plus} 已换成本国的拨法。`
      : became === ''
        ? `${plus} 在本国省略。`
        : `${plus} 变为 ${became}。`,
  'dial-again': () => '之前就是这样拨打的：按原样。',
  'dial-beginning-became': (from: string, to: string) =>
    to === '' ? `省略开头的 ${from}。` : `开头的 ${from} 变为 ${to}。`,
  'dial-number-became': (from: string, to: string) => `${from} 变为 ${to}。`,
  'dial-has-outside-line': (line: string) => `已以外线前缀 ${line} 开头。`,
  'dial-outside-line': (line: string) => `前面加上外线前缀 ${line}。`,
};

/** What came of a deed, what was found, and why something is done, in whole sentences. */
export const sentences = { ...results, ...findings, ...dialReasons };
