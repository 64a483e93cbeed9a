import { useState } from 'react';
import type { AccountCheck } from '../../shared/ipc.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Client } from '../bridge.ts';
import { ProblemNotice } from '../design/notice.tsx';
import { useTask } from '../design/use-task.ts';
import { AccountCheckView } from './account-check.tsx';
import type { Editor } from './editor.ts';

/** A check of the account, under way or done. */
interface AccountChecking {
  readonly state: 'ready' | 'busy';
  readonly problem: Problem | null;
  readonly check: AccountCheck | null;
  readonly copied: 'copied' | 'not-yet';
  readonly start: () => Promise<void>;
  /** Copies the account as it should be. */
  readonly copy: () => Promise<void>;
}

/** "Check my account", with what stands in the fields now. */
export const useAccountCheck = (
  editor: Editor,
  calls: Pick<Client<'main'>['calls'], 'checkAccount' | 'copyAccountSection'>,
): AccountChecking => {
  const task = useTask();
  const [check, setCheck] = useState<AccountCheck | null>(null);
  const [copied, setCopied] = useState<AccountChecking['copied']>('not-yet');
  return {
    state: task.state,
    problem: task.problem,
    check,
    copied,
    start: async () => {
      const draft = editor.submit();
      if (draft === null) return;
      setCheck(null);
      setCopied('not-yet');
      const result = await task.run(() => calls.checkAccount(draft));
      if (result.ok) setCheck(result.value);
    },
    copy: async () => {
      const result = await task.run(() => calls.copyAccountSection(undefined));
      setCopied(result.ok ? 'copied' : 'not-yet');
    },
  };
};

/** What came of it. */
export const AccountChecked = ({ checking }: { readonly checking: AccountChecking }) => {
  const { problem, check, copied, copy } = checking;
  return (
    <div className="live" aria-live="polite">
      {problem !== null && <ProblemNotice problem={problem} />}
      {check !== null && <AccountCheckView check={check} copied={copied} onCopy={() => void copy()} />}
    </div>
  );
};
