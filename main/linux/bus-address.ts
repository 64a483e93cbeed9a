/** Where a socket of the bus is, as `net.connect` takes it. */
const socketOf = (address: string): string | null => {
  const [transport, list = ''] = address.split(':', 2);
  if (transport !== 'unix') return null;
  const pairs = new Map(
    list.split(',').map((pair) => {
      const [key = '', value = ''] = pair.split('=', 2);
      return [key, value];
    }),
  );
  const plain = (value: string): string =>
    value.replaceAll(/%([0-9a-f]{2})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
  const path = pairs.get('path');
  if (path !== undefined) return plain(path);
  const abstract = pairs.get('abstract');
  return abstract === undefined ? null : `\0${plain(abstract)}`;
};

/**
 * The socket of the session bus. Source: D-Bus Specification, "Server Addresses".
 *
 * @param environment of the process: DBUS_SESSION_BUS_ADDRESS, or else XDG_RUNTIME_DIR
 * @returns its path, beginning with NUL for an abstract one; null where there is none that can be used
 */
export const sessionBusSocket = (
  environment: Readonly<Record<string, string | undefined>>,
): string | null => {
  const { DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: folder } = environment;
  if (address === undefined || address === '') return folder === undefined ? null : `${folder}/bus`;
  return (
    address
      .split(';')
      .map(socketOf)
      .find((socket) => socket !== null) ?? null
  );
};
