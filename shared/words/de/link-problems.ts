import type { linkProblems as english } from '../en/link-problems.ts';

export const linkProblems: typeof english = {
  'name-not-found': (host: string) => ({
    what: `Es gibt keinen Computer namens „${host}“.`,
    why: 'Der Name ist falsch geschrieben, oder dieser Computer kann gerade seinen Nameserver nicht fragen.',
    next: 'Prüfen Sie den Host in den Einstellungen und die Netzwerkverbindung, oder geben Sie die IP-Adresse der Telefonanlage ein.',
  }),
  'connection-refused': (address: string) => ({
    what: `Die Telefonanlage unter ${address} hat die Verbindung abgelehnt.`,
    why: 'Das Manager Interface (AMI) ist dort ausgeschaltet, hört auf einem anderen Port, oder die Anlage startet gerade.',
    next: 'Schalten Sie AMI in der Anlage ein (Yeastar: Einstellungen, Sicherheit, Dienst) und prüfen Sie den Port, meist 5038.',
  }),
  unreachable: (address: string) => ({
    what: `Die Telefonanlage unter ${address} ist nicht erreichbar.`,
    why: 'Dieser Computer ist nicht mit dem Netz der Anlage verbunden, oder eine Firewall dazwischen weist ihn ab.',
    next: 'Prüfen Sie die Netzwerkverbindung und das VPN, falls Sie eines nutzen.',
  }),
  'timed-out': (waitedFor: 'connect' | 'banner' | 'login' | 'action' | 'ping', who: string) =>
    ({
      connect: {
        what: `Die Telefonanlage unter ${who} antwortet nicht.`,
        why: 'Die Adresse ist falsch, die Anlage ist aus, oder eine Firewall verwirft, was dieser Computer sendet; eine Anlage, die diesen Computer gesperrt hat, sieht genauso aus.',
        next: 'Prüfen Sie Host und Port; wenn sie stimmen, fragen Sie Ihren Administrator, ob dieser Computer gesperrt ist.',
      },
      banner: {
        what: `${who} hat die Verbindung angenommen und dann nichts gesagt.`,
        why: 'Dort hört etwas anderes als AMI (vielleicht AMI über TLS), oder die Anlage ist überlastet.',
        next: 'Prüfen Sie den Port; AMI ohne TLS ist meist auf 5038.',
      },
      login: {
        what: `Die Telefonanlage unter ${who} hat die Anmeldung nicht beantwortet.`,
        why: 'Die Anlage ist überlastet oder hängt.',
        next: 'Warten Sie einen Moment; bleibt es so, fragen Sie Ihren Administrator.',
      },
      action: {
        what: `Die Telefonanlage hat „${who}“ nicht rechtzeitig beantwortet.`,
        why: 'Die Anlage ist beschäftigt, oder die Verbindung zu ihr ist langsam.',
        next: 'Sehen Sie am Telefon nach, ob es geschehen ist, und versuchen Sie es dann erneut.',
      },
      ping: {
        what: `Die Telefonanlage unter ${who} antwortet nicht mehr.`,
        why: 'Das Netz war unterbrochen, dieser Computer hat geschlafen, oder die Anlage hängt.',
        next: 'Sie müssen nichts tun: Tipring verbindet sich von selbst wieder.',
      },
    })[waitedFor],
  'not-ami': (address: string, greeting: string) => ({
    what: `Was unter ${address} antwortet, ist kein Asterisk Manager Interface.`,
    why:
      greeting === ''
        ? 'Es hat sich nicht wie AMI gemeldet.'
        : `Es hat sich mit „${greeting}“ gemeldet: Auf diesem Port hört ein anderer Dienst.`,
    next: 'Prüfen Sie Host und Port; AMI ist meist auf Port 5038.',
  }),
  'login-rejected': (user: string, said: string) => ({
    what: `Die Telefonanlage hat die Anmeldung von „${user}“ abgelehnt.`,
    why: `Benutzername oder Passwort ist falsch, oder die Adresse dieses Computers ist für das Konto nicht erlaubt (die Anlage sagte „${said}“).`,
    next: 'Geben Sie Benutzername und Passwort des AMI-Kontos erneut ein; Tipring versucht es nicht von selbst wieder, damit die Anlage diesen Computer nicht sperrt.',
  }),
  'address-not-permitted': (address: string) => ({
    what: `Die Telefonanlage unter ${address} hat die Verbindung ohne Antwort geschlossen.`,
    why: 'Die Adresse dieses Computers darf AMI nicht nutzen, oder die Anlage hat sie nach fehlgeschlagenen Anmeldungen gesperrt.',
    next: 'Lassen Sie die Adresse dieses Computers in den erlaubten IP-Bereich von AMI aufnehmen und von der Sperrliste streichen.',
  }),
  'shutting-down': (address: string) => ({
    what: `Die Telefonanlage unter ${address} wird gleich beendet oder neu gestartet.`,
    why: 'Sie wartet, bis ihre Gespräche zu Ende sind, und lässt bis dahin niemanden herein.',
    next: 'Sie müssen nichts tun: Tipring versucht es von selbst wieder.',
  }),
  'connection-lost': (address: string) => ({
    what: `Die Verbindung zur Telefonanlage unter ${address} ist abgerissen.`,
    why: 'Die Anlage wurde neu gestartet oder ausgeschaltet, oder das Netz war unterbrochen.',
    next: 'Sie müssen nichts tun: Tipring verbindet sich von selbst wieder.',
  }),
  'garbage-received': (address: string, detail: string) => ({
    what: `Die Telefonanlage unter ${address} hat Unlesbares gesendet.`,
    why: `${detail}; die Verbindung wurde geschlossen, um neu zu beginnen.`,
    next: 'Zunächst müssen Sie nichts tun: Tipring verbindet sich von selbst wieder; geschieht es oft, sagen Sie es Ihrem Administrator.',
  }),
  'permission-denied': (action: string, right: string | null) => ({
    what: `Die Telefonanlage erlaubt diesem Konto „${action}“ nicht.`,
    why:
      right === null ? 'Dem AMI-Konto fehlt ein Recht.' : `Dem AMI-Konto fehlt das Schreibrecht „${right}“.`,
    next:
      right === null
        ? 'Lassen Sie dem Konto die Rechte read call, cdr, agent und write call, originate, agent geben.'
        : `Lassen Sie das Recht „${right}“ in der Anlage den Schreibrechten des Kontos hinzufügen.`,
  }),
  'action-failed': (action: string, said: string) => ({
    what: `Die Telefonanlage hat „${action}“ abgelehnt.`,
    why: said === '' ? 'Sie hat keinen Grund genannt.' : `Sie sagte: „${said}“.`,
    next: 'Prüfen Sie die Nummer und den Anruf und versuchen Sie es erneut.',
  }),
  'invalid-value': (header: string, reason: string) => ({
    what: `„${header}“ kann nicht an die Telefonanlage gesendet werden.`,
    why: `Der Wert wird abgelehnt: ${reason}.`,
    next: 'Berichtigen Sie ihn und versuchen Sie es erneut.',
  }),
  'link-down': (state: 'connecting' | 'waiting' | 'stopped') => ({
    what: 'Tipring ist nicht mit der Telefonanlage verbunden.',
    why: {
      connecting: 'Die Verbindung wird noch hergestellt.',
      waiting: 'Die Verbindung ist abgerissen und wird erneut versucht.',
      stopped: 'Die Verbindung wurde abgelehnt und wird nicht von selbst wieder versucht.',
    }[state],
    next:
      state === 'stopped'
        ? 'Prüfen Sie die Einstellungen.'
        : 'Warten Sie, bis Tipring verbunden ist, und versuchen Sie es dann erneut; wählen Sie bis dahin am Telefon.',
  }),
  'not-connected': () => ({
    what: 'Tipring ist nicht mit Ihrer Telefonanlage verbunden.',
    why: 'Ohne die Anlage kann nichts gewählt oder weitergeleitet werden.',
    next: 'Warten Sie, bis das Tray-Symbol die Verbindung zeigt, oder sehen Sie in die Einstellungen.',
  }),
  unexpected: (why: string | null) => ({
    what: 'In Tipring ist etwas schiefgegangen.',
    why: why ?? 'Das ist ein Fehler des Programms, nicht Ihrer.',
    next: 'Versuchen Sie es erneut; geschieht es wieder, melden Sie es bitte mit der Protokolldatei.',
  }),
};
