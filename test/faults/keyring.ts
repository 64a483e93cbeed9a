import { once } from 'node:events';
import { connect } from 'node:net';
import path from 'node:path';
import type { Desktop } from '../support/desktop.ts';

/** Locks the keyring of a test desktop, as a screen lock or a long pause does. Source: Secret Service, Lock. */
export const lockKeyring = async ({ session }: Desktop): Promise<void> => {
  await session.output('gdbus', [
    ...['call', '--session', '--dest', 'org.freedesktop.secrets'],
    ...['--object-path', '/org/freedesktop/secrets', '--method', 'org.freedesktop.Secret.Service.Lock'],
    "['/org/freedesktop/secrets/collection/login']",
  ]);
};

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const unlock = 1;

/** Opens it again, as a login does. Source: the control socket of gnome-keyring-daemon, as pam_gnome_keyring uses it. */
export const unlockKeyring = async ({ session }: Desktop): Promise<void> => {
  const password = Buffer.from('desktop');
  const socket = connect(path.join(session.env['XDG_RUNTIME_DIR'] ?? '', 'keyring', 'control'));
  await once(socket, 'connect');
  // A byte that carries who asks, then length, what is asked, and the password with its length.
  socket.write(
    Buffer.concat([
      Buffer.of(0),
      number(12 + password.length),
      number(unlock),
      number(password.length),
      password,
    ]),
  );
  const answer: Buffer[] = [];
  socket.on('data', (bytes: Buffer) => answer.push(bytes));
  await once(socket, 'close');
  const said = Buffer.concat(answer);
  if (said.length !== 8 || said.readUInt32BE(4) !== 0) throw new Error('The keyring did not open.');
};
