import { createWriteStream } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { accounts, loopback } from '../asterisk/bench.ts';
import { RawAmi } from '../asterisk/raw-ami.ts';
import type { RawMessage } from '../asterisk/raw-ami.ts';

/** Listens to the PBX beside the app: to what concerns one extension at once, and to what a desk hears for later reading. */
export class PbxEar {
  /** Resolves when the PBX is gone. */
  readonly gone: Promise<void>;
  readonly #ami: RawAmi;
  readonly #desk: Socket;
  readonly #file: WriteStream;

  private constructor(ami: RawAmi, desk: Socket, file: WriteStream) {
    this.gone = ami.closed();
    this.#ami = ami;
    this.#desk = desk;
    this.#file = file;
  }

  /**
   * @param extension whose phone is listened to
   * @param file all that a desk's session receives is added to it
   * @param hear is told each event of that phone
   */
  static async open(
    amiPort: number,
    {
      extension,
      file,
      hear,
    }: { readonly extension: string; readonly file: string; readonly hear: (message: RawMessage) => void },
  ): Promise<PbxEar> {
    const ami = await RawAmi.connect(amiPort);
    await ami.login(accounts.admin, 'off');
    await ami.action({ Action: 'Filter', Operation: 'Add', Filter: `Channel: PJSIP/${extension}-` });
    ami.onMessage(hear);
    await ami.action({ Action: 'Events', EventMask: 'call' });
    const desk = connect({ port: amiPort, host: loopback });
    const { user, secret } = accounts.desk;
    desk.write(`Action: Login\r\nUsername: ${user}\r\nSecret: ${secret}\r\nEvents: call,agent\r\n\r\n`);
    desk.on('error', () => undefined);
    const stream = createWriteStream(file, { flags: 'a' });
    desk.pipe(stream);
    return new PbxEar(ami, desk, stream);
  }

  close(): void {
    this.#ami.close();
    this.#desk.destroy();
    this.#file.end();
  }
}
