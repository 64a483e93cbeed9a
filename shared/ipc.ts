import { z } from 'zod';
import type { Call } from './call.ts';
import { transferWays } from './call-control.ts';
import type { ControlState } from './call-control.ts';
import type { CallerHistory } from './caller-history.ts';
import type { ColleagueLine } from './line-state.ts';
import { peopleShown } from './diagnostics.ts';
import type { Diagnostics } from './diagnostics.ts';
import { historyFilters } from './history.ts';
import type { FoundCalls, HistoryPart, KnownNumber } from './history.ts';
import type { LinkState } from './link-state.ts';
import { longestNote } from './note.ts';
import type { OpeningPage } from './pages.ts';
import { numberForms } from './number-to-dial.ts';
import type { NumberToDial } from './number-to-dial.ts';
import type { Problem } from './problem.ts';
import { quietSpans } from './quiet.ts';
import type { QuietView } from './quiet.ts';
import type { LackedRight, RightName } from './rights.ts';
import type { Sentence } from './sentence.ts';
import { dialingSchema, digits, numbersSchema, settingsSchema } from './settings.ts';
import { longestTextWithNumbers } from './text-with-numbers.ts';
import type { Speech, Words } from './words/words.ts';
import type { Dialect, LockedField, Settings, Technology } from './settings.ts';

/*
 * The one table of what crosses between the main process and its windows. The main side, the
 * preload bridge, the renderer side and the test doubles are all derived from it. A window gets
 * one snapshot when it asks, then a whole new one at each change; it can call what stands under
 * its own name and nothing else. Arguments are checked in main against the schema; every answer
 * is a `Result`.
 */

/** Every call as a card, or all of it as small as can be. */
const popLooks = ['cards', 'chip'] as const;
export type PopLook = (typeof popLooks)[number];

/** What the pop's content needs. */
export interface PopFit {
  readonly look: PopLook;
  /** CSS pixels. */
  readonly height: number;
}

/** How the pop is dragged with the mouse. */
const dragSteps = ['begin', 'move', 'end'] as const;
export type DragStep = (typeof dragSteps)[number];

/** May Tipring put its windows somewhere, or does the system alone decide (Wayland)? */
export type Placing = 'free' | 'by-the-system';

/**
 * Whether the hotkey does what it is to do. `refused`: the system or another program has it. `asked-for`: the desktop
 * has been asked (Wayland); it does not tell whether it gives it, until it is pressed.
 */
export type HotkeyState = 'off' | 'works' | 'asked-for' | 'refused';

/** `pop` moves the keyboard into the pop and back, `dial` dials the selected text. */
export type HotkeyName = 'pop' | 'dial';

/** What the hotkey for dialling takes: what is selected in any program, or what was copied last where the system does not show that. */
export type HotkeyText = 'selected' | 'copied';

/** What the pop shows. */
export interface PopSnapshot extends ControlState {
  /** Newest last. Ended calls stay for a while and then leave. */
  readonly calls: readonly Call[];
  readonly look: PopLook;
  /** Whether a chip would do now, for a user who wants one. */
  readonly mayShrink: boolean;
  /** What is known of earlier calls with each caller, by the ids of the calls; it comes a moment after its call. */
  readonly histories: Readonly<Record<string, CallerHistory>>;
  /** The user's notes, by the ids of the calls. */
  readonly notes: Readonly<Record<string, string>>;
  /** Whether the keyboard is in the pop now; `noteOn` is the call whose note is being written, or null. */
  readonly keyboard: { readonly at: 'elsewhere' } | { readonly at: 'here'; readonly noteOn: string | null };
  readonly placing: Placing;
}

