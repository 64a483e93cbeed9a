import type { settingsProblems as english } from '../en/settings-problems.ts';
import type { RightName } from '../../rights.ts';
import { pluralIn } from '../plural.ts';
import { lackedRights, worthOf } from './rights.ts';
import type { LackedRight } from '../../rights.ts';
import { main } from './main.ts';

const plural = pluralIn('de');
const whereToLook =
  'Drücken Sie „Mein Konto prüfen“: Das zeigt die geringsten nötigen Rechte, fertig für die Anlage.';

/** What became of a file that cannot be used: it is kept under another name, or stands where it cannot be moved away. */
type KeptFile =
  | { readonly kind: 'aside'; readonly file: string }
  | { readonly kind: 'in-the-way'; readonly folder: string };

const whatNext = (kept: KeptFile): string =>
  kept.kind === 'aside'
    ? `Geben Sie die Einstellungen neu ein. Die alte Datei bleibt als ${kept.file} erhalten.`
    : `Sorgen Sie dafür, dass Sie ${kept.folder} lesen und schreiben dürfen, und starten Sie Tipring erneut.`;

export const settingsProblems: typeof english = {
  'pop-not-placed': () => ({
    what: 'Auf diesem Desktop kann Tipring sein Anruffenster nicht selbst platzieren.',
    why: 'Wayland platziert Fenster selbst und gibt ihnen dabei vielleicht die Tastatur.',
    next: 'Anrufe werden als Benachrichtigung gemeldet; klicken Sie darauf, um das Fenster zu sehen.',
  }),
  'pop-by-itself': () => ({
    what: 'Auf diesem Desktop kann Tipring sein Anruffenster nicht selbst platzieren.',
    why: 'Wayland platziert Fenster selbst, und Benachrichtigungen, die zum Fenster führen würden, lassen sich hier nicht anklicken.',
    next: 'Das Fenster kommt bei jedem Anruf von selbst, wohin der Desktop es setzt; dabei bekommt es vielleicht die Tastatur.',
  }),
  'no-tray': () => ({
    what: 'Vielleicht sehen Sie das Symbol von Tipring nicht.',
    why: 'Diese Arbeitsumgebung sagt nicht, dass sie Symbole von Programmen im Hintergrund zeigt.',
    next: 'Starten Sie Tipring noch einmal, um sein Fenster zu öffnen.',
  }),
  'extension-missing': () => ({
    what: 'Tipring kennt Ihre Nebenstelle nicht.',
    why: 'Die Einstellungen nennen keine.',
    next: 'Tragen Sie Ihre Nebenstelle in die Einstellungen ein.',
  }),
  'extension-unusable': () => ({
    what: 'Die Nebenstelle in den Einstellungen ist nicht verwendbar.',
    why: 'Eine Nebenstelle enthält nur Buchstaben, Ziffern, _, . und -.',
    next: 'Berichtigen Sie die Nebenstelle in den Einstellungen.',
  }),
  'context-unusable': () => ({
    what: 'Der Kontext in den Einstellungen ist nicht verwendbar.',
    why: 'Ein Kontext enthält nur Buchstaben, Ziffern, _, ., @ und -.',
    next: 'Berichtigen Sie den Kontext in den Einstellungen, oder lassen Sie ihn leer.',
  }),
  'analog-port-missing': () => ({
    what: 'Tipring kennt den Port Ihres analogen Telefons nicht.',
    why: 'Ein analoges Telefon wird über seinen Port an der Anlage erreicht, und die Einstellungen nennen keinen.',
    next: 'Tragen Sie den Port in die Einstellungen ein; die Anlage zeigt ihn in ihrer Überwachung.',
  }),
  'context-unknown': (extension: string, context: string) => ({
    what: `Die Telefonanlage kennt ${extension} im Kontext ${context} nicht.`,
    why: 'Dort gibt es den Kontext nicht, oder die Nebenstelle.',
    next: 'Prüfen Sie Nebenstelle und Art der Anlage, oder lassen Sie „Herausfinden“ nachsehen.',
  }),
  'phone-unreachable': (channel: string) => ({
    what: 'Ihr Telefon ist gerade nicht an der Anlage angemeldet.',
    why: `Die Anlage kann ${channel} nicht erreichen: Das Telefon ist aus, nicht verbunden oder für ein anderes Konto eingerichtet.`,
    next: 'Schalten Sie das Telefon ein und sehen Sie nach, ob es seine Leitung zeigt; in Tipring muss nichts geändert werden.',
  }),
  'phone-differs': (extension: string, phones: readonly string[], channel: string) => ({
    what: `Das Telefon von ${extension} ist ${phones.join(' und ')} und nicht ${channel}.`,
    why: 'Anschlussart oder Port in den Einstellungen stimmen nicht mit dem überein, was die Anlage sagt.',
    next: 'Berichtigen Sie Anschlussart oder Port in den Einstellungen, oder lassen Sie „Herausfinden“ nachsehen.',
  }),
  'extension-untold': (extension: string, channel: string) => ({
    what: `Die Telefonanlage sagt nichts über ${extension}.`,
    why: `Sie hat keinen Hint für die Nebenstelle und führt keinen Zustand von ${channel}; die Nebenstelle kann es trotzdem geben.`,
    next: 'Rufen Sie zur Probe einen Kollegen an, oder fragen Sie Ihren Administrator.',
  }),
  'settings-missing': (field: 'host' | 'user' | 'password') => ({
    ...{
      host: { what: 'Es gibt keinen Host zum Verbinden.', next: 'Geben Sie den Host der Telefonanlage ein.' },
      user: {
        what: 'Es gibt keinen Benutzernamen zum Anmelden.',
        next: 'Geben Sie den AMI-Benutzernamen ein.',
      },
      password: { what: 'Es gibt kein Passwort zum Anmelden.', next: 'Geben Sie das AMI-Passwort ein.' },
    }[field],
    why: 'Das Feld in den Einstellungen ist leer.',
  }),
  'rights-missing': (lacks: readonly LackedRight[]) => ({
    what: 'Dem AMI-Konto fehlen Rechte, die Tipring braucht.',
    why: `Es fehlt ${lackedRights(lacks)}.`,
    next: whereToLook,
  }),
  'rights-excess': (dangers: readonly RightName[]) => ({
    what: 'Das AMI-Konto darf mehr, als ein Arbeitsplatz braucht.',
    why: dangers.map(worthOf).join(' '),
    next: whereToLook,
  }),
  'section-missing': () => ({
    what: 'Es gibt nichts zu kopieren.',
    why: 'Das Konto wurde noch nicht geprüft.',
    next: 'Drücken Sie zuerst „Mein Konto prüfen“.',
  }),
  'password-missing': () => ({
    what: 'Das Passwort fehlt.',
    why: 'Tipring hat für dieses Konto noch keines.',
    next: 'Geben Sie das Passwort des AMI-Kontos ein.',
  }),
  'password-not-readable': () => ({
    what: 'Das Passwort konnte nicht gelesen werden.',
    why: 'Der Ort, der es verwahrt, ist gesperrt oder antwortet nicht.',
    next: 'Entsperren Sie Ihren Schlüsselbund und versuchen Sie es erneut, oder geben Sie das Passwort in den Einstellungen ein.',
  }),
  'password-not-given': () => ({
    what: 'Ihr Schlüsselbund hat das Passwort nicht herausgegeben.',
    why: 'Er ist gesperrt, oder das Passwort dieses Kontos ist nicht mehr darin.',
    next: 'Entsperren Sie Ihren Schlüsselbund und wählen Sie „Jetzt verbinden“, oder geben Sie das Passwort in den Einstellungen ein.',
  }),
  'password-left-behind': () => ({
    what: 'Das Passwort konnte am bisherigen Ort nicht entfernt werden.',
    why: 'Der alte Ort ist gesperrt oder antwortet nicht. Ab jetzt nutzt Tipring den neuen.',
    next: 'Entfernen Sie dort den Eintrag „Tipring“ selbst.',
  }),
  'password-not-kept': () => ({
    what: 'Das Passwort konnte nicht aufbewahrt werden.',
    why: 'Der gewählte Ort ist gesperrt oder antwortet nicht.',
    next: 'Entsperren Sie Ihren Schlüsselbund und speichern Sie erneut, oder wählen Sie einen anderen Ort. Bis dahin merkt Tipring es sich nur, solange es läuft.',
  }),
  /** `detail`: what the system, or the check of the file, says of it. */
  'settings-unreadable': (file: string, detail: string, kept: KeptFile) => ({
    what: `Ihre Einstellungen in ${file} konnten nicht gelesen werden.`,
    why: detail,
    next: whatNext(kept),
  }),
  'settings-damaged': (file: string, detail: string, kept: KeptFile) => ({
    what: `Ihre Einstellungen in ${file} konnten nicht gelesen werden.`,
    why: detail,
    next: whatNext(kept),
  }),
  'settings-not-written': (folder: string, why: string) => ({
    what: 'Ihre Einstellungen konnten nicht gespeichert werden.',
    why,
    next: `Sorgen Sie dafür, dass ${folder} beschreibbar und die Platte nicht voll ist, und speichern Sie erneut.`,
  }),
  'links-not-registered': () => ({
    what: 'Tipring konnte nicht zum Programm für Telefonlinks gemacht werden.',
    why: 'Das System hat die Änderung nicht angenommen.',
    next: 'Wählen Sie Tipring in den Standardprogrammen Ihres Systems für tel:-Links.',
  }),
  'session-start-not-changed': () => ({
    what: 'Ob Tipring bei der Anmeldung startet, konnte nicht geändert werden.',
    why: 'Das System hat die Änderung nicht angenommen.',
    next: 'Ändern Sie es in den Einstellungen Ihres Systems bei den Autostart-Programmen.',
  }),
  'history-unreadable': (file: string, detail: string) => ({
    what: 'Ihre Anrufliste konnte nicht gelesen werden.',
    why: detail,
    next: `Sorgen Sie dafür, dass Sie ${file} lesen dürfen, und starten Sie Tipring erneut. Bis dahin werden neue Anrufe nicht festgehalten.`,
  }),
  'history-damaged': (count: number, file: string) => ({
    what: plural(count, {
      one: 'Eine Zeile Ihrer Anrufliste ist beschädigt.',
      other: `${count} Zeilen Ihrer Anrufliste sind beschädigt.`,
    }),
    why: 'Der Computer ist vielleicht beim Schreiben stehen geblieben, oder etwas anderes hat die Datei geändert.',
    next: `Sie müssen nichts tun: Alle anderen Anrufe sind da, und der beschädigte Teil liegt in ${file}.`,
  }),
  'history-not-written': (file: string, detail: string) => ({
    what: 'Ihre Anrufliste konnte nicht gespeichert werden.',
    why: detail,
    next: `Sorgen Sie dafür, dass ${file} beschreibbar und die Platte nicht voll ist. Tipring versucht es beim nächsten Anruf erneut.`,
  }),
  'entry-gone': () => main.entryGone,
  'file-not-saved': (why: string) => ({ ...main.notSaved, why }),
  'folder-not-opened': (folder: string, why: string) => ({
    what: 'Der Ordner konnte nicht geöffnet werden.',
    why,
    next: `Öffnen Sie ihn selbst: ${folder}`,
  }),
  'call-refused': (why: string) => ({
    what: 'Tipring hat abgelehnt, was ein Fenster wollte.',
    why,
    next: 'Starten Sie Tipring neu; geschieht es wieder, melden Sie es bitte.',
  }),
  'window-cut-off': () => ({
    what: 'Tipring hat das nicht angenommen.',
    why: 'Dieses Fenster erreicht den Rest von Tipring nicht.',
    next: 'Schließen Sie das Fenster und öffnen Sie es über das Tray-Symbol wieder.',
  }),
};
