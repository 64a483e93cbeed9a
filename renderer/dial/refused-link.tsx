import type { Problem } from '../../shared/problem.ts';
import { ProblemNotice } from '../design/notice.tsx';
import { useTextDrop } from '../design/use-text-drop.ts';
import { useWords } from '../design/words.tsx';
import type { DialProps } from './dial-window.tsx';
import { Foot } from './parts.tsx';

interface RefusedLinkProps extends DialProps {
  readonly problem: Problem;
  readonly source: string;
}

/** A link that is not dialled, and why. */
export const RefusedLink = ({ calls, problem, source }: RefusedLinkProps) => {
  const { dial } = useWords();
  useTextDrop((text) => void calls.dialText({ text }));
  return (
    <>
      <h1 className="dial-title">{dial.linkNotDialled}</h1>
      <p className="dial-source selectable two-lines" title={source}>
        <bdi>{source}</bdi>
      </p>
      <ProblemNotice problem={problem} />
      <Foot stage="over" onClose={() => void calls.close(undefined)} />
    </>
  );
};