/** What the small dialling window is open for. */
export type DialPurpose =
  /** "Dial…": a field to type or paste a number. `found` are the numbers of a text that was brought; null: none was. */
  | { readonly kind: 'dial'; readonly found: readonly string[] | null }
  /**
   * A link from outside wants to dial `number` (already cleaned up); ask. `source` is the link as it came; null when
   * there is none, and the number stood in a text that was copied, selected or dropped.
   */
  | { readonly kind: 'confirm-link'; readonly number: string; readonly source: string | null }
  /** Somebody handed over a link that will not be dialled; say why. */
  | { readonly kind: 'refused-link'; readonly source: string; readonly problem: Problem }
  /** "Transfer to…": a number, one of the last ones, or a colleague. */
  | { readonly kind: 'transfer'; readonly callId: string };

/** How far a dialled call has come, in the dialling window. */
export type DialProgress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'own-phone-ringing'; readonly number: string }
  | { readonly kind: 'calling'; readonly number: string }
  | { readonly kind: 'done'; readonly sentence: Sentence }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** What is dialled for a number, and why. */
export interface DialPlan {
  readonly number: string;
  /** Empty where no rule has a say in it. */
  readonly why: readonly Sentence[];
}

export interface DialSnapshot extends ControlState {
  readonly purpose: DialPurpose;
  /** Goes up at each opening, so that the window starts afresh. */
  readonly opening: number;
  readonly progress: DialProgress;
  /** The call to be transferred, while there is one. */
  readonly call: Call | null;
  readonly recentTargets: readonly string[];
  readonly colleagues: readonly ColleagueLine[];
  /** The number that was dialled last; null while none was. */
  readonly lastDialled: NumberToDial | null;
  readonly link: LinkState;
}

/** Where the password is kept, best first. */
export type PasswordPlace = 'keychain' | 'safe-storage' | 'ask' | 'config-file';

export interface PasswordKeeping {
  readonly place: PasswordPlace;
  /** Is there a password now (kept, or typed for this run)? The password itself never leaves main. */
  readonly known: boolean;
  /** The places this computer offers. */
  readonly offered: readonly PasswordPlace[];
}

/** A step of "Test connection", in the order they are tried. */
export const testSteps = ['name', 'port', 'banner', 'login', 'rights', 'extension'] as const;
export type TestStepId = (typeof testSteps)[number];

export interface TestStep {
  readonly id: TestStepId;
  readonly status: 'waiting' | 'running' | 'passed' | 'warning' | 'failed' | 'skipped';
  /** What was found; empty while waiting. */
  readonly found: readonly Sentence[];
  readonly problem: Problem | null;
}

export interface SettingsSnapshot {
  readonly settings: Settings;
  readonly locked: readonly LockedField[];
  readonly password: PasswordKeeping;
  readonly link: LinkState;
  /** The last or running test; null when none was started. */
  readonly test: { readonly running: boolean; readonly steps: readonly TestStep[] } | null;
  /** Things to be told once, such as a damaged settings file that was set aside. */
  readonly notices: readonly Problem[];
  /** Does Tipring open tel: links on this computer? `unknown` where the system does not tell. */
  readonly opensLinks: 'yes' | 'no' | 'unknown';
  /** Does the system start Tipring with the user's session? Null in the demo, which it is not to start. */
  readonly startsWithSession: boolean | null;
  /** The displays by their names, as `pop.display` knows them. */
  readonly displays: readonly string[];
  readonly hotkeys: Readonly<Record<HotkeyName, HotkeyState>>;
  readonly hotkeyText: HotkeyText;
  readonly placing: Placing;
  /** Where the system says that it is, ISO 3166-1 alpha-2; empty where it does not tell. */
  readonly systemCountry: string;
  /** Is the system told not to disturb? `unknown` where it does not say. */
  readonly doNotDisturb: 'on' | 'off' | 'unknown';
  readonly demo: boolean;
  readonly appVersion: string;
}

/** What "find out" found by looking; null where it could not tell. */
export interface Findings {
  readonly dialect: Dialect | null;
  readonly technology: Technology | null;
  /** Analog ports that the PBX shows for the extension. */
  readonly analogPorts: readonly number[];
  /** What was looked at and what it said. */
  readonly because: readonly Sentence[];
}

