/*
 * What a Yeastar S-Series PBX sends, as its vendor's developer guide shows it, header for header.
 */

const message = (text: string): string => `${text.trim().replaceAll('\n', '\r\n')}\r\n\r\n`;

export const banner = 'Asterisk Call Manager/2.8.0\r\n';

export const newchannel = message(`
Event: Newchannel
Privilege: call,all
Channel: PJSIP/1000-00000003
ChannelState: 0
ChannelStateDesc: Down
CallerIDNum: 1000
CallerIDName: 1000
ConnectedLineNum: <unknown>
ConnectedLineName: <unknown>
Language: en
AccountCode:
Context: DLPN_DialPlan1000
Exten: s
Priority: 1
Uniqueid: 1480401231.4
Linkedid: 1480401231.4`);

export const cdr = message(`
Event: Cdr
Privilege: cdr,all
AccountCode:
Source: 1000
Destination: 1001
DestinationContext: DLPN_DialPlan1000
CallerID: "1000" <1000>
Channel: PJSIP/1000-00000003
DestinationChannel: PJSIP/1001-00000004
LastApplication: Dial
LastData: PJSIP/1001,30,tTKkWwXxg,,1
StartTime: 2016-11-28 22:33:56
AnswerTime: 2016-11-28 22:33:56
EndTime: 2016-11-28 22:34:11
Duration: 14
BillableSeconds: 14
Disposition: ANSWERED
AMAFlags: DOCUMENTATION
UniqueID: 1480401231.4
UserField:`);

export const dialBegin = message(`
Event: DialBegin
Privilege: call,all
Channel: PJSIP/1000-00000003
ChannelState: 6
ChannelStateDesc: Up
CallerIDNum: 1000
CallerIDName: 1000
ConnectedLineNum: 1000
ConnectedLineName: <unknown>
Language: en
AccountCode:
Context: macro-realstexten
Exten: s
Priority: 9
Uniqueid: 1480401231.4
Linkedid: 1480401231.4
DestChannel: PJSIP/1001-00000004
DestChannelState: 0
DestChannelStateDesc: Down
DestCallerIDNum: 1001
DestCallerIDName: 1001
DestConnectedLineNum: 1000
DestConnectedLineName: 1000
DestLanguage: en
DestAccountCode:
DestContext: DLPN_DialPlan1001
DestExten: 1001
DestPriority: 1
DestUniqueid: 1480401236.5
DestLinkedid: 1480401231.4
DialString: 1001/sip:1001@192.168.9.11:64292;rinstance=ebcb18cbc5ef1744`);

export const dial = message(`
Event: Dial
Privilege: call,all
SubEvent: Begin
Channel: PJSIP/303-0000000d
Destination: PJSIP/305-0000000e
CallerIDNum: 303
CallerIDName: 303
UniqueID: 1380352881.14
DestUniqueID: 1380352881.15
Dialstring: 305`);

export const extensionStatus = message(`
Event: ExtensionStatus
Privilege: call,all
Exten: 303
Context: default
Hint: PJSIP/303
Status: 0`);

export const hangup = message(`
Event: Hangup
Privilege: call,all
Channel: PJSIP/305-0000000e
Uniqueid: 1380352881.15
CallerIDNum: 305
CallerIDName: <unknown>
Cause: 16
Cause-txt: Normal Clearing`);

export const parkedCall = message(`
Event: ParkedCall
Exten: 690
Channel: PJSIP/303-00000027
From: PJSIP/305-00000028
Timeout: 38
CallerIDNum: 303
CallerIDName: 303
ActionID: #10007`);

export const parkedCallsResponse = message(`
Response: Success
ActionID: #10007
Message: Parked calls will follow`);

const loginResponse = message(`
Response: Success
Message: Authentication accepted`);

/** The note on bare line feeds: no headers but the first. */
export const channelsOutput =
  'Response: Follows\r\n' +
  'Channel Location State Application(Data)\n' +
  'PJSIP/x7065551212b-1af (None) Ringing AppDial((Outgoing Line))\n' +
  'PJSIP/x7065551212c-2aa 29@default:2 Ring Dial(PJSIP/x7065551212b)\n' +
  '2 active channels\n' +
  '1 active call\r\n' +
  '--END COMMAND--\r\n\r\n';

export const versionOutput =
  'Response: Follows\r\n' +
  'Privilege: Command\r\n' +
  'ActionID: #10001\r\n' +
  'Asterisk 13.7.0 built by root @ kyo6057 on a i686 running Linux on 2016-10-29 02:36:01 UTC\n' +
  '--END COMMAND--\r\n\r\n';

export const eventsResponse = message(`
Response: Success
Events: Off`);

export const extensionStateResponse = message(`
Response: Success
ActionID: #10002
Message: Extension Status
Exten: 1000
Context: default
Hint: PJSIP/1000
Status: 0
StatusText: Idle`);

export const getConfigResponse = message(`
Response: Success
ActionID: 20004#10004
Category-000000: general
Line-000000-000000: userbase=600
Line-000000-000001: hasvoicemail=yes
Line-000000-000002: vmsecret=1234
Line-000000-000003: hassip=no
Line-000000-000004: hasiax=no
Line-000000-000005: hasmanager=no`);

export const hangupResponse = message(`
Response: Success
ActionID: #10004
Message: Channel Hungup`);

export const redirectResponse = message(`
Response: Success
ActionID: #10005
Message: Redirect successful`);

export const listCommandsResponse = message(`
Response: Success
ActionID: #10006
WaitEvent: Wait for an event to occur (Priv: <none>)`);

export const logoffResponse = message(`
Response: Goodbye
Message: Thanks for all the fish.`);

/** Everything the guide shows, in one stream. */
export const everything = [
  loginResponse,
  newchannel,
  dialBegin,
  channelsOutput,
  cdr,
  versionOutput,
  dial,
  extensionStatus,
  extensionStateResponse,
  hangup,
  parkedCallsResponse,
  parkedCall,
  eventsResponse,
  getConfigResponse,
  hangupResponse,
  redirectResponse,
  listCommandsResponse,
  logoffResponse,
];
