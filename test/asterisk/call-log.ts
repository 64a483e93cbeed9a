/** A call as one phone has it, and where to reach that phone's SIPp. */
export interface LoggedCall {
  readonly callId: string;
  readonly label: string;
  readonly state: 'ringing' | 'talking' | 'held';
  readonly address: string;
  readonly port: number;
  /** What the PBX put into its own end of the dialog. */
  readonly remoteTag: string;
}

/**
 * What the phones themselves say about their calls: the SIPp scenarios log `<what> <label> <call-id> …`, where what is
 * `calling`, `asked` (and the header that asks to answer at once), `ringing`, `talking`, `sendonly` (holds), `sendrecv` (holds no more) or `ended`. The label is the
 * phone's extension; of a call that goes out through the trunk, the number.
 */
export class CallLog {
  #calls: readonly LoggedCall[] = [];
  readonly #waiting = new Map<string, () => void>();
  readonly #answerHeaders = new Map<string, string>();

  hear(line: string): void {
    const [what = '', label, callId, address = '', port, , remoteTag = ''] = line.split(' ');
    if (label === undefined || callId === undefined) return;
    switch (what) {
      case 'calling':
        this.#waiting.get(callId)?.();
        break;
      case 'asked':
        this.#answerHeaders.set(label, line.split(' ').slice(3).join(' '));
        break;
      case 'ringing':
      case 'talking':
        this.#put({ callId, label, state: what, address, port: Number(port), remoteTag });
        break;
      case 'sendonly':
        this.#changeState(callId, 'held');
        break;
      case 'sendrecv':
        this.#changeState(callId, 'talking');
        break;
      case 'ended':
        this.#calls = this.#calls.filter((call) => call.callId !== callId);
        break;
      default:
    }
  }

  /** The Call-Info or Alert-Info with which a phone was called last; empty where it had none. */
  answerHeaderOf(label: string): string {
    return this.#answerHeaders.get(label) ?? '';
  }

  /** The calls that a phone has, oldest first. */
  callsOf(label: string): readonly LoggedCall[] {
    return this.#calls.filter((call) => call.label === label);
  }

  isTalking(label: string): boolean {
    return this.callsOf(label).some(({ state }) => state !== 'ringing');
  }

  isAnybodyTalking(): boolean {
    return this.#calls.some(({ state }) => state !== 'ringing');
  }

  /** Resolves when the PBX has taken this call up (SIP 100). */
  calling(callId: string): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.set(callId, () => {
        this.#waiting.delete(callId);
        resolve();
      });
    });
  }

  /** Forgets every call, as when the PBX died under them. */
  clear(): void {
    this.#calls = [];
    this.#answerHeaders.clear();
  }

  #put(call: LoggedCall): void {
    const isKnown = this.#calls.some(({ callId }) => callId === call.callId);
    this.#calls = isKnown
      ? this.#calls.map((known) => (known.callId === call.callId ? call : known))
      : [...this.#calls, call];
  }

  #changeState(callId: string, state: LoggedCall['state']): void {
    this.#calls = this.#calls.map((call) => (call.callId === callId ? { ...call, state } : call));
  }
}
