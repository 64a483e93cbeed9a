import type { LackedRight, Purpose, RightName } from '../../rights.ts';
import { listIn } from '../list.ts';

const list = listIn('zh-CN');

/** What Tipring needs rights for. */
const purposes: Readonly<Record<Purpose, string>> = {
  calls: '查看来电',
  queues: '得知来电所属的队列',
  handling: '转接、驻留和挂断',
  dialling: '拨号和代接',
  lines: '查看同事是否在通话',
};

const danger = (why: string): string => `获得密码的人${why}。`;

/** What whoever holds a right can do with it, by list and right. */
const worths: Readonly<Record<string, string>> = {
  'write system': danger('可以在电话系统上运行程序并加载模块'),
  'write command': danger('可以在电话系统的控制台输入命令：结束所有通话、停止系统、运行程序'),
  'write config': danger('可以读取电话系统配置中的密码并让其运行程序'),
  'write agi': danger('可以逐步控制通话，包括在电话系统上运行程序'),
  'write agent': '可将同事加入或移出队列。',
  'write message': '可以任何人的名义发送短消息。',
  'write reporting': '可读取整个电话系统的统计数据。',
  'write user': '可向所有监听的程序发送自造事件。',
  'read dtmf': danger('可看到任何人在通话中按下的每个键，包括 PIN 和卡号'),
  'read dialplan': danger('可看到每个通话的每一步及其携带的内容，包括 PIN 和密码'),
  'read agent': '可得知队列及其成员的动态。',
  'read cdr': '可获得所有人的通话记录。',
  'read log': '可实时读取电话系统的日志。',
  'read reporting': '可获得所有人通话的统计数据。',
  'read security': '可得知谁从何处登录电话系统。',
  'read system': '可得知话机、模块和电话系统本身的上线与下线。',
  'read user': '可收到其他程序之间的消息。',
  'read verbose': '可实时读取电话系统的控制台。',
  // On a PBX where Originate can write files; Tipring needs it for dialling.
  'write originate':
    '此电话系统早于 2024 年 8 月（CVE-2024-42365）：仅凭“originate”，获得密码的人就能在其上写入文件并运行程序。请更新；在此之前只有允许的地址能提供保护。',
};

export const purposesOf = (needed: readonly Purpose[]): string =>
  list(needed.map((purpose) => purposes[purpose]));

export const worthOf = ({ list: of, right }: RightName): string =>
  worths[`${of} ${right}`] ?? 'Tipring 不需要它。';

export const lackedRights = (lacks: readonly LackedRight[]): string =>
  list(lacks.map(({ list: of, right, for: needed }) => `${of} “${right}” (${purposesOf(needed)})`));

export const rightNames = (rights: readonly RightName[]): string =>
  list(rights.map(({ list: of, right }) => `${of} “${right}”`));
