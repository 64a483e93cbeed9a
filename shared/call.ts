/** A person or machine at one end of a call, as the PBX names it. */
export interface Party {
  /** The number as the PBX gives it, or null when it is withheld or unknown. */
  readonly number: string | null;
  /** The caller name, unescaped, control characters removed; null when there is none. */
  readonly name: string | null;
}

/** Why a call failed. */
export const callFailures = [
  'no-such-number',
  'no-line-to-number',
  'other-phone-unregistered',
  'number-changed',
  'out-of-order',
  'number-incomplete',
  'all-lines-busy',
  'network-out-of-order',
  'network-failed',
  'line-not-free',
  'call-not-taken',
  'own-phone-busy',
  'own-phone-rejected',
  'own-phone-not-answered',
  'ended-before-answer',
  'own-phone-unreachable',
  'pbx-refused',
  'other-side-unreachable',
] as const;
export type CallFailure = (typeof callFailures)[number];

/** The user sent the call on: to a number, or to somebody's voicemail. */
export type SentOn =
  | { readonly kind: 'transferred'; readonly to: string }
  | { readonly kind: 'sent-to-voicemail'; readonly of: string };

/** How a call ended, from the user's seat. */
export type CallOutcome =
  /** The user talked; the call then ended in the ordinary way. */
  | { readonly kind: 'answered' }
  /** It rang here, nobody answered, and the caller gave up or the PBX went on. */
  | { readonly kind: 'missed' }
  /** Somebody else took it: another member of the ring group, or a pickup. */
  | { readonly kind: 'answered-elsewhere'; readonly by: Party | null }
  /** The far side of an outgoing call was busy. */
  | { readonly kind: 'busy' }
  /** The user pressed "reject", or the far side refused. */
  | { readonly kind: 'rejected' }
  /** An outgoing call that nobody took. */
  | { readonly kind: 'not-answered' }
  /** The user gave up a dialled call before anybody answered it. */
  | { readonly kind: 'cancelled' }
  | SentOn
  /** The user parked the call. */
  | { readonly kind: 'parked'; readonly at: string | null }
  /** Anything else that went wrong. */
  | { readonly kind: 'failed'; readonly why: CallFailure }
  /** The link to the PBX was down when it ended: nobody can say. */
  | { readonly kind: 'unknown' };

/** Where a call stands. All times are milliseconds since 1970, by this computer's clock. */
export type CallPhase =
  /** Incoming: the user's phone rings. */
  | { readonly kind: 'ringing' }
  /** Outgoing by click-to-dial: the user's own phone rings first. */
  | { readonly kind: 'own-phone-ringing' }
  /** Outgoing: the far side is being called. */
  | { readonly kind: 'calling' }
  /** Both sides are connected since `since`. */
  | { readonly kind: 'talking'; readonly since: number }
  /** Over; `talkedSince` is null when it was never answered here. */
  | {
      readonly kind: 'ended';
      readonly at: number;
      readonly talkedSince: number | null;
      readonly outcome: CallOutcome;
    };

/** One call of the user's, however many legs and channels the PBX makes of it. */
export interface Call {
  /** Unique while the app runs; says nothing about the PBX. */
  readonly id: string;
  readonly direction: 'incoming' | 'outgoing';
  /** The other side: the caller of an incoming call, the callee of an outgoing one. */
  readonly party: Party;
  /** The number that was dialled to reach the user, when it is not the extension itself (a ring group, a queue, a DID). */
  readonly via: string | null;
  /** The queue that it waited in, by its name on the PBX; null when in none. */
  readonly queue: string | null;
  /** The trunk that the other side is behind; null for a colleague, and where channel names do not tell a trunk. */
  readonly trunk: string | null;
  /** When the call first showed. */
  readonly startedAt: number;
  readonly phase: CallPhase;
}
