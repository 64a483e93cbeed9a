import type { Notice } from './notices.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as it may stand in XML, in content and in attributes alike: what XML cannot hold is left out. */
const inXml = (text: string): string =>
  text
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    // eslint-disable-next-line no-control-regex -- XML 1.0 knows no other control characters
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? '');

/** What Windows hands back when a toast is clicked (`place` null) or a button of it is pressed. */
const argumentsOf = (notice: Notice, place: number | null): string =>
  new URLSearchParams({ notice: notice.id, ...(place === null ? {} : { button: String(place) }) }).toString();

/** Which toast was clicked, or which button of it was pressed; null for arguments that are none of Tipring's. */
export const readToastArguments = (
  text: string,
): { readonly noticeId: string; readonly button: number | null } | null => {
  const given = new URLSearchParams(text);
  const noticeId = given.get('notice');
  const button = given.get('button');
  return noticeId === null ? null : { noticeId, button: button === null ? null : Number(button) };
};

/** Five buttons are the most that Windows takes. */
const mostButtons = 5;

/**
 * A notice as a toast of Windows: one of a call that rings stays while it rings, above all others. It is silent, for
 * the phone itself rings. Source: Microsoft, "Toast XML schema".
 */
export const toastXml = (notice: Notice): string => {
  const scenario = notice.kind === 'ringing' ? ' scenario="incomingCall"' : '';
  const buttons = notice.actions
    .slice(0, mostButtons)
    .map(
      ({ label }, place) =>
        `<action content="${inXml(label)}" arguments="${inXml(argumentsOf(notice, place))}" activationType="foreground"/>`,
    );
  // Without any button, Windows shows a call as it shows everything else.
  const dismiss = '<action content="" arguments="dismiss" activationType="system"/>';
  const actions = notice.kind === 'ringing' && buttons.length === 0 ? [dismiss] : buttons;
  return [
    `<toast launch="${inXml(argumentsOf(notice, null))}"${scenario}>`,
    '<visual><binding template="ToastGeneric">',
    `<text>${inXml(notice.title)}</text>`,
    `<text>${inXml(notice.body)}</text>`,
    '</binding></visual>',
    `<actions>${actions.join('')}</actions>`,
    '<audio silent="true"/>',
    '</toast>',
  ].join('');
};
