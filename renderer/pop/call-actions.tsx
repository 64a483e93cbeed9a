import { callActions } from '../../shared/call-control.ts';
import type { CallAction, ControlState } from '../../shared/call-control.ts';
import type { Call } from '../../shared/call.ts';
import type { Result } from '../../shared/problem.ts';
import type { Client } from '../bridge.ts';
import { Button } from '../design/button.tsx';
import type { IconName } from '../design/icon.tsx';
import type { Task } from '../design/use-task.ts';
import { useWords } from '../design/words.tsx';

type Calls = Client<'pop'>['calls'];

interface Deed {
  readonly icon: IconName;
  readonly kind?: 'primary' | 'danger';
  readonly word: string;
  readonly run: (calls: Calls, callId: string) => Promise<Result<unknown>>;
}

const useDeeds = (): Readonly<Record<CallAction, Deed>> => {
  const { calls: words, pop } = useWords();
  return {
    transfer: {
      icon: 'transfer',
      word: words.transfer,
      run: (calls, callId) => calls.openTransfer({ callId }),
    },
    voicemail: {
      icon: 'voicemail',
      word: words.toVoicemail,
      run: (calls, callId) => calls.toVoicemail({ callId }),
    },
    park: { icon: 'parked', word: words.park, run: (calls, callId) => calls.park({ callId }) },
    fetch: { icon: 'parked', word: words.fetch, run: (calls, callId) => calls.fetch({ callId }) },
    'complete-transfer': {
      icon: 'transfer',
      kind: 'primary',
      word: words.completeTransfer,
      run: (calls, callId) => calls.completeTransfer({ callId }),
    },
    'cancel-transfer': {
      icon: 'back',
      word: words.backToCaller,
      run: (calls, callId) => calls.cancelTransfer({ callId }),
    },
    'hang-up': {
      icon: 'hang-up',
      kind: 'danger',
      word: words.hangUp,
      run: (calls, callId) => calls.hangUp({ callId }),
    },
    dismiss: { icon: 'close', word: pop.dismiss, run: (calls, callId) => calls.dismiss({ callId }) },
  };
};

interface CallActionsProps {
  readonly call: Call;
  readonly control: ControlState;
  readonly calls: Calls;
  readonly task: Task;
}

/** What can be done with a call now, in one row; the note stands before what ends it. */
export const CallActions = ({ call, control, calls, task }: CallActionsProps) => {
  const { pop } = useWords();
  const deeds = useDeeds();
  const actions = callActions(call, control);
  const tiles = actions.map((action) => {
    const { icon, kind, word, run } = deeds[action];
    return (
      <Button
        key={action}
        layout="tile"
        icon={icon}
        {...(kind && { kind })}
        // What only opens a window is never under way.
        state={action === 'transfer' || action === 'dismiss' ? 'ready' : task.state}
        onPress={() => void task.run(() => run(calls, call.id))}
      >
        {word}
      </Button>
    );
  });
  const note = (
    <Button
      key="note"
      layout="tile"
      icon="note"
      onPress={() => void task.run(() => calls.takeKeyboard({ noteOn: call.id }))}
    >
      {pop.note}
    </Button>
  );
  return <div className="call-actions">{[...tiles.slice(0, -1), note, ...tiles.slice(-1)]}</div>;
};
