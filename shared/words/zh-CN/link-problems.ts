import type { linkProblems as english } from '../en/link-problems.ts';

export const linkProblems: typeof english = {
  'name-not-found': (host: string) => ({
    what: `找不到名为“${host}”的计算机。`,
    why: '名称有误，或此电脑目前无法查询域名服务器。',
    next: '请检查设置中的主机和网络连接，或改为输入电话系统的 IP 地址。',
  }),
  'connection-refused': (address: string) => ({
    what: `${address} 处的电话系统拒绝了连接。`,
    why: '那里的管理接口（AMI）已关闭、使用其他端口，或电话系统正在启动。',
    next: '请在电话系统中开启 AMI（Yeastar：设置、安全、服务），并检查端口，通常为 5038。',
  }),
  unreachable: (address: string) => ({
    what: `无法连接到 ${address} 处的电话系统。`,
    why: '此电脑未连接到电话系统所在的网络，或被中间的防火墙拦截。',
    next: '请检查网络连接以及 VPN（如有使用）。',
  }),
  'timed-out': (waitedFor: 'connect' | 'banner' | 'login' | 'action' | 'ping', who: string) =>
    ({
      connect: {
        what: `${who} 处的电话系统没有响应。`,
        why: '地址有误、电话系统已关机，或防火墙丢弃了此电脑发送的数据；电话系统封锁此电脑时也是如此。',
        next: '请检查主机和端口；如果无误，请向管理员询问此电脑是否被封锁。',
      },
      banner: {
        what: `${who} 接受了连接，但随后没有任何回应。`,
        why: '那里运行的不是 AMI（可能是基于 TLS 的 AMI），或电话系统过载。',
        next: '请检查端口；不带 TLS 的 AMI 通常使用 5038。',
      },
      login: {
        what: `${who} 处的电话系统没有响应登录。`,
        why: '电话系统过载或无响应。',
        next: '请稍候；如果仍然如此，请联系管理员。',
      },
      action: {
        what: `电话系统未及时响应“${who}”。`,
        why: '电话系统繁忙，或连接缓慢。',
        next: '请查看话机确认是否已生效，然后重试。',
      },
      ping: {
        what: `${who} 处的电话系统停止响应。`,
        why: '网络中断、此电脑曾休眠，或电话系统无响应。',
        next: '无需操作：Tipring 会自动重新连接。',
      },
    })[waitedFor],
  'not-ami': (address: string, greeting: string) => ({
    what: `${address} 处响应的不是 Asterisk 管理接口。`,
    why: greeting === '' ? '它的问候与 AMI 不符。' : `它的问候是“${greeting}”：该端口上运行的是其他服务。`,
    next: '请检查主机和端口；AMI 通常使用 5038 端口。',
  }),
  'login-rejected': (user: string, said: string) => ({
    what: `电话系统拒绝了“${user}”的登录。`,
    why: `用户名或密码错误，或此电脑的地址不在账户允许的范围内（电话系统返回“${said}”）。`,
    next: '请重新输入 AMI 账户的用户名和密码；Tipring 不会自动重试，以免此电脑被电话系统封锁。',
  }),
  'address-not-permitted': (address: string) => ({
    what: `${address} 处的电话系统未作响应便关闭了连接。`,
    why: '此电脑的地址未被允许使用 AMI，或因登录失败已被电话系统封锁。',
    next: '请将此电脑的地址加入 AMI 允许的 IP 范围，并从封锁列表中移除。',
  }),
  'shutting-down': (address: string) => ({
    what: `${address} 处的电话系统即将停止或重启。`,
    why: '它正在等待当前通话结束，在此之前不接受任何登录。',
    next: '无需操作：Tipring 会自动重试。',
  }),
  'connection-lost': (address: string) => ({
    what: `与 ${address} 处电话系统的连接已断开。`,
    why: '电话系统已重启或关机，或网络中断。',
    next: '无需操作：Tipring 会自动重新连接。',
  }),
  'garbage-received': (address: string, detail: string) => ({
    what: `${address} 处的电话系统发送了无法识别的内容。`,
    why: `${detail}；连接已关闭以便重新开始。`,
    next: '暂时无需操作：Tipring 会自动重新连接；如果经常发生，请告知管理员。',
  }),
  'permission-denied': (action: string, right: string | null) => ({
    what: `电话系统不允许此账户执行“${action}”。`,
    why: right === null ? '该 AMI 账户缺少一项权限。' : `该 AMI 账户缺少写权限“${right}”。`,
    next:
      right === null
        ? '请为该账户授予 read call、cdr、agent 和 write call、originate、agent 权限。'
        : `请在电话系统中将“${right}”加入该账户的写权限。`,
  }),
  'action-failed': (action: string, said: string) => ({
    what: `电话系统拒绝了“${action}”。`,
    why: said === '' ? '没有给出原因。' : `它返回：“${said}”。`,
    next: '请检查号码和通话，然后重试。',
  }),
  'invalid-value': (header: string, reason: string) => ({
    what: `无法将“${header}”发送到电话系统。`,
    why: `该值被拒绝：${reason}。`,
    next: '请更正后重试。',
  }),
  'link-down': (state: 'connecting' | 'waiting' | 'stopped') => ({
    what: 'Tipring 未连接到电话系统。',
    why: {
      connecting: '连接仍在建立中。',
      waiting: '连接已断开，正在重试。',
      stopped: '连接被拒绝，不会自动重试。',
    }[state],
    next: state === 'stopped' ? '请检查设置。' : '请等待 Tipring 连接后重试；在此之前请直接用话机拨号。',
  }),
  'not-connected': () => ({
    what: 'Tipring 未连接到您的电话系统。',
    why: '没有电话系统就无法拨号或转接。',
    next: '请等待托盘显示已连接，或查看设置。',
  }),
  unexpected: (why: string | null) => ({
    what: 'Tipring 内部出错。',
    why: why ?? '这是程序的错误，与您无关。',
    next: '请重试；如果再次发生，请附上日志文件反馈。',
  }),
};
