import type { AccountCheck, ExcessRight } from '../../shared/ipc.ts';
import { sentenceWords } from '../../shared/sentence.ts';
import { Button } from '../design/button.tsx';
import { Icon } from '../design/icon.tsx';
import type { IconName } from '../design/icon.tsx';
import { useWords } from '../design/words.tsx';
import type { Words } from '../../shared/words/words.ts';
import { Notice } from '../design/notice.tsx';

type Tone = 'good' | 'attention' | 'bad';

interface Verdict {
  readonly tone: Tone;
  readonly words: string;
}

/** The first thing to be told of an account. */
const verdictOn = ({ account }: Words, { lacks, excess }: AccountCheck): Verdict => {
  if (lacks.length > 0) return { tone: 'bad', words: account.lacksRights };
  if (excess.some(({ weight }) => weight === 'danger')) return { tone: 'bad', words: account.isDanger };
  if (excess.length > 0) return { tone: 'attention', words: account.mayMore };
  return { tone: 'good', words: account.isRight };
};

const icons: Readonly<Record<ExcessRight['weight'] | 'missing', IconName>> = {
  missing: 'failed',
  danger: 'warning',
  needless: 'info',
};

interface RightProps {
  readonly mark: keyof typeof icons;
  readonly list: 'read' | 'write';
  readonly right: string;
  readonly children: string;
}

const Right = ({ mark, list, right, children }: RightProps) => {
  const { account } = useWords();
  return (
    <li className="step" data-right={`${list} ${right}`} data-mark={mark}>
      <Icon name={icons[mark]} />
      <div className="step-words">
        <p className="step-name">
          <span>
            {list} <code>{right}</code>
          </span>
          <span className="step-status">{account.marks[mark]}</span>
        </p>
        <p className="step-found selectable">{children}</p>
      </div>
    </li>
  );
};

interface AccountCheckProps {
  readonly check: AccountCheck;
  readonly onCopy: () => void;
  /** Was the section copied since it was printed? */
  readonly copied: 'copied' | 'not-yet';
}

/** What "Check my account" found: what is missing, what is too much, and the account as it should be. */
export const AccountCheckView = ({ check, onCopy, copied }: AccountCheckProps) => {
  const all = useWords();
  const { account, common } = all;
  const { tone, words } = verdictOn(all, check);
  return (
    <div className="account">
      <Notice tone={tone}>
        <p>{words}</p>
      </Notice>
      {check.lacks.length + check.excess.length > 0 && (
        <ul className="steps card" aria-label={account.rights}>
          {check.lacks.map(({ list, right, for: purpose }) => (
            <Right key={`${list} ${right}`} mark="missing" list={list} right={right}>
              {account.neededFor(purpose)}
            </Right>
          ))}
          {check.excess.map(({ list, right, weight }) => (
            <Right key={`${list} ${right}`} mark={weight} list={list} right={right}>
              {account.worthOf({ list, right })}
            </Right>
          ))}
        </ul>
      )}
      <ul className="account-remarks">
        {check.remarks.map((remark) => (
          <li key={remark.code} className="selectable">
            {sentenceWords(all, remark)}
          </li>
        ))}
      </ul>
      <div className="account-section card">
        <div className="account-head">
          <h3>{account.asItShouldBe}</h3>
          <Button icon={copied === 'copied' ? 'check' : 'copy'} onPress={onCopy}>
            {copied === 'copied' ? common.copied : common.copy}
          </Button>
        </div>
        <p className="step-found selectable">{account.where[check.dialect]}</p>
        <pre className="selectable" tabIndex={0} aria-label={account.section}>
          {check.section}
        </pre>
      </div>
    </div>
  );
};
