import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { BenchError, loopback } from './bench.ts';

/**
 * Tells the PBX where a phone is, or that it is nowhere any more.
 * @param contactPort where the phone listens; null takes it off
 */
export async function register(sipPort: number, name: string, contactPort: number | null): Promise<void> {
  const socket = createSocket('udp4');
  try {
    socket.bind(0, loopback);
    await once(socket, 'listening');
    const answer = once(socket, 'message', { signal: AbortSignal.timeout(5_000) });
    const [contact, expires] =
      contactPort === null ? ['*', 0] : [`<sip:${name}@${loopback}:${contactPort}>`, 7200];
    const request = sipRequest(
      'REGISTER',
      `sip:${loopback}:${sipPort}`,
      name,
      socket.address().port,
      randomUUID(),
      [`Contact: ${contact}`, `Expires: ${expires}`],
    );
    socket.send(request, sipPort, loopback);
    const received: unknown[] = await answer;
    const reply = String(received[0]);
    if (!reply.startsWith('SIP/2.0 200 ')) {
      throw new BenchError(
        'does-not-start',
        `The PBX did not register ${name}: ${reply.split('\r\n')[0] ?? ''}`,
      );
    }
  } finally {
    socket.close();
  }
}

/** Taps a SIPp scenario on the shoulder that waits for a MESSAGE in its call. */
export async function tap(address: string, port: number, callId: string): Promise<void> {
  const socket = createSocket('udp4');
  const request = sipRequest('MESSAGE', `sip:${address}:${port}`, 'test', port, callId, []);
  await new Promise<void>((resolve, reject) => {
    socket.send(request, port, address, (error) => {
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
