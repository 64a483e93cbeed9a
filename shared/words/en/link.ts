/** The link to the PBX. */
export const link = {
  notSetUp: 'Not set up yet',
  needsPassword: 'Waiting for the password',
  connecting: 'Connecting…',
  connectedTo: (pbx: string) => `Connected to ${pbx}`,
  notConnected: 'Not connected',
  notConnectedRetrying: 'Not connected, trying again…',
  nextTry: (seconds: string) => `Not connected, next try in ${seconds} s`,
};
