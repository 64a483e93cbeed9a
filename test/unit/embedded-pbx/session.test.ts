import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Desk, deskAtPbx } from './desk.ts';
import { EmbeddedPbx } from '../../../main/embedded-pbx/embedded-pbx.ts';

describe('Logging in to the embedded PBX', () => {
  it('is greeted by one line', () => {
    const desk = new Desk(new EmbeddedPbx());
    expect(desk.text).toBe('Asterisk Call Manager/2.8.0\r\n');
  });

  it('works with the right password, and says so as Asterisk does', () => {
    const { desk, pbx } = deskAtPbx();
    expect(desk.login(pbx.desk)).toEqual({ Response: 'Success', Message: 'Authentication accepted' });
  });

  it('with a wrong password is answered after a second, and the line closed', () => {
    const { pbx, scheduler } = deskAtPbx();
    const stranger = new Desk(pbx);
    expect(stranger.login({ user: 'desk', secret: 'guess' })).toEqual({});
    scheduler.advance(999);
    expect(stranger.closed).toBe(false);
    scheduler.advance(1);
    expect(stranger.text).toContain('Response: Error\r\nMessage: Authentication failed\r\n\r\n');
    expect(stranger.closed).toBe(true);
    expect(stranger.act({ Action: 'Ping' })).toEqual({});
  });

  it('works by MD5 challenge, and only for the challenge that was given', () => {
    const { pbx, scheduler } = deskAtPbx();
    const desk = new Desk(pbx);
    const { Challenge: challenge = '' } = desk.act({ Action: 'Challenge', AuthType: 'MD5' });
    const key = (text: string) => createHash('md5').update(`${text}${pbx.desk.secret}`).digest('hex');
    const login = { Action: 'Login', AuthType: 'MD5', Username: 'desk' };
    expect(desk.act({ ...login, Key: key(challenge) })).toMatchObject({ Response: 'Success' });

    const unasked = new Desk(pbx);
    unasked.act({ ...login, Key: key('') });
    scheduler.advance(1000);
    expect(unasked.text).toContain('Authentication failed');
  });

  it('is needed before anything else', () => {
    const desk = new Desk(new EmbeddedPbx());
    for (const action of ['Ping', 'Status', 'Bogus']) {
      expect(desk.act({ Action: action })).toEqual({ Response: 'Error', Message: 'Permission denied' });
    }
  });

  it('tells FullyBooted to those alone who may read system events', () => {
    expect(deskAtPbx('admin').desk.events('FullyBooted')).toHaveLength(1);
    expect(deskAtPbx('desk').desk.events('FullyBooted')).toEqual([]);
  });
});

