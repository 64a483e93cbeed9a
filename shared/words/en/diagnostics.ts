import { listIn } from '../list.ts';

const list = listIn('en');

/** The diagnostics page. */
export const diagnostics = {
  title: 'Diagnostics',
  lead: 'What is to be known by whoever helps you.',
  copy: 'Copy report',
  copied: 'Report copied',
  reportHint: 'The report is in English, as plain text for a support ticket. It never holds a password.',
  openFolder: 'Open log folder',
  hidePeople: 'Hide names and numbers',
  hidePeopleHint:
    'Here and in the report. The same mark stands for the same name or number, so that a call can still be followed. Host, account, queues and contexts stay.',
  state: 'State',
  changes: 'Connection so far',
  events: 'Last events of your calls',
  eventsHint: 'As the PBX sent them. Other people’s calls are not among them.',
  noEvents: 'No events yet. They come with your next call.',
  labels: {
    link: 'Connection',
    since: 'Since',
    reconnects: 'Reconnected',
    pbx: 'Phone system',
    account: 'Account',
    dialect: 'Kind of phone system',
    phone: 'My phone',
    rights: 'Rights (write)',
    password: 'Password',
    version: 'Tipring',
    runtime: 'Runs on',
    system: 'System',
  },
  values: {
    times: (count: number) => (count === 1 ? 'once' : `${count} times`),
    unknownNow: 'Not known while there is no connection',
    pbx: (asterisk: string, manager: string) => `${asterisk}, Manager Interface ${manager}`,
    untold: 'The phone system does not tell',
    rights: list,
    passwordPlaces: {
      keychain: 'In the system’s keychain',
      'safe-storage': 'Encrypted in Tipring’s own folder',
      ask: 'Asked for at every start',
      'config-file': 'From the configuration file',
    },
  },
};
