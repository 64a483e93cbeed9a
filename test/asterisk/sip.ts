import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { BenchError, loopback } from './bench.ts';

/**
 * Tells the PBX where a phone is, or that it is nowhere any more.
 * @param aor the extension that it registers at
 * @param contacts new ones and, with `expires` 0, old ones; none takes all of the extension's phones off
 */
export async function register(
  sipPort: number,
  aor: string,
  contacts: readonly { readonly uri: string; readonly expires: number }[],
): Promise<void> {
  const socket = createSocket('udp4');
  try {
    socket.bind(0, loopback);
    await once(socket, 'listening');
    const answer = once(socket, 'message', { signal: AbortSignal.timeout(5_000) });
    const headers =
      contacts.length === 0
        ? ['Contact: *', 'Expires: 0']
        : contacts.map(({ uri, expires }) => `Contact: <${uri}>;expires=${expires}`);
    const uri = `sip:${loopback}:${sipPort}`;
    const request = sipRequest('REGISTER', uri, aor, socket.address().port, randomUUID(), headers);
    socket.send(request, sipPort, loopback);
    const received: unknown[] = await answer;
    const reply = String(received[0]);
    if (!reply.startsWith('SIP/2.0 200 ')) {
      throw new BenchError(
        'does-not-start',
        `The PBX did not register ${aor}: ${reply.split('\r\n')[0] ?? ''}`,
      );
    }
  } finally {
    socket.close();
  }
}

/**
 * Taps a SIPp scenario on the shoulder that waits for the test's hand in its call.
 * @param request a method that SIP does not have, such as HANGUP
 */
export async function tap(
  call: { readonly address: string; readonly port: number; readonly callId: string },
  request: string,
  headers: readonly string[] = [],
): Promise<void> {
  const { address, port, callId } = call;
  const socket = createSocket('udp4');
  const message = sipRequest(request, `sip:${address}:${port}`, 'test', port, callId, headers);
  await new Promise<void>((resolve, reject) => {
    socket.send(message, port, address, (error) => {
      if (error === null) resolve();
      else reject(error);
    });
  });
  socket.close();
}

function sipRequest(
  method: string,
  uri: string,
  name: string,
  fromPort: number,
  callId: string,
  headers: readonly string[],
): string {
  return [
    `${method} ${uri} SIP/2.0`,
    `Via: SIP/2.0/UDP ${loopback}:${fromPort};branch=z9hG4bK-${randomUUID()}`,
    `From: <sip:${name}@${loopback}>;tag=${randomUUID()}`,
    `To: <sip:${name}@${loopback}>`,
    `Call-ID: ${callId}`,
    `CSeq: 1 ${method}`,
    'Max-Forwards: 70',
    ...headers,
    'Content-Length: 0',
    '',
    '',
  ].join('\r\n');
}