describe('An AMI session of the embedded PBX', () => {
  it('lets a desk account neither run commands nor read files', () => {
    const { desk } = deskAtPbx();
    for (const action of ['Command', 'GetConfig']) {
      expect(desk.act({ Action: action, Command: 'core show version' })).toEqual({
        ...{ Response: 'Error', Message: 'Permission denied' },
      });
    }
  });

  it('sends the events of the mask and no others', () => {
    const { desk, pbx } = deskAtPbx();
    expect(desk.act({ Action: 'events', EventMask: 'off' })).toEqual({ Response: 'Success', Events: 'Off' });
    pbx.callFrom('1000', '1009');
    expect(desk.story).toEqual([]);
    expect(desk.act({ Action: 'events', EventMask: 'cdr' })).toEqual({ Response: 'Success', Events: 'On' });
    const call = pbx.callFrom('1000', '1001');
    call.hangUp();
    expect(desk.story).toEqual(['Cdr']);
    expect(desk.act({ Action: 'events', EventMask: 'bogus' })).toMatchObject({ Events: 'Off' });
    expect(desk.act({ Action: 'events' })).toMatchObject({ Message: 'Invalid event mask' });
  });

  it('takes a mask with the login', () => {
    const { pbx } = deskAtPbx();
    const desk = new Desk(pbx);
    desk.login(pbx.desk, 'off');
    pbx.callFrom('1000', '1009');
    expect(desk.story).toEqual([]);
  });

  it('answers Command with raw lines that a bare LF ends', () => {
    const { desk } = deskAtPbx('admin');
    desk.text = '';
    desk.raw('Action: Command\r\nActionID: #10001\r\nCommand: core show version\r\n\r\n');
    expect(desk.text).toMatch(
      /^Response: Follows\r\nPrivilege: Command\r\nActionID: #10001\r\nAsterisk 13\.7\.0 built by [^\r\n]*\n--END COMMAND--\r\n\r\n$/,
    );
  });

  it.each([
    ['core show channel 65', '65 is not a known channel\n'],
    ['core show channel 5', 'Name: DAHDI/5-00000001\n'],
    ['core show hints', '1001@default'],
    ['core show channels', '2 active channels\n1 active calls\n'],
    ['dialplan show DLPN_DialPlan1001', "[ Context 'DLPN_DialPlan1001' created by"],
    ['dialplan show nowhere', "There is no existence of 'nowhere' context\n"],
    ['core restart now', "No such command 'core restart now'"],
  ])('knows the command "%s"', (command, output) => {
    const { desk, pbx } = deskAtPbx('admin');
    pbx.callFrom('1000', '1004');
    desk.act({ Action: 'Command', Command: command });
    expect(desk.text).toContain(output);
  });

  it('lists the state of every channel, with those that are connected in one bridge', () => {
    const { desk, pbx, scheduler } = deskAtPbx();
    pbx.callFrom('1000', '1001');
    scheduler.advance(3000);
    desk.act({ Action: 'Status', ActionID: '9' });
    const [caller, callee] = desk.events('Status');
    expect(caller).toMatchObject({ ActionID: '9', ChannelState: '6', Seconds: '3', Type: 'PJSIP' });
    expect(callee?.['BridgeID']).toBe(caller?.['BridgeID']);
    expect(caller?.['BridgeID']).not.toBe('');
    expect(desk.last('StatusComplete')).toMatchObject({ ActionID: '9', EventList: 'Complete', Items: '2' });
  });

  it('tells the state of an extension, and its changes by itself', () => {
    const { desk, pbx, scheduler } = deskAtPbx();
    const state = (exten: string) => desk.act({ Action: 'ExtensionState', Context: 'default', Exten: exten });
    expect(state('1001')).toMatchObject({ Hint: 'PJSIP/1001', Status: '0', StatusText: 'Idle' });
    expect(state('1009')).toMatchObject({ Status: '4', StatusText: 'Unavailable' });
    expect(state('4711')).toMatchObject({ Status: '-1', StatusText: 'Unknown' });
    pbx.callFrom('1000', '1001');
    scheduler.advance(10);
    expect(state('1001')).toMatchObject({ Status: '8' });
    pbx.setPhone('1003', { kind: 'off' });
    expect(
      desk.events('ExtensionStatus').map(({ Exten, Status }) => `${Exten ?? ''} ${Status ?? ''}`),
    ).toEqual(['1000 1', '1001 8', '1003 4']);
  });

  it('lists the commands that the account may send', () => {
    const { desk } = deskAtPbx();
    const commands = desk.act({ Action: 'ListCommands' });
    expect(commands['Redirect']).toBe('Redirect (transfer) a call. (Priv: call,all)');
    expect(commands).not.toHaveProperty('Command');
  });

  it('reads users.conf for those who may, and no other file', () => {
    const { desk } = deskAtPbx('admin');
    const config = desk.act({ Action: 'GetConfig', Filename: 'users.conf' });
    expect(config).toMatchObject({ 'Category-000000': 'general', 'Line-000000-000000': 'userbase=1000' });
    expect(Object.values(config)).toContain('dahdichan=5');
    expect(desk.act({ Action: 'GetConfig', Filename: '../passwd' })).toMatchObject({
      ...{ Response: 'Error', Message: 'Config file not found' },
    });
  });

  it('answers a ping, an unknown action and a farewell', () => {
    const { desk } = deskAtPbx();
    expect(desk.act({ Action: 'Ping', ActionID: '5' })).toMatchObject({ ActionID: '5', Ping: 'Pong' });
    expect(desk.act({ Action: 'Bogus' })['Message']).toBe(
      'Invalid/unknown command: Bogus. Use Action: ListCommands to show available commands.',
    );
    expect(desk.act({ NoAction: 'x' })).toMatchObject({ Message: 'Missing action in request' });
    expect(desk.act({ Action: 'logoff' })).toEqual({
      ...{ Response: 'Goodbye', Message: 'Thanks for all the fish.' },
    });
    expect(desk.closed).toBe(true);
  });
});
