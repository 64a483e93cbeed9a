import type { firstStart as english } from '../en/first-start.ts';

export const firstStart: typeof english = {
  title: 'Tipring einrichten',
  progress: 'Schritte',
  steps: {
    pbx: 'Telefonanlage',
    account: 'Konto',
    phone: 'Mein Telefon',
    done: 'Fertig',
  },
  headings: {
    pbx: 'Wo ist Ihre Telefonanlage?',
    account: 'Welches Konto darf Tipring benutzen?',
    phone: 'Welches Telefon ist Ihres?',
    done: 'Tipring ist bereit',
  },
  leads: {
    pbx: 'Tipring spricht mit dem Manager Interface (AMI) einer Asterisk-Telefonanlage, etwa einer Yeastar oder einer FreePBX.',
    account: 'Ein AMI-Konto der Telefonanlage. Wer sie betreut, kennt seinen Namen und sein Passwort.',
    phone: 'Anrufe an dieses Telefon werden angezeigt, und beim Wählen klingelt es zuerst.',
    done: 'Probieren Sie es gleich aus. Ab jetzt finden Sie Tipring als Symbol in der Leiste.',
  },
  host: 'Adresse der Telefonanlage',
  hostHint: 'Ein Name oder eine IP-Adresse. Welche Art von Anlage es ist, findet Tipring heraus.',
  otherPort: 'Ein anderer Port als 5038',
  portHint: 'Der Port des Manager Interface.',
  demo: 'Keine Telefonanlage zur Hand?',
  demoMore:
    'Die Demo bringt eine kleine eigene mit, auf der Anrufe von selbst kommen. Tipring startet dafür neu und rührt nichts von Ihnen an; beenden Sie die Demo und starten Sie Tipring wieder, um hierher zurückzukommen.',
  tryDemo: 'Demo ausprobieren',
  otherPlace: 'Passwort anderswo aufbewahren',
  extensionHint:
    'Die Nummer, unter der Kollegen Sie erreichen. Wie Ihr Telefon angeschlossen ist, findet Tipring heraus.',
  untold: 'Die Telefonanlage verrät nicht alles über Ihr Telefon. Bitte wählen Sie unten selbst.',
  connection: 'Wie das Telefon angeschlossen ist',
  call: 'Testanruf',
  callMore:
    'Ihr eigenes Telefon klingelt. Heben Sie ab: Sie hören nichts, und nach zwei Sekunden legt die Telefonanlage auf. Sonst wird niemand angerufen.',
  callMe: 'Jetzt anrufen lassen',
  calling: 'Sie werden angerufen …',
  pickUp: 'Ihr Telefon müsste jeden Moment klingeln. Heben Sie ab.',
  sessionStart: 'Immer da',
  sessionStartMore:
    'Anrufe werden gezeigt, solange Tipring läuft. Es kann bei Ihrer Anmeldung von selbst starten, ohne Fenster.',
  links: 'Telefon-Links',
  linksMore:
    'Tipring kann die Telefonnummern wählen, die Sie in Webseiten und E-Mails anklicken. Es fragt vor dem Wählen.',
  found: 'Was gefunden wurde',
  evenSo: 'Trotzdem weiter',
  allSettings: 'Alle Einstellungen',
  back: 'Zurück',
  next: 'Weiter',
  trying: 'Wird geprüft …',
  finish: 'Zu meinen Anrufen',
  notSetUp: 'Tipring ist noch nicht eingerichtet.',
  stepByStep: 'Schritt für Schritt',
};
