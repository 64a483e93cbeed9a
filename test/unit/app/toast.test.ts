import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readToastArguments, toastXml } from '../../../main/app/toast.ts';
import type { Notice } from '../../../main/app/notices.ts';

const ringing: Notice = {
  id: 'a1-7',
  title: 'Müller & Söhne <GmbH> is calling',
  body: '0301234567 · on "5551001"',
  kind: 'ringing',
  opens: 'pop',
  actions: [
    { label: 'To my voicemail', command: { kind: 'to-voicemail', callId: 'a1-7' } },
    { label: 'Hang up', command: { kind: 'hang-up', callId: 'a1-7' } },
  ],
};

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
/** The values of an attribute, in the order in which they stand. */
const attributes = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => unescaped(value));

describe('a toast of Windows', () => {
  it('of a call that rings is a call’s, silent, with its buttons', () => {
    expect(toastXml(ringing)).toBe(
      '<toast launch="notice=a1-7" scenario="incomingCall"><visual><binding template="ToastGeneric">' +
        '<text>Müller &amp; Söhne &lt;GmbH&gt; is calling</text>' +
        '<text>0301234567 · on &quot;5551001&quot;</text></binding></visual><actions>' +
        '<action content="To my voicemail" arguments="notice=a1-7&amp;button=0" activationType="foreground"/>' +
        '<action content="Hang up" arguments="notice=a1-7&amp;button=1" activationType="foreground"/>' +
        '</actions><audio silent="true"/></toast>',
    );
  });

  it('of a missed call is an ordinary one', () => {
    expect(toastXml({ ...ringing, kind: 'missed' })).not.toContain('scenario');
  });

  it('of a call that nothing can be done with can be put away all the same', () => {
    expect(attributes(toastXml({ ...ringing, actions: [] }), 'arguments')).toEqual(['dismiss']);
  });

  it('says nothing but what it was given, whatever a caller calls himself', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom('<', '>', '&', '"', "'", '\0', '\ud800', '\uffff'), fc.string()),
    });
    fc.assert(
      fc.property(text, text, text, (title, body, id) => {
        const xml = toastXml({ ...ringing, title, body, id });
        // Well-formed: with the markup that is Tipring's own taken out, nothing is left that could be markup.
        const rest = xml.replaceAll(
          /<\/?(?:toast|visual|binding|text|actions|action|audio)(?: [a-zA-Z]+="[^"<>]*")*\/?>/g,
          '',
        );
        expect(rest).not.toMatch(/[<>]/);
        expect(rest.replaceAll(/&(?:amp|lt|gt|quot|apos);/g, '')).not.toContain('&');
        // eslint-disable-next-line no-control-regex -- XML 1.0 knows no other control characters
        expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u);
        expect(xml.match(/<action /g)).toHaveLength(2);
        expect(xml.match(/<text>/g)).toHaveLength(2);
      }),
    );
  });

  it('tells which it was, and which button', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const id = text.replaceAll(/\p{Cc}|[\ufffe\uffff]/gu, '');
        const xml = toastXml({ ...ringing, id });
        expect(attributes(xml, 'launch').map(readToastArguments)).toEqual([{ noticeId: id, button: null }]);
        expect(attributes(xml, 'arguments').map(readToastArguments)).toEqual([
          { noticeId: id, button: 0 },
          { noticeId: id, button: 1 },
        ]);
      }),
    );
    expect(readToastArguments('type=click')).toBeNull();
  });
});