/** A right that an AMI account has and Tipring does not need. */
export interface ExcessRight extends RightName {
  readonly weight: 'danger' | 'needless';
}

/** What "Check my account" found, and the account as it should be. */
export interface AccountCheck {
  readonly lacks: readonly LackedRight[];
  /** The dangerous ones first. */
  readonly excess: readonly ExcessRight[];
  /** What to know besides, such as what the PBX does not tell. */
  readonly remarks: readonly Sentence[];
  /** A section of manager.conf with the least rights; holds no password. */
  readonly section: string;
  /** On which kind of PBX it is to be set. */
  readonly dialect: Dialect;
}

/** A password as typed: printable, one line. */
const passwordSchema = z
  .string()
  .max(256)
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  .regex(/^[^\u0000-\u001f\u007f]*$/, 'The password holds a control character.');

/** The settings as edited, with the password when it was typed anew (null: leave it as it is). */
export const draftSchema = z.strictObject({
  settings: settingsSchema,
  password: passwordSchema.nullable(),
  keepIn: z.enum(['keychain', 'safe-storage', 'ask']),
});
export type SettingsDraft = z.infer<typeof draftSchema>;

/** One call of the contract: its argument's schema, and (as a type only) what it answers. */
export interface ContractCall<Argument extends z.ZodType = z.ZodType, Answer = unknown> {
  readonly argument: Argument;
  /** Type only; there is no value at run time. */
  readonly answer?: Answer;
}

const answering =
  <Answer>() =>
  <Argument extends z.ZodType>(argument: Argument): ContractCall<Argument, Answer> => ({ argument });

const nothing = z.undefined();
const callId = z.strictObject({ callId: z.string().max(100) });
/** A number as typed or pasted; cleaned up and judged in main. */
const typedNumber = z.string().max(400);
/** A text from anywhere that may hold numbers. */
const foreignText = z.strictObject({ text: z.string().max(longestTextWithNumbers) });
const numberToDial = z.strictObject({ number: typedNumber, form: z.enum(numberForms) });

/** Rules of dialling that are being edited. */
const editedRules = z.strictObject({
  dialing: dialingSchema,
  numbers: numbersSchema,
  /** The colleagues' numbers. */
  colleagues: z.array(digits('The number')).max(500),
});
export type EditedDialRules = z.infer<typeof editedRules>;

/** CSS pixels. */
const contentHeight = z.number().int().min(40).max(2000);

/** What can be done with a call that goes on, or has just ended. */
const callActionCalls = {
  hangUp: answering<undefined>()(callId),
  openTransfer: answering<undefined>()(callId),
  /** To the user's own mailbox. This and what follows answer with the truthful result in a sentence. */
  toVoicemail: answering<Sentence>()(callId),
  park: answering<Sentence>()(callId),
  /** Fetches the call that was parked. */
  fetch: answering<undefined>()(callId),
  completeTransfer: answering<Sentence>()(callId),
  cancelTransfer: answering<Sentence>()(callId),
  copyNumber: answering<undefined>()(callId),
  /** Takes an ended call off the pop. */
  dismiss: answering<undefined>()(callId),
};

const popCalls = {
  ...callActionCalls,
  hide: answering<undefined>()(nothing),
  /** From the chip to the cards, and back. */
  look: answering<undefined>()(z.strictObject({ look: z.enum(popLooks) })),
  /** Moves the keyboard into the pop, and there to the note on a call where one is named. */
  takeKeyboard: answering<undefined>()(z.strictObject({ noteOn: z.string().max(100).nullable() })),
  giveKeyboardBack: answering<undefined>()(nothing),
  /** What stands in the note on a call now. */
  note: answering<undefined>()(
    z.strictObject({ callId: z.string().max(100), text: z.string().max(longestNote) }),
  ),
  drag: answering<undefined>()(z.strictObject({ step: z.enum(dragSteps) })),
  fit: answering<undefined>()(z.strictObject({ look: z.enum(popLooks), height: contentHeight })),
};

