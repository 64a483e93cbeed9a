import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EmbeddedPbx } from '../../../main/embedded-pbx/embedded-pbx.ts';
import { RawAmi } from '../../asterisk/raw-ami.ts';

describe('The manager port of the embedded PBX', () => {
  let pbx: EmbeddedPbx;
  let port: number;

  beforeEach(async () => {
    pbx = new EmbeddedPbx();
    ({ port } = await pbx.listen());
  });
  afterEach(() => pbx.close());

  const openLine = async () => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'data');
    return socket;
  };

  it('takes a free port each, and says when a port is taken', async () => {
    const other = new EmbeddedPbx();
    await expect(other.listen(port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect((await other.listen()).port).not.toBe(port);
    await other.close();
  });

  it('resets connections when told to, while calls go on', async () => {
    const socket = await openLine();
    pbx.setPhone('1001', { kind: 'rings' });
    const call = pbx.callFrom('1000', '1001');
    pbx.dropConnections();
    expect(await once(socket, 'error')).toMatchObject([{ code: 'ECONNRESET' }]);
    expect(call.isOver()).toBe(false);
  });

  it('comes back on the same port after a restart, and has forgotten every call', async () => {
    const socket = await openLine();
    const reset = once(socket, 'error');
    pbx.setPhone('1001', { kind: 'rings' });
    const call = pbx.callFrom('1000', '1001');
    await pbx.restart();
    expect(await reset).toMatchObject([{ code: 'ECONNRESET' }]);
    expect(call.isOver()).toBe(true);
    const desk = await RawAmi.connect(port);
    expect(await desk.login(pbx.desk)).toMatchObject({ Response: 'Success' });
    await desk.action({ Action: 'Status' });
    expect(await desk.waitFor('the list', ({ Event }) => Event === 'StatusComplete')).toMatchObject({
      Items: '0',
    });
    desk.close();
  });

  it('says farewell before it closes the line', async () => {
    const socket = await openLine();
    socket.write('Action: Logoff\r\n\r\n');
    expect(String(await once(socket, 'data'))).toContain('Response: Goodbye');
    await once(socket, 'close');
  });
});
