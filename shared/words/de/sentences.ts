import type { RightName } from '../../rights.ts';
import { rightNames } from './rights.ts';

/** What came of a deed. */
const results = {
  answered: (who: string) => `${who} hat sich gemeldet.`,
  'answered-and-over': (number: string) => `${number} hat sich gemeldet; das Gespräch ist beendet.`,
  'taken-by-another': (number: string) => `Jemand anderes hat den Anruf bei ${number} angenommen.`,
  'went-on': (to: string) => `Der Anruf ging weiter an ${to}.`,
  parked: (space: string | null) =>
    space === null ? 'Der Anruf ist geparkt.' : `Der Anruf ist auf ${space} geparkt.`,
  'given-up': (number: string) => `Sie haben aufgelegt, bevor ${number} sich meldete.`,
  'picked-up': (from: string) => `Sie haben den Anruf, der bei ${from} klingelte.`,
  fetched: (space: string) => `Sie haben den Anruf, der auf ${space} geparkt war.`,
  'test-call-answered': (extension: string) =>
    `Ihr Telefon (${extension}) hat geklingelt und wurde abgehoben. Anrufe kommen von Tipring zu Ihrem Telefon.`,
  'transfer-nobody-answered': (number: string) =>
    `Die Anlage hat den Anruf übernommen; bei ${number} meldete sich niemand, und es geht von dort weiter.`,
  'transfer-rings': (number: string) => `Die Anlage hat den Anruf übernommen; ${number} klingelt.`,
  'transfer-untold': (number: string) =>
    `Die Anlage hat den Anruf an ${number} übernommen; ob dort jemand klingelt, hat sie noch nicht gesagt.`,
  'voicemail-has-it': (number: string) => `Der Anruf ist bei der Mailbox von ${number}.`,
  'voicemail-untold': (number: string) =>
    `Die Anlage hat den Anruf an die Mailbox von ${number} gegeben, die sich noch nicht gemeldet hat.`,
  'consult-answered': (number: string) =>
    `${number} hat sich gemeldet. Übergeben Sie den Anruf, oder gehen Sie zurück zum Anrufer.`,
  'consult-went-on': (number: string) => `Der Anruf ist an ${number} weitergegangen.`,
  completed: (number: string) => `Der Anruf ist bei ${number}.`,
  'completed-unanswered': (number: string) =>
    `Der Anruf ist an ${number} weitergegangen, das sich noch nicht gemeldet hat.`,
  'back-with-caller': () => 'Sie sind wieder beim Anrufer.',
};

