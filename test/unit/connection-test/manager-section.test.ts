import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPermissions } from '../../../main/connection-test/account-facts.ts';
import { managerSection } from '../../../main/connection-test/manager-section.ts';
import { needsOf } from '../../../main/connection-test/needs.ts';
import { eventMask } from '../../../main/phone/ami-feed.ts';
import { english } from '../../support/english.ts';

const needs = needsOf({ colleagues: [] });
const settingsIn = (section: string): readonly string[] =>
  section.split('\n').filter((line) => line !== '' && !line.startsWith(';'));

describe('the section for manager.conf', () => {
  it('gives just the rights that are needed, to this computer alone, and holds no password', () => {
    expect(settingsIn(managerSection({ user: 'desk', needs, address: '192.168.1.23' }))).toEqual([
      '[desk]',
      'deny = 0.0.0.0/0.0.0.0',
      'deny = ::/0',
      'permit = 192.168.1.23/255.255.255.255',
      'read = call,agent',
      'write = call,originate',
      'writetimeout = 5000',
    ]);
  });

  it('lets the account read the events that the link asks for, and no others', () => {
    expect(managerSection({ user: 'desk', needs, address: null })).toContain(`\nread = ${eventMask}\n`);
  });

  it('permits nobody where the address of this computer is not known', () => {
    const section = settingsIn(managerSection({ user: 'desk', needs, address: null }));
    expect(section.filter((line) => line.startsWith('permit'))).toEqual([]);
    expect(section).toContain('deny = ::/0');
  });

  it('permits an IPv6 address without its zone', () => {
    const section = managerSection({ user: 'desk', needs, address: 'fe80::1%eth0' });
    expect(settingsIn(section)).toContain('permit = fe80::1/128');
  });

  it('holds no line but its own, whatever the account is called and the address is', () => {
    const usual = settingsIn(managerSection({ user: 'desk', needs, address: '10.0.0.1' }));
    const shape = (line: string): string => line.replace(/^\[.*\]$/, '[]').replace(/^(permit = ).*$/, '$1');
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\][;=\nA-Za-z ]{1,20}$/)),
        fc.oneof(
          fc.ipV4(),
          fc.ipV6(),
          fc.string({ unit: 'binary' }),
          fc.constant('1.2.3.4\npermit = 0.0.0.0/0'),
        ),
        (user, address) => {
          const lines = settingsIn(managerSection({ user, needs, address })).map(shape);
          const wanted = usual.map(shape).filter((line) => line !== 'permit = ' || lines.includes(line));
          expect(lines).toEqual(wanted);
        },
      ),
    );
  });

  it('is said to belong where each kind of PBX has its accounts', () => {
    const { where } = english.account;
    expect(where.asterisk).toContain('manager reload');
    expect(where.freepbx).toContain('Asterisk Manager Users');
    expect(where['yeastar-s']).toContain('Settings, Security, Service');
  });
});

describe('what the console says of an account', () => {
  it('is read as its rights', () => {
    expect(
      readPermissions([
        ...['', '          username: desk', '            secret: <Set>', '               ACL: no'],
        ...['         read perm: call,agent,cdr', '        write perm: <none>'],
      ]),
    ).toEqual({ read: ['call', 'agent', 'cdr'], write: [] });
  });

  it('is nothing where there is no such account', () => {
    expect(readPermissions(['There is no manager called desk'])).toBeNull();
  });
});
