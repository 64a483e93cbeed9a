import type { LackedRight, Purpose, RightName } from '../../rights.ts';
import { listIn } from '../list.ts';

const list = listIn('de');

/** What Tipring needs rights for. */
const purposes: Readonly<Record<Purpose, string>> = {
  calls: 'um Anrufe zu sehen',
  queues: 'um zu erfahren, aus welcher Warteschlange ein Anruf kommt',
  handling: 'um weiterzuleiten, zu parken und aufzulegen',
  dialling: 'um zu wählen und heranzuholen',
  lines: 'um zu sehen, ob Kollegen telefonieren',
};

const danger = (why: string): string => `Wer das Passwort erlangt, ${why}.`;

/** What whoever holds a right can do with it, by list and right. */
const worths: Readonly<Record<string, string>> = {
  'write system': danger('kann Programme auf der Telefonanlage ausführen und Module laden'),
  'write command': danger(
    'kann an der Konsole der Anlage tippen: alle Gespräche beenden, sie anhalten, Programme ausführen lassen',
  ),
  'write config': danger(
    'kann die Passwörter in der Konfiguration der Anlage lesen und Programme ausführen lassen',
  ),
  'write agi': danger(
    'kann Gespräche Schritt für Schritt steuern, was das Ausführen von Programmen einschließt',
  ),
  'write agent': 'Es nimmt Kollegen in Warteschlangen auf und heraus.',
  'write message': 'Es sendet Textnachrichten in jedermanns Namen.',
  'write reporting': 'Es liest Zahlen der ganzen Telefonanlage.',
  'write user': 'Es sendet selbst gemachte Ereignisse an jedes andere Programm, das zuhört.',
  'read dtmf': danger('sieht jede Taste, die jemand in einem Gespräch drückt, auch PINs und Kartennummern'),
  'read dialplan': danger(
    'sieht jeden Schritt jedes Gesprächs mit allem, was es mitführt, auch PINs und Passwörter',
  ),
  'read agent': 'Es erfährt, was Warteschlangen und ihre Mitglieder tun.',
  'read cdr': 'Es bekommt die Verbindungsdaten aller Gespräche.',
  'read log': 'Es liest das Protokoll der Telefonanlage mit.',
  'read reporting': 'Es bekommt Zahlen zu den Gesprächen aller.',
  'read security': 'Es erfährt, wer sich bei der Telefonanlage anmeldet, und von wo.',
  'read system': 'Es erfährt, wenn Telefone, Module und die Anlage selbst kommen und gehen.',
  'read user': 'Es bekommt, was andere Programme einander sagen.',
  'read verbose': 'Es liest die Konsole der Telefonanlage mit.',
  // On a PBX where Originate can write files; Tipring needs it for dialling.
  'write originate':
    'Diese Telefonanlage ist älter als August 2024 (CVE-2024-42365): Schon mit „originate“ kann, wer das Passwort erlangt, Dateien darauf schreiben und so Programme ausführen. Aktualisieren Sie sie; bis dahin schützen sie allein die erlaubten Adressen.',
};

export const purposesOf = (needed: readonly Purpose[]): string =>
  list(needed.map((purpose) => purposes[purpose]));

export const worthOf = ({ list: of, right }: RightName): string =>
  worths[`${of} ${right}`] ?? 'Tipring braucht es nicht.';

export const lackedRights = (lacks: readonly LackedRight[]): string =>
  list(lacks.map(({ list: of, right, for: needed }) => `${of} “${right}” (${purposesOf(needed)})`));

export const rightNames = (rights: readonly RightName[]): string =>
  list(rights.map(({ list: of, right }) => `${of} “${right}”`));
