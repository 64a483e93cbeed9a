/**
 * What the phones themselves say about their calls: the scenarios log `<what> <extension> <call-id>`,
 * where what is `calling`, `ringing`, `talking` or `ended`.
 */
export class CallLog {
  readonly #talking = new Map<string, string>();
  readonly #waiting = new Map<string, () => void>();

  hear(line: string): void {
    const [what, extension, callId] = line.split(' ');
    if (extension === undefined || callId === undefined) return;
    if (what === 'talking') this.#talking.set(callId, extension);
    if (what === 'ended') this.#talking.delete(callId);
    if (what === 'calling') this.#waiting.get(callId)?.();
  }

  isTalking(extension: string): boolean {
    return [...this.#talking.values()].includes(extension);
  }

  isAnybodyTalking(): boolean {
    return this.#talking.size > 0;
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
    this.#talking.clear();
  }
}
