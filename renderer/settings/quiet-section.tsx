import { useEffect, useRef, useState } from 'react';
import type { SettingsSnapshot } from '../../shared/ipc.ts';
import { Button, IconButton } from '../design/button.tsx';
import { Choices } from '../design/choices.tsx';
import { FieldError, Lock } from '../design/field.tsx';
import { useWords } from '../design/words.tsx';
import type { Editor } from './editor.ts';
import { Found, Section } from './parts.tsx';
import { QuietRuleEditor, ruleFields } from './quiet-rule-editor.tsx';
import { newRule, ruleSentence } from './quiet-rules.ts';
import type { QuietRuleRow } from './quiet-rules.ts';
import { useRows } from './use-rows.ts';

interface RuleProps {
  readonly editor: Editor;
  readonly row: QuietRuleRow;
  readonly place: number;
  readonly state: 'told' | 'edited';
  readonly onEdit: () => void;
  readonly onDone: () => void;
  readonly onRemove: () => void;
}

const Rule = ({ editor, row, place, state, onEdit, onDone, onRemove }: RuleProps) => {
  const { quiet } = useWords();
  const edit = useRef<HTMLButtonElement>(null);
  const isOpen = editor.accessTo('quiet.rules') === 'open';
  // What is wrong has to be seen, to be mended.
  const isWrong = ruleFields.some((field) => editor.errorOf(`quiet.rules.${row.key}.${field}`) !== undefined);
  return (
    <li className="rule card">
      <div className="rule-head">
        <p className="rule-sentence">{ruleSentence(useWords(), row)}</p>
        {isOpen && (
          <>
            <IconButton icon="edit" label={quiet.changeRule(place)} ref={edit} onPress={onEdit} />
            <IconButton icon="remove" label={quiet.removeRule(place)} onPress={onRemove} />
          </>
        )}
      </div>
      {(state === 'edited' || isWrong) && (
        <QuietRuleEditor
          editor={editor}
          row={row}
          onDone={() => {
            // The button that was pressed goes away.
            edit.current?.focus();
            onDone();
          }}
        />
      )}
    </li>
  );
};

const Rules = ({ editor }: { readonly editor: Editor }) => {
  const { quiet } = useWords();
  const [edited, setEdited] = useState<number | null>(null);
  const rows = editor.form.quietRules;
  const { list, addButton, nextKey, removing } = useRows(rows);
  const isOpen = editor.accessTo('quiet.rules') === 'open';
  const error = editor.errorOf('quiet.rules');

  useEffect(() => {
    if (edited !== null) list.current?.querySelector<HTMLInputElement>('.rule-editor input:checked')?.focus();
  }, [edited, list]);

  const add = (): void => {
    const key = nextKey();
    editor.edit({ quietRules: [...rows, { key, ...newRule }] });
    setEdited(key);
  };

  return (
    <div className="field" data-field="quiet.rules">
      <div className="field-label">
        <span id="quiet-rules">{quiet.rules}</span>
        {!isOpen && <Lock />}
      </div>
      {rows.length === 0 ? (
        <p className="empty">{quiet.noRules}</p>
      ) : (
        <ul className="rules" aria-labelledby="quiet-rules" ref={list}>
          {rows.map((row, place) => (
            <Rule
              key={row.key}
              editor={editor}
              row={row}
              place={place + 1}
              state={edited === row.key ? 'edited' : 'told'}
              onEdit={() => {
                setEdited(edited === row.key ? null : row.key);
              }}
              onDone={() => {
                setEdited(null);
              }}
              onRemove={() => {
                removing(row.key);
                editor.edit({ quietRules: rows.filter(({ key }) => key !== row.key) });
              }}
            />
          ))}
        </ul>
      )}
      {error !== undefined && <FieldError>{error}</FieldError>}
      {isOpen && (
        <div>
          <Button icon="add" ref={addButton} onPress={add}>
            {quiet.addRule}
          </Button>
        </div>
      )}
    </div>
  );
};

interface QuietSectionProps {
  readonly editor: Editor;
  readonly doNotDisturb: SettingsSnapshot['doNotDisturb'];
}

/** Which calls neither pop up nor notify. */
export const QuietSection = ({ editor, doNotDisturb }: QuietSectionProps) => {
  const { quiet } = useWords();
  return (
    <Section id="quiet" lead={quiet.lead}>
      <Choices
        name="quiet.use"
        label={quiet.use}
        choices={[
          { value: 'everything', name: quiet.uses.everything, hint: quiet.useHints.everything },
          {
            value: 'click-to-dial',
            name: quiet.uses['click-to-dial'],
            hint: quiet.useHints['click-to-dial'],
          },
        ]}
        value={editor.form.use}
        access={editor.accessTo('quiet.use')}
        onChange={(use) => {
          editor.edit({ use });
        }}
      />
      <Choices
        name="quiet.doNotDisturb"
        label={quiet.whileNotToDisturb}
        layout="tiles"
        choices={[
          { value: 'honour', name: quiet.wishes.honour },
          { value: 'ignore', name: quiet.wishes.ignore },
        ]}
        value={editor.form.doNotDisturb}
        access={editor.accessTo('quiet.doNotDisturb')}
        onChange={(wish) => {
          editor.edit({ doNotDisturb: wish });
        }}
      />
      {doNotDisturb === 'unknown' && <Found icon="info">{quiet.doNotDisturbUnknown}</Found>}
      {doNotDisturb === 'on' && <Found icon="quiet">{quiet.doNotDisturb}</Found>}
      <Rules editor={editor} />
    </Section>
  );
};
