import type { callProblems as english } from '../en/call-problems.ts';
import { calls } from './calls.ts';

type Failure = keyof typeof calls.failures;

const again = 'Versuchen Sie es später erneut.';
const over = 'Der Anruf ist beendet; rufen Sie zurück, wenn es wichtig ist.';
const askedAgain = 'Rufen Sie zurück, wenn es wichtig ist.';
const lookAtPhone = 'Sehen Sie auf Ihr Telefon.';
const linkLost = 'Die Verbindung zur Telefonanlage ist inzwischen abgerissen.';

export const callProblems: typeof english = {
  'own-phone-rejected': (channel: string) => ({
    what: 'Ihr Telefon hat den Anruf abgewiesen.',
    why: `Die Anlage rief ${channel} an, und der Anruf wurde dort abgewiesen.`,
    next: 'Versuchen Sie es erneut und heben Sie ab; haben Sie nicht abgewiesen, sehen Sie nach, ob am Telefon „Nicht stören“ eingestellt ist.',
  }),
  'own-phone-not-answered': (channel: string) => ({
    what: 'Ihr Telefon wurde nicht abgehoben.',
    why: `Die Anlage ließ ${channel} 30 Sekunden klingeln.`,
    next: 'Versuchen Sie es erneut und heben Sie ab, wenn Ihr Telefon klingelt.',
  }),
  'own-phone-busy': (channel: string) => ({
    what: 'Ihr Telefon ist besetzt.',
    why: `Die Anlage konnte ${channel} nicht klingeln lassen; es ist im Gespräch oder auf „Nicht stören“ gestellt.`,
    next: 'Beenden Sie das andere Gespräch und versuchen Sie es erneut.',
  }),
  'own-phone-unreachable': (channel: string) => ({
    what: 'Die Telefonanlage kann Ihr Telefon nicht erreichen.',
    why: `${channel} ist nicht an der Anlage angemeldet, ausgeschaltet oder existiert nicht.`,
    next: 'Sehen Sie nach, ob Ihr Telefon eingeschaltet und angemeldet ist und ob Nebenstelle und Anschlussart in den Einstellungen stimmen.',
  }),
  'number-refused': (number: string, context: string) => ({
    what: `Die Telefonanlage kennt die Nummer ${number} nicht.`,
    why: `Nichts im Dialplan Ihrer Nebenstelle (${context}) nimmt sie an.`,
    next: 'Prüfen Sie die Nummer; vielleicht braucht sie eine Ziffer für die Amtsleitung davor.',
  }),
  'far-side-busy': (number: string) => ({
    what: `${number} ist besetzt.`,
    why: 'Die andere Seite telefoniert oder möchte nicht gestört werden.',
    next: again,
  }),
  'far-side-rejected': (number: string) => ({
    what: `${number} hat den Anruf abgewiesen.`,
    why: 'Die andere Seite oder das Netz auf dem Weg dorthin hat ihn abgelehnt.',
    next: again,
  }),
  'far-side-not-answered': (number: string) => ({
    what: `${number} hat sich nicht gemeldet.`,
    why: 'Es klingelte dort, bis der Anruf aufgegeben wurde.',
    next: again,
  }),
  'call-failed': (number: string, failure: Failure) => ({
    what: `Der Anruf bei ${number} kam nicht zustande.`,
    why: calls.failures[failure],
    next: 'Prüfen Sie die Nummer und versuchen Sie es erneut.',
  }),
  /** Of a dialled call, or of the transfer where there is no number. */
  'outcome-unknown': (number: string | null) => ({
    what:
      number === null
        ? 'Was aus der Weiterleitung wurde, ist nicht bekannt.'
        : `Was aus dem Anruf bei ${number} wurde, ist nicht bekannt.`,
    why: linkLost,
    next: lookAtPhone,
  }),
  'nothing-parked': (space: string) => ({
    what: `Der Anruf auf ${space} konnte nicht zurückgeholt werden.`,
    why: 'Der Anrufer hat aufgelegt, oder jemand anderes hat ihn geholt.',
    next: 'Es bleibt nichts zu tun; rufen Sie zurück, wenn es wichtig ist.',
  }),
  'nothing-to-pick-up': (from: string) => ({
    what: `Der Anruf bei ${from} konnte nicht herangeholt werden.`,
    why: 'Er wurde angenommen, der Anrufer hat aufgelegt, oder der Heranhol-Code ist an dieser Anlage ein anderer.',
    next: 'Es bleibt nichts zu tun; geschieht es wieder, prüfen Sie den Heranhol-Code in den Einstellungen.',
  }),
  'outcome-untold': (number: string) => ({
    what: `Die Telefonanlage sagt nicht, was aus dem Anruf bei ${number} wurde.`,
    why: 'Sie hat den Auftrag angenommen; vielleicht fehlt dem AMI-Konto das Leserecht „call“.',
    next: 'Sehen Sie auf Ihr Telefon; führen Sie dann „Verbindung testen“ in den Einstellungen aus.',
  }),
  'no-pickup-code': () => ({
    what: 'Tipring weiß nicht, wie an dieser Telefonanlage herangeholt wird.',
    why: 'Das ist Sache ihres Dialplans, und die Einstellungen nennen keinen Code.',
    next: 'Tragen Sie den Heranhol-Code in die Einstellungen ein; Ihr Administrator kennt ihn.',
  }),
  'no-line-yet': () => ({
    what: 'Dieser Anruf kann gerade nicht beendet werden.',
    why: 'Die Anlage hat noch nicht gesagt, auf welcher Leitung Ihres Telefons er ist.',
    next: 'Versuchen Sie es gleich noch einmal, oder legen Sie am Telefon auf.',
  }),
  'call-gone': () => ({
    what: 'Dieser Anruf ist schon beendet.',
    why: 'Die andere Seite hat aufgelegt, oder jemand anderes hat den Anruf angenommen.',
    next: 'Es bleibt nichts mehr zu tun.',
  }),
  'not-transferable': () => ({
    what: 'Dieser Anruf kann gerade nicht weitergeleitet werden.',
    why: 'Am anderen Ende ist noch niemand.',
    next: 'Warten Sie, bis die andere Seite abgehoben hat.',
  }),
  'transfer-to-caller': (number: string) => ({
    what: `${number} ist die andere Seite dieses Anrufs.`,
    why: 'Ein Anruf kann nicht an den weitergeleitet werden, der in der Leitung ist.',
    next: 'Leiten Sie ihn an jemand anderen weiter.',
  }),
  'transfer-target-busy': (number: string) => ({
    what: `${number} ist besetzt.`,
    why: 'Die Anlage hat den Anruf angenommen und dort beendet.',
    next: over,
  }),
  'transfer-target-not-answered': (number: string) => ({
    what: `${number} hat sich nicht gemeldet.`,
    why: 'Die Anlage hat den Anruf angenommen und dort beendet.',
    next: over,
  }),
  'transfer-caller-gone': (number: string) => ({
    what: `Der Anrufer hat aufgelegt, bevor ${number} abhob.`,
    why: 'Der Anruf wurde weitergeleitet, und es klingelte dort.',
    next: over,
  }),
  'transfer-target-unknown': (number: string) => ({
    what: `${number} existiert nicht.`,
    why: 'Die Anlage hat den Anruf angenommen, unter der Nummer niemanden gefunden und ihn beendet.',
    next: over,
  }),
  'transfer-target-unreachable': (number: string) => ({
    what: `Der Anruf bei ${number} endete, bevor jemand abhob.`,
    why: 'Die Anlage hat den Anruf angenommen und beendet: Die Nummer existiert vielleicht nicht, ihr Telefon ist nicht angemeldet, oder der Anrufer hat aufgelegt.',
    next: over,
  }),
  'voicemail-rings': (number: string) => ({
    what: `Die Anlage lässt ein Telefon klingeln, statt an die Mailbox von ${number} zu geben.`,
    why: 'Sie hat den Anruf angenommen und wählt unter dem Mailbox-Code der Einstellungen jemanden an.',
    next: 'Berichtigen Sie den Mailbox-Code in den Einstellungen; Ihr Administrator kennt ihn.',
  }),
  'voicemail-lost': (number: string) => ({
    what: `Der Anruf endete, bevor die Mailbox von ${number} ihn annahm.`,
    why: 'Vielleicht gibt es unter der Nummer keine Mailbox oder einen anderen Mailbox-Code; oder der Anrufer hat aufgelegt.',
    next: over,
  }),
  'not-parked': (why: 'link-lost' | 'untold') => ({
    what: 'Der Anruf wurde nicht geparkt.',
    why:
      why === 'link-lost' ? linkLost : 'Die Anlage hat den Auftrag angenommen und keinen Parkplatz genannt.',
    next: 'Sehen Sie auf Ihr Telefon: Der Anruf ist vielleicht noch dort.',
  }),
  'consulting-already': () => ({
    what: 'Sie halten schon Rückfrage zu einem Anruf.',
    why: 'Tipring kann zu einem Anruf zugleich Rückfrage halten.',
    next: 'Schließen Sie erst jene Weiterleitung ab, oder brechen Sie sie ab.',
  }),
  'not-consulting': () => ({
    what: 'Es gibt keine Weiterleitung abzuschließen oder abzubrechen.',
    why: 'Sie ist schon vorbei.',
    next: 'Sehen Sie auf den Anruf: Dort steht sein Stand.',
  }),
  'consult-not-started': (number: string) => ({
    what: `Die Telefonanlage hat ${number} nicht angerufen.`,
    why: 'Sie hat den Auftrag angenommen und nichts getan: Dieser Anruf darf nicht per Funktionscode weitergeleitet werden, oder der Code ist abgeschaltet.',
    next: 'Der Anrufer ist noch in der Leitung; leiten Sie ohne Rückfrage weiter, oder nutzen Sie die Tasten Ihres Telefons.',
  }),
  'consult-not-answered': (number: string, how: 'busy' | 'no-answer' | 'failed') => ({
    ...{
      busy: {
        what: `${number} ist besetzt.`,
        why: 'Die andere Seite telefoniert oder hat diesen Anruf abgewiesen.',
      },
      'no-answer': {
        what: `${number} hat sich nicht gemeldet.`,
        why: 'Es klingelte dort, bis die Anlage aufgab.',
      },
      failed: {
        what: `Rückfrage bei ${number} war nicht möglich.`,
        why: 'Die Nummer existiert vielleicht nicht, oder ihr Telefon ist nicht angemeldet.',
      },
    }[how],
    next: 'Sie sind wieder beim Anrufer.',
  }),
  'consult-caller-gone': () => ({
    what: 'Der Anrufer hat aufgelegt.',
    why: 'Der Anrufer wartete, während Sie nachfragten.',
    next: askedAgain,
  }),
  'consult-hung-up': () => ({
    what: 'Die Weiterleitung kam nicht zustande.',
    why: 'Ihr Telefon hat aufgelegt.',
    next: askedAgain,
  }),
  'transfer-not-completed': () => ({
    what: 'Die Weiterleitung wurde nicht abgeschlossen.',
    why: 'Die Anlage hat die beiden nicht verbunden.',
    next: 'Sehen Sie auf Ihr Telefon: Der Anruf ist vielleicht noch dort.',
  }),
  'transfer-not-cancelled': (number: string) => ({
    what: 'Sie sind noch nicht wieder beim Anrufer.',
    why: 'Die Anlage hat den Auftrag angenommen und nichts getan.',
    next: `Beenden Sie das Gespräch mit ${number} am Telefon.`,
  }),
};