const dialCalls = {
  /** What would be dialled for what was typed, by the rules in effect, or by those that are being edited. */
  previewDial: answering<DialPlan>()(numberToDial.extend({ by: editedRules.nullable() })),
  /** The numbers in what was pasted or dropped. */
  findNumbers: answering<readonly string[]>()(foreignText),
  /** Asks whether to dial what stands in a text that was dropped. */
  dialText: answering<undefined>()(foreignText),
  dial: answering<undefined>()(numberToDial),
  /** Takes the call that rings at this number. */
  pickUp: answering<undefined>()(z.strictObject({ number: typedNumber })),
  /** This and what follows answer with the truthful result in a sentence. */
  transfer: answering<Sentence>()(
    z.strictObject({ callId: z.string().max(100), number: typedNumber, way: z.enum(transferWays) }),
  ),
  completeTransfer: answering<Sentence>()(callId),
  cancelTransfer: answering<Sentence>()(callId),
  close: answering<undefined>()(nothing),
  /** The height its content needs. */
  fit: answering<undefined>()(z.strictObject({ height: contentHeight })),
};

const settingsCalls = {
  save: answering<undefined>()(draftSchema),
  /** Answers with the steps as they ended; on the way they stand in the snapshot. */
  testConnection: answering<readonly TestStep[]>()(draftSchema.extend({ upTo: z.enum(testSteps) })),
  findOut: answering<Findings>()(draftSchema),
  checkAccount: answering<AccountCheck>()(draftSchema),
  /** Copies the section that the last check printed. */
  copyAccountSection: answering<undefined>()(nothing),
  /** Rings the user's own phone and nobody else's; answers with what came of it. */
  callMe: answering<Sentence>()(nothing),
  /** Makes Tipring the program that opens tel:, callto: and sip: links. */
  openLinksWithTipring: answering<undefined>()(nothing),
  /** Has the system start Tipring with the user's session, or no longer. */
  startWithSession: answering<undefined>()(z.strictObject({ starts: z.boolean() })),
  dismissNotice: answering<undefined>()(z.strictObject({ code: z.string().max(100) })),
  close: answering<undefined>()(nothing),
};

const historyQuery = z.strictObject({ search: z.string().max(200), filter: z.enum(historyFilters) });
const entryId = z.string().min(1).max(100);

const historyCalls = {
  /** `after`: ids of entries whose places are asked after. */
  findCalls: answering<FoundCalls>()(historyQuery.extend({ after: z.array(entryId).max(2) })),
  /** Entries of what a query finds, from the newest on: `from` counts from 0. */
  callsAt: answering<HistoryPart>()(
    historyQuery.extend({ from: z.number().int().min(0), count: z.number().int().min(1).max(200) }),
  ),
  /** Whom the history knows by what was typed, the latest first; the colleagues are not among them. */
  knownNumbers: answering<readonly KnownNumber[]>()(z.strictObject({ typed: z.string().max(200) })),
  setNote: answering<undefined>()(z.strictObject({ id: entryId, note: z.string().max(longestNote) })),
  copyEntryNumber: answering<undefined>()(z.strictObject({ id: entryId })),
  deleteEntry: answering<undefined>()(z.strictObject({ id: entryId })),
  /** Puts back what was deleted last. */
  undoDelete: answering<undefined>()(nothing),
  clearHistory: answering<undefined>()(nothing),
  /** Writes what a query finds to a file of the user's choice; answers with its path, null when none was chosen. */
  exportCalls: answering<string | null>()(historyQuery),
  /** The missed calls have been looked at. */
  markSeen: answering<undefined>()(nothing),
};

const people = z.strictObject({ people: z.enum(peopleShown) });

const diagnosticsCalls = {
  readDiagnostics: answering<Diagnostics>()(people),
  /** Copies the report as plain text. */
  copyReport: answering<undefined>()(people),
  openLogFolder: answering<undefined>()(nothing),
};

