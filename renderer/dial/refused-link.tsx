import type { Problem } from '../../shared/problem.ts';
import { Button } from '../design/button.tsx';
import { ProblemNotice } from '../design/notice.tsx';
import { useFocusWhen } from '../design/use-focus-when.ts';
import type { DialProps } from './dial-window.tsx';
import { Actions } from './parts.tsx';

interface RefusedLinkProps extends DialProps {
  readonly problem: Problem;
  readonly source: string;
}

/** A link that is not dialled, and why. */
export const RefusedLink = ({ calls, problem, source }: RefusedLinkProps) => {
  const close = useFocusWhen(true);
  return (
    <>
      <h1 className="dial-title">This link was not dialled</h1>
      <p className="dial-source selectable two-lines" title={source}>
        <bdi>{source}</bdi>
      </p>
      <ProblemNotice problem={problem} />
      <Actions>
        <Button ref={close} kind="primary" onPress={() => void calls.close(undefined)}>
          Close
        </Button>
      </Actions>
    </>
  );
};
