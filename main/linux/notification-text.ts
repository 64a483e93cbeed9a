const lookAlikes: Readonly<Record<string, string>> = { '<': '‹', '>': '›', '&': '＆' };

/**
 * Text for the body of a notification on Linux. Servers there take the body for markup, with links and pictures in it,
 * and whether Electron or the server escapes it cannot be told from here. So what begins markup is replaced by what
 * looks like it. Source: freedesktop.org Desktop Notifications Specification, "Markup".
 */
export const withoutMarkup = (text: string): string =>
  text.replaceAll(/[<>&]/g, (sign) => lookAlikes[sign] ?? '');
