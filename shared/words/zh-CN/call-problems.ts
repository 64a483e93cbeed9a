import type { callProblems as english } from '../en/call-problems.ts';
import { calls } from './calls.ts';

type Failure = keyof typeof calls.failures;

const again = '请稍后再试。';
const over = '通话已结束；如有必要请回拨。';
const askedAgain = '如有必要请回拨。';
const lookAtPhone = '请查看您的话机。';
const linkLost = '期间与电话系统的连接已断开。';

export const callProblems: typeof english = {
  'own-phone-rejected': (channel: string) => ({
    what: '您的话机拒接了呼叫。',
    why: `电话系统呼叫了 ${channel}，但在那里被拒接。`,
    next: '请重试并接听；如果不是您拒接的，请检查话机是否设为“勿扰”。',
  }),
  'own-phone-not-answered': (channel: string) => ({
    what: '您的话机无人接听。',
    why: `电话系统让 ${channel} 响铃了 30 秒。`,
    next: '请重试，并在话机响铃时接听。',
  }),
  'own-phone-busy': (channel: string) => ({
    what: '您的话机忙线。',
    why: `电话系统无法让 ${channel} 响铃：它正在通话或设为“勿扰”。`,
    next: '请结束其他通话后重试。',
  }),
  'own-phone-unreachable': (channel: string) => ({
    what: '电话系统无法联系到您的话机。',
    why: `${channel} 未在电话系统注册、已关机或不存在。`,
    next: '请检查话机是否开机并已注册，以及设置中的分机和连接方式是否正确。',
  }),
  'number-refused': (number: string, context: string) => ({
    what: `电话系统不认识号码 ${number}。`,
    why: `您分机的拨号方案（${context}）中没有匹配项。`,
    next: '请检查号码；也许前面需要加外线号。',
  }),
  'far-side-busy': (number: string) => ({
    what: `${number} 忙线。`,
    why: '对方正在通话，或不希望被打扰。',
    next: again,
  }),
  'far-side-rejected': (number: string) => ({
    what: `${number} 拒接了呼叫。`,
    why: '对方或途中的网络拒绝了呼叫。',
    next: again,
  }),
  'far-side-not-answered': (number: string) => ({
    what: `${number} 无人接听。`,
    why: '一直响铃，直到呼叫被放弃。',
    next: again,
  }),
  'call-failed': (number: string, failure: Failure) => ({
    what: `未能接通 ${number}。`,
    why: calls.failures[failure],
    next: '请检查号码后重试。',
  }),
  /** Of a dialled call, or of the transfer where there is no number. */
  'outcome-unknown': (number: string | null) => ({
    what: number === null ? '转接的结果未知。' : `呼叫 ${number} 的结果未知。`,
    why: linkLost,
    next: lookAtPhone,
  }),
  'nothing-parked': (space: string) => ({
    what: `无法取回 ${space} 上的通话。`,
    why: '来电方已挂断，或已被他人取回。',
    next: '无需再做什么；如有必要请回拨。',
  }),
  'nothing-to-pick-up': (from: string) => ({
    what: `无法代接 ${from} 的来电。`,
    why: '已被接听、来电方已挂断，或此电话系统的代接代码不同。',
    next: '无需再做什么；如果再次发生，请检查设置中的代接代码。',
  }),
  'outcome-untold': (number: string) => ({
    what: `电话系统未告知呼叫 ${number} 的结果。`,
    why: '它接受了指令；AMI 账户可能缺少读权限“call”。',
    next: '请查看话机；然后在设置中运行“测试连接”。',
  }),
  'no-pickup-code': () => ({
    what: 'Tipring 不知道此电话系统如何代接。',
    why: '这取决于其拨号方案，而设置中没有代码。',
    next: '请在设置中输入代接代码；管理员知道该代码。',
  }),
  'no-line-yet': () => ({
    what: '目前无法挂断此通话。',
    why: '电话系统尚未告知它在您话机的哪条线路上。',
    next: '请稍后重试，或在话机上挂断。',
  }),
  'call-gone': () => ({
    what: '此通话已结束。',
    why: '对方已挂断，或已被他人接听。',
    next: '无需再做什么。',
  }),
  'not-transferable': () => ({
    what: '目前无法转接此通话。',
    why: '另一端还没有人。',
    next: '请等待对方接听。',
  }),
  'transfer-to-caller': (number: string) => ({
    what: `${number} 就是此通话的对方。`,
    why: '无法把通话转接给正在线上的人。',
    next: '请转接给其他人。',
  }),
  'transfer-target-busy': (number: string) => ({
    what: `${number} 忙线。`,
    why: '电话系统接过通话后在那里结束了它。',
    next: over,
  }),
  'transfer-target-not-answered': (number: string) => ({
    what: `${number} 无人接听。`,
    why: '电话系统接过通话后在那里结束了它。',
    next: over,
  }),
  'transfer-caller-gone': (number: string) => ({
    what: `在 ${number} 接听前来电方已挂断。`,
    why: '通话已转接，并在那里响铃。',
    next: over,
  }),
  'transfer-target-unknown': (number: string) => ({
    what: `${number} 不存在。`,
    why: '电话系统接过通话，未找到该号码，于是结束了通话。',
    next: over,
  }),
  'transfer-target-unreachable': (number: string) => ({
    what: `呼叫 ${number} 在有人接听前已结束。`,
    why: '电话系统接过通话后将其结束：号码可能不存在、其话机未注册，或来电方已挂断。',
    next: over,
  }),
  'voicemail-rings': (number: string) => ({
    what: `电话系统让话机响铃，而不是转到 ${number} 的语音信箱。`,
    why: '它接过通话，但设置中的语音信箱代码对应的是某个人。',
    next: '请更正设置中的语音信箱代码；管理员知道该代码。',
  }),
  'voicemail-lost': (number: string) => ({
    what: `在 ${number} 的语音信箱接听前通话已结束。`,
    why: '该号码可能没有语音信箱或代码不同；或来电方已挂断。',
    next: over,
  }),
  'not-parked': (why: 'link-lost' | 'untold') => ({
    what: '通话未驻留。',
    why: why === 'link-lost' ? linkLost : '电话系统接受了指令，但未告知驻留位。',
    next: '请查看话机：通话可能还在。',
  }),
  'consulting-already': () => ({
    what: '您已在为一个通话进行询问。',
    why: 'Tipring 一次只能为一个通话进行询问。',
    next: '请先完成或取消该转接。',
  }),
  'not-consulting': () => ({
    what: '没有可完成或取消的转接。',
    why: '它已经结束。',
    next: '请查看该通话：上面显示其状态。',
  }),
  'consult-not-started': (number: string) => ({
    what: `电话系统没有呼叫 ${number}。`,
    why: '它接受了指令但没有执行：此通话可能不允许用功能码转接，或该功能码已关闭。',
    next: '来电方仍在线上；请不经询问直接转接，或使用话机按键。',
  }),
  'consult-not-answered': (number: string, how: 'busy' | 'no-answer' | 'failed') => ({
    ...{
      busy: {
        what: `${number} 忙线。`,
        why: '对方正在通话，或拒接了此呼叫。',
      },
      'no-answer': { what: `${number} 无人接听。`, why: '一直响铃，直到电话系统放弃。' },
      failed: {
        what: `无法询问 ${number}。`,
        why: '号码可能不存在，或其话机未注册。',
      },
    }[how],
    next: '您已回到来电方。',
  }),
  'consult-caller-gone': () => ({
    what: '来电方已挂断。',
    why: '您询问时来电方一直在等待。',
    next: askedAgain,
  }),
  'consult-hung-up': () => ({
    what: '转接未能完成。',
    why: '您的话机已挂断。',
    next: askedAgain,
  }),
  'transfer-not-completed': () => ({
    what: '转接未完成。',
    why: '电话系统没有接通双方。',
    next: '请查看话机：通话可能还在。',
  }),
  'transfer-not-cancelled': (number: string) => ({
    what: '您尚未回到来电方。',
    why: '电话系统接受了指令但没有执行。',
    next: `请在话机上结束与 ${number} 的通话。`,
  }),
};
