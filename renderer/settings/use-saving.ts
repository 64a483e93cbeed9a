import { useState } from 'react';
import type { Client } from '../bridge.ts';
import { useTask } from '../design/use-task.ts';
import type { Task } from '../design/use-task.ts';
import type { Editor } from './editor.ts';

/** The saving of what is edited. */
export interface Saving extends Pick<Task, 'state' | 'problem'> {
  /** Has all that was edited been saved? */
  readonly isSaved: boolean;
  /** `wrong`: something stands in the fields that cannot be; the settings show it. */
  readonly save: () => Promise<'saved' | 'wrong' | 'failed'>;
}

export const useSaving = (editor: Editor, calls: Pick<Client<'main'>['calls'], 'save'>): Saving => {
  const task = useTask();
  const [last, setLast] = useState<'saved' | 'none'>('none');
  return {
    state: task.state,
    problem: task.problem,
    isSaved: last === 'saved' && !editor.changed,
    save: async () => {
      setLast('none');
      const draft = editor.submit();
      if (draft === null) return 'wrong';
      const result = await task.run(() => calls.save(draft));
      editor.settle(result);
      if (!result.ok) return 'failed';
      setLast('saved');
      return 'saved';
    },
  };
};
