import type { AccountCheck, ExcessRight } from '../../shared/ipc.ts';
import { Button } from '../design/button.tsx';
import { Icon } from '../design/icon.tsx';
import type { IconName } from '../design/icon.tsx';
import { Notice } from '../design/notice.tsx';

type Tone = 'good' | 'attention' | 'bad';

interface Verdict {
  readonly tone: Tone;
  readonly words: string;
}

/** The first thing to be told of an account. */
const verdictOn = ({ lacks, excess }: AccountCheck): Verdict => {
  if (lacks.length > 0) return { tone: 'bad', words: 'The account lacks rights that Tipring needs' };
  if (excess.some(({ weight }) => weight === 'danger'))
    return { tone: 'bad', words: 'Everything works, but the account is a danger to the PBX' };
  if (excess.length > 0)
    return { tone: 'attention', words: 'Everything works; the account may do more than it has to' };
  return { tone: 'good', words: 'The account has all that Tipring needs, and nothing in excess was found' };
};

const marks: Readonly<Record<ExcessRight['weight'] | 'missing', { icon: IconName; words: string }>> = {
  missing: { icon: 'failed', words: 'missing' },
  danger: { icon: 'warning', words: 'dangerous, not needed' },
  needless: { icon: 'info', words: 'not needed' },
};

interface RightProps {
  readonly mark: keyof typeof marks;
  readonly list: 'read' | 'write';
  readonly right: string;
  readonly children: string;
}

const Right = ({ mark, list, right, children }: RightProps) => (
  <li className="step" data-right={`${list} ${right}`} data-mark={mark}>
    <Icon name={marks[mark].icon} />
    <div className="step-words">
      <p className="step-name">
        <span>
          {list} <code>{right}</code>
        </span>
        <span className="step-status">{marks[mark].words}</span>
      </p>
      <p className="step-found selectable">{children}</p>
    </div>
  </li>
);

interface AccountCheckProps {
  readonly check: AccountCheck;
  readonly onCopy: () => void;
  /** Was the section copied since it was printed? */
  readonly copied: 'copied' | 'not-yet';
}

/** What "Check my account" found: what is missing, what is too much, and the account as it should be. */
export const AccountCheckView = ({ check, onCopy, copied }: AccountCheckProps) => {
  const { tone, words } = verdictOn(check);
  return (
    <div className="account">
      <Notice tone={tone}>
        <p>{words}</p>
      </Notice>
      {check.lacks.length + check.excess.length > 0 && (
        <ul className="steps card" aria-label="Rights of the account">
          {check.lacks.map(({ list, right, for: purpose }) => (
            <Right key={`${list} ${right}`} mark="missing" list={list} right={right}>
              {`Needed ${purpose}.`}
            </Right>
          ))}
          {check.excess.map(({ list, right, weight, why }) => (
            <Right key={`${list} ${right}`} mark={weight} list={list} right={right}>
              {why}
            </Right>
          ))}
        </ul>
      )}
      <ul className="account-remarks">
        {check.remarks.map((remark) => (
          <li key={remark} className="selectable">
            {remark}
          </li>
        ))}
      </ul>
      <div className="account-section card">
        <div className="account-head">
          <h3>The account as it should be</h3>
          <Button icon={copied === 'copied' ? 'check' : 'copy'} onPress={onCopy}>
            {copied === 'copied' ? 'Copied' : 'Copy'}
          </Button>
        </div>
        <p className="step-found selectable">{check.where}</p>
        <pre className="selectable" tabIndex={0} aria-label="Section of manager.conf">
          {check.section}
        </pre>
      </div>
    </div>
  );
};
