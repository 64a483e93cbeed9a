import { AmiDecoder } from '../../../main/ami/decoder.ts';
import type { AmiMessage } from '../../../main/ami/message.ts';

/** The one message in what a PBX sent. */
export const read = (text: string): AmiMessage => {
  const messages: AmiMessage[] = [];
  const decoder = new AmiDecoder({
    onBanner: () => undefined,
    onMessage: (message) => messages.push(message),
    wantsEvent: () => true,
    readsAll: () => true,
  });
  decoder.push(Buffer.from(`Asterisk Call Manager/5.0.0\r\n${text}`));
  const [message] = messages;
  if (message === undefined || messages.length > 1) throw new Error('not one message');
  return message;
};

/** A message of these lines. */
export const readLines = (...lines: readonly string[]): AmiMessage => read(`${lines.join('\r\n')}\r\n\r\n`);
