/** What a client under measurement is given. */
interface ClientOptions {
  readonly port: number;
  /** Called once, logged in and quiet. */
  readonly ready: () => void;
  /** Called for each event that is delivered, with its unique id. */
  readonly delivered: (uniqueId: unknown) => void;
  /** Called with each number of bytes that was read, by a client that knows no events. */
  readonly read: (bytes: number) => void;
  /** Called for each call of the user's that was seen to come. */
  readonly call: () => void;
}

/** Starts a client; it runs until its process ends. */
export type StartClient = (options: ClientOptions) => void;

export const host = '127.0.0.1';
export const user = 'bench';
export const secret = 'secret';
/** The extension of the user whose pop is measured; it does not stand in the recorded trace. */
export const own = '7001';