/** What a PBX has told when it was looked at. */
const findings = {
  'is-address': (host: string) => `${host} ist eine Adresse.`,
  'has-address': (host: string, address: string) => `${host} hat die Adresse ${address}.`,
  'port-takes': (port: number) => `Port ${port} nimmt die Verbindung an.`,
  banner: (asterisk: string | null, version: string) =>
    `${asterisk ?? 'Ein Asterisk unbekannten Alters'}, Manager Interface ${version}.`,
  'logged-in': (user: string, password: 'hidden' | 'clear') =>
    password === 'hidden'
      ? `Angemeldet als ${user}; das Passwort selbst ging nicht durchs Netz.`
      : `Angemeldet als ${user}; das Passwort ging im Klartext durchs Netz.`,
  'may-all': () => 'Das Konto darf Anrufe sehen, wählen, weiterleiten und auflegen.',
  'may-all-but-untold': () =>
    'Das Konto darf wählen, weiterleiten und auflegen; ob es von Anrufen erfährt, zeigt sich beim ersten.',
  'has-dangers': (rights: readonly RightName[]) =>
    `Es hat außerdem ${rightNames(rights)}, was kein Arbeitsplatz braucht.`,
  'context-takes': (context: string, extension: string) => `Der Kontext ${context} nimmt ${extension} an.`,
  'phone-state': (phone: string, states: readonly DeviceState[]) =>
    `Ihr Telefon ist ${phone}, ${states.map((state) => deviceStates[state]).join(', ')}.`,
  'channel-state': (channel: string, state: DeviceState | null, told: string) =>
    `${channel}: ${state === null ? told : deviceStates[state]}.`,
  'in-a-call': () => 'Es ist gerade im Gespräch.',
  'registration-untold': () =>
    'Ob das Telefon angemeldet ist, wird nicht gesagt: Die Anlage führt keinen Hint dafür.',
  'hint-is': (extension: string, context: string, hint: string) =>
    `Der Hint von ${extension} im Kontext ${context} ist ${hint}.`,
  'config-gives-port': (extension: string, port: number) =>
    `users.conf gibt ${extension} den analogen Port ${port}.`,
  'is-in-call-on': (extension: string, channel: string) =>
    `${extension} ist gerade auf ${channel} im Gespräch.`,
  'keeps-state': (device: string) => `Die Anlage führt den Zustand von ${device}.`,
  'hint-in-context': (context: string) => `Im Kontext ${context} gibt es einen Hint.`,
  'contexts-untold': () => 'Die Anlage sagt nicht, welche Kontexte sie hat.',
  'neither-context': (one: string, other: string, extension: string) =>
    `Weder ${one} noch ${other} nimmt ${extension} an.`,
  'no-phone-told': (extension: string) => `Nichts auf der Anlage sagt, welches Telefon ${extension} hat.`,
  'calls-untried': () => 'Ob das Konto von Anrufen erfährt, ließ sich nicht prüfen: Das braucht „originate“.',
  'read-untold': () =>
    'Die Anlage sagt einem Konto nicht, was ihm sonst gesendet wird („read“); wer sie betreut, kann es dort sehen.',
  'rights-untold': () =>
    'Die Anlage listet nicht auf, was das Konto darf; überzählige Rechte sind deshalb nicht zu sehen.',
  'rights-cost': () =>
    'Mit „originate“ und „call“ kann, wer das Passwort hat, auf Ihre Kosten telefonieren und Gespräche anderer beenden. Enger lassen sich die Rechte nicht fassen: Erlauben Sie nur die Adressen der Arbeitsplätze.',
  'own-address': (address: string) =>
    `Die Anlage sieht diesen Computer als ${address}, sofern dazwischen nichts die Adressen ändert.`,
};

const deviceStates = {
  idle: 'frei',
  'in-use': 'in Benutzung',
  busy: 'besetzt',
  unavailable: 'nicht verfügbar',
  ringing: 'klingelt',
  'on-hold': 'gehalten',
  unknown: 'der Anlage unbekannt',
};
type DeviceState = keyof typeof deviceStates;

/** Why a number is dialled as it is. */
const dialReasons = {
  'dial-code': () => 'Ein Stern- oder Rautecode: unverändert.',
  'dial-extension': () => 'Eine Nebenstelle oder Kurznummer: unverändert.',
  'dial-colleague': () => 'Die Nummer eines Kollegen: unverändert.',
  'dial-as-it-is': () => 'Unverändert.',
  'dial-plus-stays': () => 'Mit dem Plus, unverändert.',
  'dial-plus-became': (plus: string, became: string | null) =>
    became === null
      ? `Aus ${plus} wurde, was hierzulande dafür gewählt wird.`
      : became === ''
        ? `${plus} entfällt im eigenen Land.`
        : `Aus ${plus} wurde ${became}.`,
  'dial-again': () => 'So wurde schon einmal gewählt: unverändert.',
  'dial-beginning-became': (from: string, to: string) =>
    to === '' ? `${from} am Anfang entfällt.` : `Aus ${from} am Anfang wurde ${to}.`,
  'dial-number-became': (from: string, to: string) => `Aus ${from} wurde ${to}.`,
  'dial-has-outside-line': (line: string) => `Sie beginnt schon mit der Amtsholung ${line}.`,
  'dial-outside-line': (line: string) => `Die Amtsholung ${line} kommt davor.`,
};

/** What came of a deed, what was found, and why something is done, in whole sentences. */
export const sentences = { ...results, ...findings, ...dialReasons };
