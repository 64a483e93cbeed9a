import { createSocket } from 'node:dgram';

/**
 * The address that this computer uses towards another one. Nothing is sent: the system is only asked for its route.
 * @param address IP address of the other computer
 * @param port any of its ports
 * @returns null where there is no way to it
 */
export const localAddressTowards = (address: string, port: number): Promise<string | null> =>
  new Promise((resolve) => {
    const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
    socket.once('error', () => {
      socket.close();
      resolve(null);
    });
    socket.connect(port, address, () => {
      const { address: own } = socket.address();
      socket.close();
      resolve(own);
    });
  });
