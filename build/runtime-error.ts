/** Why there is no Electron runtime. The message is a sentence for the person at the terminal. */
export class RuntimeError extends Error {
  readonly code: 'unreachable' | 'wrong-hash' | 'not-unpacked' | 'bad-override' | 'not-for-this-machine';

  constructor(code: RuntimeError['code'], message: string) {
    super(message);
    this.name = 'RuntimeError';
    this.code = code;
  }
}
