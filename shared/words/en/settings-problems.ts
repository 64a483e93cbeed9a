import type { RightName } from '../../rights.ts';
import { pluralIn } from '../plural.ts';
import { lackedRights, worthOf } from './rights.ts';
import type { LackedRight } from '../../rights.ts';
import { main } from './main.ts';

const plural = pluralIn('en');
const whereToLook = 'Press “Check my account”: it prints the least rights, ready for the PBX.';

/** What became of a file that cannot be used: it is kept under another name, or stands where it cannot be moved away. */
type KeptFile =
  | { readonly kind: 'aside'; readonly file: string }
  | { readonly kind: 'in-the-way'; readonly folder: string };

const whatNext = (kept: KeptFile): string =>
  kept.kind === 'aside'
    ? `Enter the settings again. The old file is kept as ${kept.file}.`
    : `See that you may read and write ${kept.folder}, then start Tipring again.`;

/** Problems of settings, passwords, files and of Tipring itself. */
export const settingsProblems = {
  'pop-not-placed': () => ({
    what: 'This desktop does not let Tipring place its pop.',
    why: 'Wayland places windows by itself and may give them the keyboard.',
    next: 'Calls are told by notifications; click one to see the pop.',
  }),
  'pop-by-itself': () => ({
    what: 'This desktop does not let Tipring place its pop.',
    why: 'Wayland places windows by itself, and no notification can be clicked here that would lead to the pop.',
    next: 'The pop comes up by itself at each call, where the desktop puts it; it may take the keyboard.',
  }),
  'no-tray': () => ({
    what: 'You may not see Tipring’s icon.',
    why: 'This desktop does not say that it shows icons of programs that run in the background.',
    next: 'Start Tipring again to open its window.',
  }),
  'extension-missing': () => ({
    what: 'Tipring does not know your extension.',
    why: 'The settings name none.',
    next: 'Enter your extension in the settings.',
  }),
  'extension-unusable': () => ({
    what: 'The extension in the settings cannot be used.',
    why: 'An extension holds letters, digits, _, . and - only.',
    next: 'Correct the extension in the settings.',
  }),
  'context-unusable': () => ({
    what: 'The context in the settings cannot be used.',
    why: 'A context holds letters, digits, _, ., @ and - only.',
    next: 'Correct the context in the settings, or leave it empty.',
  }),
  'analog-port-missing': () => ({
    what: 'Tipring does not know the port of your analog phone.',
    why: 'An analog phone is reached by its port on the PBX, and the settings name none.',
    next: 'Enter the port in the settings; the PBX shows it in its monitor.',
  }),
  'context-unknown': (extension: string, context: string) => ({
    what: `The PBX does not know ${extension} in the context ${context}.`,
    why: 'The context does not exist there, or the extension does not.',
    next: 'Check the extension and the kind of PBX, or let “Find out” look.',
  }),
  'phone-unreachable': (channel: string) => ({
    what: 'Your phone is not registered with the PBX at the moment.',
    why: `The PBX cannot reach ${channel}: the phone is off, not connected, or set up for another account.`,
    next: 'Switch the phone on and see that it shows its line; nothing has to be changed in Tipring.',
  }),
  'phone-differs': (extension: string, phones: readonly string[], channel: string) => ({
    what: `The phone of ${extension} is ${phones.join(' and ')}, and not ${channel}.`,
    why: 'The technology or the port in the settings is not the one the PBX tells.',
    next: 'Correct technology or port in the settings, or let “Find out” look.',
  }),
  'extension-untold': (extension: string, channel: string) => ({
    what: `The PBX tells nothing about ${extension}.`,
    why: `It has no hint for the extension and keeps no state of ${channel}; the extension may exist all the same.`,
    next: 'Dial a colleague to try, or ask whoever looks after the PBX.',
  }),
  'settings-missing': (field: 'host' | 'user' | 'password') => ({
    ...{
      host: { what: 'There is no host to connect to.', next: 'Enter the host of the PBX.' },
      user: { what: 'There is no user name to log in with.', next: 'Enter the AMI user name.' },
      password: { what: 'There is no password to log in with.', next: 'Enter the AMI password.' },
    }[field],
    why: 'The field is empty in the settings.',
  }),
  'rights-missing': (lacks: readonly LackedRight[]) => ({
    what: 'The AMI account lacks rights that Tipring needs.',
    why: `It lacks ${lackedRights(lacks)}.`,
    next: whereToLook,
  }),
  'rights-excess': (dangers: readonly RightName[]) => ({
    what: 'The AMI account may do more than a desk needs.',
    why: dangers.map(worthOf).join(' '),
    next: whereToLook,
  }),
  'section-missing': () => ({
    what: 'There is nothing to copy.',
    why: 'The account was not checked yet.',
    next: 'Press “Check my account” first.',
  }),
  'password-missing': () => ({
    what: 'The password is missing.',
    why: 'Tipring has none for this account yet.',
    next: 'Type the password of the AMI account.',
  }),
  'password-not-readable': () => ({
    what: 'The password could not be read.',
    why: 'The place that keeps it is locked or does not answer.',
    next: 'Unlock your keychain and try again, or type the password in the settings.',
  }),
  'password-not-given': () => ({
    what: 'Your keychain did not give the password.',
    why: 'It is locked, or the password of this account is not in it any more.',
    next: 'Unlock your keychain and choose “Connect now”, or type the password in the settings.',
  }),
  'password-left-behind': () => ({
    what: 'The password could not be removed from where it was kept before.',
    why: 'The old place is locked or does not answer. From now on Tipring uses the new one.',
    next: 'Remove the entry “Tipring” there yourself.',
  }),
  'password-not-kept': () => ({
    what: 'The password could not be kept.',
    why: 'The place you chose is locked or does not answer.',
    next: 'Unlock your keychain and save again, or choose another place. Until then Tipring remembers it only while it runs.',
  }),
  /** `detail`: what the system, or the check of the file, says of it. */
  'settings-unreadable': (file: string, detail: string, kept: KeptFile) => ({
    what: `Your settings in ${file} could not be read.`,
    why: detail,
    next: whatNext(kept),
  }),
  'settings-damaged': (file: string, detail: string, kept: KeptFile) => ({
    what: `Your settings in ${file} could not be read.`,
    why: detail,
    next: whatNext(kept),
  }),
  'settings-not-written': (folder: string, why: string) => ({
    what: 'Your settings could not be saved.',
    why,
    next: `See that ${folder} can be written to and that the disk is not full, then save again.`,
  }),
  'links-not-registered': () => ({
    what: 'Tipring could not be made the program for phone links.',
    why: 'The system did not take the change.',
    next: 'Choose Tipring for tel: links in the default applications of your system settings.',
  }),
  'session-start-not-changed': () => ({
    what: 'Whether Tipring starts when you log in could not be changed.',
    why: 'The system did not take the change.',
    next: 'Change it in your system settings, where the programs are listed that start with it.',
  }),
  'history-unreadable': (file: string, detail: string) => ({
    what: 'Your call history could not be read.',
    why: detail,
    next: `See that you may read ${file}, then start Tipring again. Until then new calls are not kept.`,
  }),
  'history-damaged': (count: number, file: string) => ({
    what: plural(count, {
      one: 'One line of your call history is damaged.',
      other: `${count} lines of your call history are damaged.`,
    }),
    why: 'The computer may have stopped while they were written, or something else has changed the file.',
    next: `Nothing has to be done: all other calls are there, and the damaged part is kept in ${file}.`,
  }),
  'history-not-written': (file: string, detail: string) => ({
    what: 'Your call history could not be saved.',
    why: detail,
    next: `See that ${file} can be written to and that the disk is not full. Tipring tries again with the next call.`,
  }),
  'entry-gone': () => main.entryGone,
  'file-not-saved': (why: string) => ({ ...main.notSaved, why }),
  'folder-not-opened': (folder: string, why: string) => ({
    what: 'The folder could not be opened.',
    why,
    next: `Open it yourself: ${folder}`,
  }),
  'call-refused': (why: string) => ({
    what: 'Tipring refused what a window asked for.',
    why,
    next: 'Restart Tipring; if it happens again, please report it.',
  }),
  'window-cut-off': () => ({
    what: 'Tipring did not take this.',
    why: 'This window cannot reach the rest of Tipring.',
    next: 'Close the window and open it again from the tray.',
  }),
};
