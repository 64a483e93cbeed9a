import { calls } from './calls.ts';

type Failure = keyof typeof calls.failures;

const again = 'Try again later.';
const over = 'The call is over; call back if it matters.';
const askedAgain = 'Call back if it matters.';
const lookAtPhone = 'Look at your phone.';
const linkLost = 'The connection to the PBX was lost meanwhile.';

/** What can go wrong with a call and with what is done to it. */
export const callProblems = {
  'own-phone-rejected': (channel: string) => ({
    what: 'Your phone turned the call down.',
    why: `The PBX called ${channel}, and the call was rejected there.`,
    next: 'Try again and pick up; if you did not reject it, look whether the phone is set to “do not disturb”.',
  }),
  'own-phone-not-answered': (channel: string) => ({
    what: 'Your phone was not picked up.',
    why: `The PBX rang ${channel} for 30 seconds.`,
    next: 'Try again and pick up your phone when it rings.',
  }),
  'own-phone-busy': (channel: string) => ({
    what: 'Your phone is busy.',
    why: `The PBX could not ring ${channel}, which is in a call or set to “do not disturb”.`,
    next: 'End the other call and try again.',
  }),
  'own-phone-unreachable': (channel: string) => ({
    what: 'The PBX cannot reach your phone.',
    why: `${channel} is not registered with the PBX, is switched off, or does not exist.`,
    next: 'Look whether your phone is on and registered, and whether extension and technology in the settings are right.',
  }),
  'number-refused': (number: string, context: string) => ({
    what: `The PBX does not know the number ${number}.`,
    why: `Nothing in the dial plan of your extension (${context}) takes it.`,
    next: 'Check the number; perhaps it needs a digit for an outside line in front.',
  }),
  'far-side-busy': (number: string) => ({
    what: `${number} is busy.`,
    why: 'The other side is in a call, or does not want to be disturbed.',
    next: again,
  }),
  'far-side-rejected': (number: string) => ({
    what: `${number} turned the call down.`,
    why: 'The other side, or the network on the way there, refused it.',
    next: again,
  }),
  'far-side-not-answered': (number: string) => ({
    what: `${number} did not answer.`,
    why: 'It rang there until the call was given up.',
    next: again,
  }),
  'call-failed': (number: string, failure: Failure) => ({
    what: `The call to ${number} did not come about.`,
    why: calls.failures[failure],
    next: 'Check the number and try again.',
  }),
  /** Of a dialled call, or of the transfer where there is no number. */
  'outcome-unknown': (number: string | null) => ({
    what:
      number === null
        ? 'What became of the transfer is not known.'
        : `What became of the call to ${number} is not known.`,
    why: linkLost,
    next: lookAtPhone,
  }),
  'nothing-parked': (space: string) => ({
    what: `The call at ${space} could not be fetched.`,
    why: 'The caller has hung up, or somebody else has fetched it.',
    next: 'Nothing is left to do; call back if it matters.',
  }),
  'nothing-to-pick-up': (from: string) => ({
    what: `The call at ${from} could not be picked up.`,
    why: 'It has been answered, the caller has hung up, or the pickup code is another one on this PBX.',
    next: 'Nothing is left to do; if it happens again, check the pickup code in the settings.',
  }),
  'outcome-untold': (number: string) => ({
    what: `The PBX does not tell what became of the call to ${number}.`,
    why: 'It took the order; perhaps the AMI account lacks the read right “call”.',
    next: 'Look at your phone; then run “Test connection” in the settings.',
  }),
  'no-pickup-code': () => ({
    what: 'Tipring does not know how calls are picked up on this PBX.',
    why: 'That is a matter of its dial plan, and the settings name no code.',
    next: 'Enter the pickup code in the settings; your administrator knows it.',
  }),
  'no-line-yet': () => ({
    what: 'This call cannot be hung up at the moment.',
    why: 'The PBX has not told yet which line of your phone it is on.',
    next: 'Try again in a moment, or hang up on your phone.',
  }),
  'call-gone': () => ({
    what: 'This call is already over.',
    why: 'The other side hung up, or somebody else has taken the call.',
    next: 'Nothing is left to do with it.',
  }),
  'not-transferable': () => ({
    what: 'This call cannot be transferred at the moment.',
    why: 'Nobody is at the other end yet.',
    next: 'Wait until the other side has answered.',
  }),
  'transfer-to-caller': (number: string) => ({
    what: `${number} is the other side of this call.`,
    why: 'A call cannot be sent on to the one who is on the line.',
    next: 'Send it to somebody else.',
  }),
  'transfer-target-busy': (number: string) => ({
    what: `${number} is busy.`,
    why: 'The PBX took the call on and ended it there.',
    next: over,
  }),
  'transfer-target-not-answered': (number: string) => ({
    what: `${number} did not answer.`,
    why: 'The PBX took the call on and ended it there.',
    next: over,
  }),
  'transfer-caller-gone': (number: string) => ({
    what: `The caller hung up before ${number} answered.`,
    why: 'The call was sent on, and it rang there.',
    next: over,
  }),
  'transfer-target-unknown': (number: string) => ({
    what: `${number} does not exist.`,
    why: 'The PBX took the call on, found nobody under that number and ended the call.',
    next: over,
  }),
  'transfer-target-unreachable': (number: string) => ({
    what: `The call to ${number} ended before anyone answered.`,
    why: 'The PBX took the call on and ended it: the number may not exist, or its phone is not registered; or the caller hung up.',
    next: over,
  }),
  'voicemail-rings': (number: string) => ({
    what: `The PBX rings a phone instead of the voicemail of ${number}.`,
    why: 'It took the call on, and it dials somebody under the voicemail code of the settings.',
    next: 'Correct the voicemail code in the settings; your administrator knows it.',
  }),
  'voicemail-lost': (number: string) => ({
    what: `The call ended before the voicemail of ${number} took it.`,
    why: 'There may be no mailbox under that number, or another voicemail code; or the caller hung up.',
    next: over,
  }),
  'not-parked': (why: 'link-lost' | 'untold') => ({
    what: 'The call was not parked.',
    why: why === 'link-lost' ? linkLost : 'The PBX took the order, and told of no parking space.',
    next: 'Look at your phone: the call may still be there.',
  }),
  'consulting-already': () => ({
    what: 'You are already asking somebody about a call.',
    why: 'Tipring can ask about one call at a time.',
    next: 'Complete or cancel that transfer first.',
  }),
  'not-consulting': () => ({
    what: 'There is no transfer to complete or to cancel.',
    why: 'It is already over.',
    next: 'Look at the call: it says where it stands.',
  }),
  'consult-not-started': (number: string) => ({
    what: `The PBX did not call ${number}.`,
    why: 'It took the order and did nothing: this call may not be transferred by feature code, or the code is switched off.',
    next: 'The caller is still on the line; transfer without asking first, or use the keys of your phone.',
  }),
  'consult-not-answered': (number: string, how: 'busy' | 'no-answer' | 'failed') => ({
    ...{
      busy: {
        what: `${number} is busy.`,
        why: 'The other side is in a call, or turned this one down.',
      },
      'no-answer': { what: `${number} did not answer.`, why: 'It rang there until the PBX gave up.' },
      failed: {
        what: `${number} could not be asked.`,
        why: 'The number may not exist, or its phone is not registered.',
      },
    }[how],
    next: 'You are back with the caller.',
  }),
  'consult-caller-gone': () => ({
    what: 'The caller has hung up.',
    why: 'The caller waited while you asked.',
    next: askedAgain,
  }),
  'consult-hung-up': () => ({
    what: 'The transfer did not come about.',
    why: 'Your phone has hung up.',
    next: askedAgain,
  }),
  'transfer-not-completed': () => ({
    what: 'The transfer was not completed.',
    why: 'The PBX has not connected the two.',
    next: 'Look at your phone: the call may still be there.',
  }),
  'transfer-not-cancelled': (number: string) => ({
    what: 'You are not back with the caller yet.',
    why: 'The PBX took the order and did nothing.',
    next: `End the talk with ${number} on your phone.`,
  }),
};
