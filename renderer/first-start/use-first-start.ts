import { useRef, useState } from 'react';
import type { Findings, SettingsDraft, SettingsSnapshot } from '../../shared/ipc.ts';
import { failure, problem, success } from '../../shared/problem.ts';
import type { Problem, ProblemCode, Result } from '../../shared/problem.ts';
import type { Client } from '../bridge.ts';
import type { Editor } from '../settings/editor.ts';
import { draftOf, withFindings } from '../settings/form.ts';
import { firstStep, hindranceIn, hindranceOfSaving, stepBefore, stepToCorrect, testedUpTo } from './steps.ts';
import type { EntryStep, Hindrance, Step } from './steps.ts';

interface FirstStartOptions {
  readonly snapshot: SettingsSnapshot;
  readonly editor: Editor;
  readonly calls: Pick<Client<'main'>['calls'], 'testConnection' | 'findOut' | 'save'>;
  /** Something is wrong that no step shows. */
  readonly onSettings: () => void;
}

/** Where a person is in the first start, and the ways on. */
export interface FirstStartState {
  readonly step: Step;
  readonly state: 'ready' | 'busy';
  readonly hindrance: Hindrance | null;
  /** What was found out about the phone that is entered now. */
  readonly findings: Findings | null;
  /** Tests what was entered, and goes on where nothing is wrong. */
  readonly next: () => Promise<void>;
  /** Goes on with what is wrong. */
  readonly goOnEvenSo: () => Promise<void>;
  readonly back: () => void;
  /** Asks the PBX about the phone once more. */
  readonly findOut: () => Promise<void>;
}

const answered = <Value>(call: Promise<Result<Value>>): Promise<Result<Value>> =>
  call.catch(() => failure(problem('window-cut-off')));

/** The phone that a look was at: another one has to be looked at anew. */
const lookedAt = ({ settings: { pbx, phone } }: SettingsDraft): string =>
  JSON.stringify([pbx.host, pbx.port, pbx.user, phone.extension]);

export const useFirstStart = ({
  snapshot,
  editor,
  calls,
  onSettings,
}: FirstStartOptions): FirstStartState => {
  const [step, setStep] = useState<Step>(() => firstStep(snapshot.locked));
  const [state, setState] = useState<FirstStartState['state']>('ready');
  const [hindrance, setHindrance] = useState<Hindrance | null>(null);
  const [accepted, setAccepted] = useState<readonly ProblemCode[]>([]);
  const [look, setLook] = useState<{ readonly of: string; readonly findings: Findings } | null>(null);
  /** Goes up with each attempt and with each way back: an older one has nothing to say any more. */
  const attempts = useRef(0);

  const hold = (held: Hindrance): void => {
    setHindrance(held);
    setStep(held.at);
  };
  const holdAt = (at: EntryStep, wrong: Problem): void => {
    hold({ at, problem: wrong, may: 'mend' });
  };

  /** Runs it as the one thing that is under way. */
  const attempt = async (run: (isCurrent: () => boolean) => Promise<void>): Promise<void> => {
    const mine = (attempts.current += 1);
    const isCurrent = (): boolean => attempts.current === mine;
    setState('busy');
    setHindrance(null);
    await run(isCurrent);
    if (isCurrent()) setState('ready');
  };

  /** The draft; where something typed cannot be, it leads there. */
  const submitted = (): SettingsDraft | null => {
    const draft = editor.submit();
    if (draft !== null) return draft;
    const at = stepToCorrect(editor.wrong);
    if (at === null) onSettings();
    else setStep(at);
    return null;
  };

  /** The draft with what the PBX says of the phone, unless it was asked about this very one before. */
  const withLook = async (
    draft: SettingsDraft,
    known: typeof look,
    isCurrent: () => boolean,
  ): Promise<Result<SettingsDraft>> => {
    const of = lookedAt(draft);
    if (known?.of === of) return success(draft);
    const found = await answered(calls.findOut(draft));
    if (!found.ok || !isCurrent()) return found.ok ? success(draft) : found;
    setLook({ of, findings: found.value });
    const form = withFindings(editor.form, found.value, snapshot.locked);
    editor.edit(form);
    return success(draftOf(form));
  };

  const leave = async (
    from: EntryStep,
    draft: SettingsDraft,
    left: readonly ProblemCode[],
    isCurrent: () => boolean,
  ): Promise<void> => {
    if (from !== 'phone') {
      setStep(from === 'pbx' ? 'account' : 'phone');
      return;
    }
    const saved = await answered(calls.save(draft));
    if (!isCurrent()) return;
    if (!saved.ok && !left.includes(saved.problem.code)) {
      hold(hindranceOfSaving(saved.problem));
      return;
    }
    editor.settle(success(undefined));
    setStep('done');
  };

  const next = async (): Promise<void> => {
    const draft = step === 'done' || state === 'busy' ? null : submitted();
    if (draft === null || step === 'done') return;
    await attempt(async (isCurrent) => {
      const tried = step === 'phone' ? await withLook(draft, look, isCurrent) : success(draft);
      if (!isCurrent()) return;
      if (!tried.ok) {
        holdAt(step, tried.problem);
        return;
      }
      const tested = await answered(calls.testConnection({ ...tried.value, upTo: testedUpTo[step] }));
      if (!isCurrent()) return;
      const held = tested.ok ? hindranceIn(tested.value, accepted) : null;
      if (!tested.ok) holdAt(step, tested.problem);
      else if (held !== null) hold(held);
      else await leave(step, tried.value, accepted, isCurrent);
    });
  };

  const goOnEvenSo = async (): Promise<void> => {
    const draft = hindrance?.may === 'leave' ? submitted() : null;
    if (draft === null || hindrance === null) return;
    const left = [...accepted, hindrance.problem.code];
    setAccepted(left);
    await attempt((isCurrent) => leave(hindrance.at, draft, left, isCurrent));
  };

  return {
    step,
    state,
    hindrance,
    findings: look !== null && look.of === lookedAt(draftOf(editor.form)) ? look.findings : null,
    next,
    goOnEvenSo,
    back: () => {
      const before = stepBefore(step);
      if (before === null) return;
      attempts.current += 1;
      setState('ready');
      setHindrance(null);
      setStep(before);
    },
    findOut: async () => {
      const draft = submitted();
      if (draft === null) return;
      await attempt(async (isCurrent) => {
        const tried = await withLook(draft, null, isCurrent);
        if (isCurrent() && !tried.ok) holdAt('phone', tried.problem);
      });
    },
  };
};
