import { useId } from 'react';
import type { ReactNode } from 'react';
import { weekdays } from '../../shared/weekdays.ts';
import { Button } from '../design/button.tsx';
import { Choices } from '../design/choices.tsx';
import { Field, FieldError } from '../design/field.tsx';
import { useWords } from '../design/words.tsx';
import type { Editor } from './editor.ts';
import type { QuietRuleRow } from './quiet-rules.ts';

/** What can be wrong with a rule. */
export const ruleFields = ['number', 'queue', 'hours.days', 'hours.from', 'hours.until'] as const;

interface PartProps {
  readonly editor: Editor;
  readonly row: QuietRuleRow;
  readonly onChange: (change: Partial<QuietRuleRow>) => void;
}

const Days = ({ editor, row, onChange }: PartProps) => {
  const { quiet } = useWords();
  const id = useId();
  const error = editor.errorOf(`quiet.rules.${row.key}.hours.days`);
  return (
    <fieldset className="field" aria-labelledby={`${id}-label`}>
      <div className="field-label" id={`${id}-label`}>
        {quiet.days}
      </div>
      <div className="days">
        {weekdays.map((day) => (
          <label className="choice" key={day}>
            <input
              type="checkbox"
              checked={row.days.includes(day)}
              aria-invalid={error !== undefined}
              aria-describedby={error === undefined ? undefined : `${id}-error`}
              onChange={({ target }) => {
                onChange({
                  days: weekdays.filter((each) => (each === day ? target.checked : row.days.includes(each))),
                });
                editor.leave(`quiet.rules.${row.key}.hours.days`);
              }}
            />
            <span className="choice-name">{quiet.day(day)}</span>
          </label>
        ))}
      </div>
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
};

interface RuleFieldProps extends PartProps {
  readonly of: 'number' | 'queue' | 'from' | 'until';
  readonly label: string;
  readonly hint?: ReactNode;
}

const RuleField = ({ editor, row, onChange, of, label, hint }: RuleFieldProps) => {
  const isTime = of === 'from' || of === 'until';
  const name = `quiet.rules.${row.key}.${isTime ? (`hours.${of}` as const) : of}` as const;
  return (
    <Field
      name={name}
      label={label}
      kind={isTime ? 'time' : 'text'}
      value={row[of]}
      error={editor.errorOf(name)}
      hint={hint}
      onChange={(value) => {
        onChange({ [of]: value });
      }}
      onLeave={() => {
        editor.leave(name);
      }}
    />
  );
};

interface QuietRuleEditorProps {
  readonly editor: Editor;
  readonly row: QuietRuleRow;
  readonly onDone: () => void;
}

/** The fields of one rule. Its sentence, above, follows them. */
export const QuietRuleEditor = ({ editor, row, onDone }: QuietRuleEditorProps) => {
  const { quiet } = useWords();
  const onChange = (change: Partial<QuietRuleRow>): void => {
    editor.edit({
      quietRules: editor.form.quietRules.map((other) =>
        other.key === row.key ? { ...other, ...change } : other,
      ),
    });
  };
  const part = { editor, row, onChange };
  return (
    <div className="rule-editor">
      <Choices
        name={`quiet.rules.${row.key}.direction`}
        label={quiet.direction}
        layout="row"
        choices={[
          { value: 'incoming', name: quiet.directions.incoming },
          { value: 'outgoing', name: quiet.directions.outgoing },
          { value: 'any', name: quiet.directions.any },
        ]}
        value={row.direction}
        onChange={(direction) => {
          onChange({ direction });
        }}
      />
      <Choices
        name={`quiet.rules.${row.key}.origin`}
        label={quiet.origin}
        layout="row"
        choices={[
          { value: 'any', name: quiet.origins.any },
          { value: 'internal', name: quiet.origins.internal },
          { value: 'external', name: quiet.origins.external },
        ]}
        value={row.origin}
        onChange={(origin) => {
          onChange({ origin });
        }}
      />
      <div className="pair">
        <RuleField {...part} of="number" label={quiet.number} hint={quiet.numberHint} />
        <RuleField {...part} of="queue" label={quiet.queue} hint={quiet.queueHint} />
      </div>
      <Choices
        name={`quiet.rules.${row.key}.when`}
        label={quiet.when}
        layout="row"
        choices={[
          { value: 'always', name: quiet.always },
          { value: 'hours', name: quiet.atHours },
        ]}
        value={row.when}
        onChange={(when) => {
          onChange({ when });
        }}
      />
      {row.when === 'hours' && (
        <>
          <Days {...part} />
          <div className="pair">
            <RuleField {...part} of="from" label={quiet.begin} />
            <RuleField {...part} of="until" label={quiet.end} hint={quiet.endHint} />
          </div>
        </>
      )}
      <div>
        <Button icon="check" onPress={onDone}>
          {quiet.done}
        </Button>
      </div>
    </div>
  );
};
