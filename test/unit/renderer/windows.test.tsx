import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DialWindow } from '../../../renderer/dial/dial-window.tsx';
import { cardsFor, noCards } from '../../../renderer/pop/cards.ts';
import { Pop } from '../../../renderer/pop/pop.tsx';
import { MainWindow } from '../../../renderer/window/main-window.tsx';
import type { DialSnapshot, PopSnapshot, SettingsSnapshot } from '../../../shared/ipc.ts';
import { atSettings, bjorn, call, dial, ended, now, pop, problem, settings } from '../../gallery/samples.ts';
import { calls } from './client-double.ts';
import { problemWords } from '../../../shared/problem.ts';
import { english } from '../../support/english.ts';

const clock = () => now;
const popPage = (snapshot: PopSnapshot) =>
  renderToStaticMarkup(
    <Pop cards={cardsFor(noCards, snapshot.calls)} snapshot={snapshot} calls={calls.pop} clock={clock} />,
  );
const dialPage = (more: Partial<DialSnapshot>) =>
  renderToStaticMarkup(<DialWindow snapshot={dial(more)} calls={calls.dial} clock={clock} />);
const settingsPage = (more: Partial<SettingsSnapshot>) =>
  renderToStaticMarkup(<MainWindow snapshot={atSettings(settings(more))} calls={calls.main} clock={clock} />);

const told = problemWords(english, problem);
const markup = '<img src=x onerror=alert(1)>';

describe('The pop', () => {
  it('tells a screen reader who calls, in a region that is there before the call', () => {
    expect(popPage(pop())).toContain('aria-live="assertive"');
    expect(popPage(pop(call({ kind: 'ringing' }, { party: bjorn })))).toContain(
      'Incoming call from <bdi>Björn Čapek</bdi>, <bdi>1003</bdi>',
    );
  });

  it('has a card laid out before the first call comes, silent for a screen reader', () => {
    const page = popPage(pop());
    expect(page.match(/<article[^>]*>/g)?.join()).toContain('aria-hidden="true"');
    expect(page).not.toContain('Incoming call from');
    expect(popPage(pop(call({ kind: 'ringing' })))).not.toMatch(/<article[^>]*aria-hidden="true"/);
  });

  it('shows markup in a caller’s name as the text it is', () => {
    const page = popPage(
      pop(call({ kind: 'ringing' }, { party: { name: markup, number: markup }, via: markup })),
    );
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('counts how long one has talked', () => {
    expect(popPage(pop(call({ kind: 'talking', since: now - 42_500 })))).toContain('0:42');
  });

  it('shows both calls when there are two', () => {
    const page = popPage(
      pop(call({ kind: 'talking', since: now }), call({ kind: 'ringing' }, { party: bjorn })),
    );
    expect(page.match(/<article/g)).toHaveLength(2);
  });

  it.each([
    ['its line and its queue', { via: '030 5550100', queue: 'Orders', trunk: 'sip' }, ['via', 'queue']],
    ['its queue', { queue: 'Orders', trunk: 'sip' }, ['queue']],
    ['its trunk where nothing better is known', { trunk: 'sip' }, ['trunk']],
    ['nothing where a colleague calls directly', {}, []],
  ])('names of the way that a call came: %s', (_which, way, named) => {
    const page = popPage(pop(call({ kind: 'ringing' }, way)));
    expect([...page.matchAll(/data-way="(\w+)"/g)].map(([, of]) => of)).toEqual(named);
    const words = {
      via: 'on line <bdi>030 5550100</bdi>',
      queue: 'queue <bdi>Orders</bdi>',
      trunk: 'through <bdi>sip</bdi>',
    };
    for (const [of, told] of Object.entries(words))
      expect(page.includes(told), of).toBe(named.some((each) => each === of));
  });

  it('offers neither transfer nor hang-up once the call has ended', () => {
    const page = popPage(pop(call(ended({ kind: 'missed' }))));
    expect(page).toContain('Missed call');
    expect(page).toContain('Dismiss');
    expect(page).not.toContain('Hang up');
    expect(page).not.toContain('Transfer');
  });

  it('has no number to copy where there is none', () => {
    const page = popPage(pop(call({ kind: 'ringing' }, { party: { name: null, number: null } })));
    expect(page).toContain('Unknown caller');
    expect(page).not.toContain('Copy number');
  });
});

describe('The dialling window', () => {
  it('shows what a link wants dialled and the link as it came, as text', () => {
    const page = dialPage({ purpose: { kind: 'confirm-link', number: '030', source: `tel:030${markup}` } });
    expect(page).toContain('<bdi>030</bdi>');
    expect(page).not.toContain('<img');
  });

  it('says why a link is refused, and offers no way to dial it', () => {
    const page = dialPage({ purpose: { kind: 'refused-link', source: 'tel:*21#', problem } });
    expect(page).toContain(told.what);
    expect(page).toContain(told.next);
    expect(page).not.toContain('<span>Dial');
  });

  it('offers no second “Dial” while the first is under way', () => {
    const page = dialPage({ progress: { kind: 'calling', number: '030' } });
    expect(page).toContain('Calling <bdi>030</bdi>');
    expect(page).not.toContain('<span>Dial');
  });

  it('says that a call is over instead of transferring it', () => {
    const purpose = { kind: 'transfer', callId: 'call-1' } as const;
    const page = dialPage({ purpose, call: call(ended({ kind: 'missed' })) });
    expect(page).toContain('can no longer be transferred');
    expect(page).not.toContain('combobox');
  });
});

describe('The settings window', () => {
  it('shows what the configuration file has set, locked and said so', () => {
    const page = settingsPage({ locked: ['pbx.host'] });
    expect(page).toMatch(/<input[^>]*readonly[^>]*name="pbx.host"/i);
    expect(page.match(/set by the configuration file/g)).toHaveLength(1);
  });

  it('offers only the places for the password that this computer has', () => {
    const { password } = settings();
    const page = settingsPage({ password: { ...password, offered: ['ask'], place: 'ask' } });
    expect(page).not.toContain('value="keychain"');
    expect(page).toContain('value="ask"');
  });

  it('has why the link stopped on top', () => {
    expect(settingsPage({ link: { kind: 'stopped', problem } })).toContain(
      told.why.replaceAll("'", '&#x27;'),
    );
  });

  it('says that a link that is down will be tried again, and when', () => {
    expect(settingsPage({ link: { kind: 'waiting', retryAt: now + 12_000, problem } })).toContain(
      'next try in <span class="elapsed">12</span> s',
    );
  });
});