/** What the tray and the pop offer as well. */
const deskCalls = {
  connectNow: answering<undefined>()(nothing),
  beginQuiet: answering<undefined>()(z.strictObject({ span: z.enum(quietSpans) })),
  endQuiet: answering<undefined>()(nothing),
  showPop: answering<undefined>()(nothing),
  hidePop: popCalls.hide,
  takeKeyboard: popCalls.takeKeyboard,
  /** Fetches a call of anybody's that waits in the parking lot. */
  fetchParked: answering<undefined>()(z.strictObject({ space: z.string().max(40) })),
  /** The numbers in what was copied last. */
  copiedNumbers: answering<readonly string[]>()(nothing),
  /** Has the story of the demo go on as its step says. */
  playDemoStep: answering<undefined>()(z.strictObject({ step: z.string().max(40) })),
  quit: answering<undefined>()(nothing),
};

const mainCalls = {
  /** Tipring ends and starts again as the demo, with a folder of its own. */
  tryDemo: answering<undefined>()(nothing),
  ...deskCalls,
  ...callActionCalls,
  ...settingsCalls,
  ...historyCalls,
  ...diagnosticsCalls,
  /** The pop and the calls on top of the window show how it goes. */
  ...{ previewDial: dialCalls.previewDial, findNumbers: dialCalls.findNumbers },
  ...{ dial: dialCalls.dial, dialText: dialCalls.dialText },
  pickUp: dialCalls.pickUp,
  transfer: dialCalls.transfer,
};

export const contract = { pop: popCalls, dial: dialCalls, main: mainCalls };

/** A step of the demo's story that can be asked for. */
export type DemoStep = keyof Words['tray']['demoSteps'];

export interface MainSnapshot extends ControlState {
  /** The page that was asked for; `number` goes up each time one is. */
  readonly opening: { readonly page: OpeningPage; readonly number: number };
  readonly calls: readonly Call[];
  readonly colleagues: readonly ColleagueLine[];
  readonly history: {
    /** Goes up at each change; the entries themselves are asked for in parts. */
    readonly revision: number;
    readonly count: number;
    readonly missedUnseen: number;
    /** What is wrong with the file. */
    readonly problems: readonly Problem[];
  };
  /** Whether the pop is to be seen, and the ids of the calls that it has, or would have when it is shown. */
  readonly pop: { readonly is: 'shown' | 'hidden'; readonly calls: readonly string[] };
  readonly quiet: QuietView;
  /** The number that was dialled last; null while none was. */
  readonly lastDialled: NumberToDial | null;
  /** Empty outside the demo. */
  readonly demoSteps: readonly DemoStep[];
  readonly settings: SettingsSnapshot;
}

export interface Snapshots {
  readonly pop: PopSnapshot;
  readonly dial: DialSnapshot;
  readonly main: MainSnapshot;
}

/**
 * A snapshot on its way to a window. Electron does not deliver two messages of the same moment in the order they
 * were sent, so that the newer one is told by its number.
 */
export interface Numbered<Snapshot> {
  /** Goes up with each snapshot that leaves main. */
  readonly number: number;
  readonly speech: Speech;
  readonly snapshot: Snapshot;
}

export type WindowName = keyof typeof contract;
export type CallsOf<Name extends WindowName> = (typeof contract)[Name];
export type ArgumentOf<C> = C extends ContractCall<infer A> ? z.infer<A> : never;
export type AnswerOf<C> = C extends { readonly answer?: infer Answer }
  ? Exclude<Answer, undefined> | (undefined extends Answer ? undefined : never)
  : never;

/** The channels of the contract on Electron's IPC. */
export const channels = {
  call: (window: WindowName, name: string): string => `tipring:${window}:${name}`,
  snapshot: (window: WindowName): string => `tipring:${window}:snapshot`,
  push: (window: WindowName): string => `tipring:${window}:push`,
};
