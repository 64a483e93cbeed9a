import { Button, IconButton } from '../design/button.tsx';
import { CellField, FieldError, Lock } from '../design/field.tsx';
import { Select } from '../design/select.tsx';
import { useWords } from '../design/words.tsx';
import type { Editor } from './editor.ts';
import type { ReplacementRow } from './replacements.ts';
import { useRows } from './use-rows.ts';

interface RowProps {
  readonly editor: Editor;
  readonly row: ReplacementRow;
  /** From 1. */
  readonly place: number;
  readonly onRemove: () => void;
}

const Row = ({ editor, row, place, onRemove }: RowProps) => {
  const { dialRules: words } = useWords();
  const rows = editor.form.replacements;
  const access = editor.accessTo('dialing.replacements');
  const edit = (change: Partial<ReplacementRow>): void => {
    editor.edit({
      replacements: rows.map((other) => (other.key === row.key ? { ...other, ...change } : other)),
    });
  };
  const cell = (of: 'from' | 'to') => {
    const field = `dialing.replacements.${row.key}.${of}` as const;
    return {
      name: field,
      holds: 'number',
      value: row[of],
      error: editor.errorOf(field),
      access,
      onChange: (value: string) => {
        edit({ [of]: value });
      },
      onLeave: () => {
        editor.leave(field);
      },
    } as const;
  };
  return (
    <li className="replacement">
      <Select
        name={`dialing.replacements.${row.key}.match`}
        label={words.matchOf(place)}
        layout="cell"
        choices={[
          { value: 'begins', name: words.matches.begins },
          { value: 'equals', name: words.matches.equals },
        ]}
        value={row.match}
        access={access}
        onChange={(match) => {
          edit({ match });
        }}
      />
      <CellField {...cell('from')} label={words.fromOf(place)} />
      <CellField
        {...cell('to')}
        label={words.toOf(place)}
        {...(row.match === 'begins' && { placeholder: words.nothing })}
      />
      {access === 'open' && <IconButton icon="remove" label={words.remove(place)} onPress={onRemove} />}
    </li>
  );
};

/** Numbers, and beginnings of numbers, that are dialled as others. */
export const ReplacementsField = ({ editor }: { readonly editor: Editor }) => {
  const { dialRules: words } = useWords();
  const rows = editor.form.replacements;
  const isOpen = editor.accessTo('dialing.replacements') === 'open';
  const error = editor.errorOf('dialing.replacements');
  const { list, addButton, nextKey, removing } = useRows(rows);
  return (
    <div className="field" data-field="dialing.replacements">
      <div className="field-label">
        <span id="replacements">{words.replacements}</span>
        {!isOpen && <Lock />}
      </div>
      {rows.length > 0 && (
        <div className="replacements">
          <div className="replacement replacement-heads" aria-hidden="true">
            <span>{words.match}</span>
            <span>{words.from}</span>
            <span>{words.to}</span>
          </div>
          <ul aria-labelledby="replacements" ref={list}>
            {rows.map((row, at) => (
              <Row
                key={row.key}
                editor={editor}
                row={row}
                place={at + 1}
                onRemove={() => {
                  removing(row.key);
                  editor.edit({ replacements: rows.filter(({ key }) => key !== row.key) });
                }}
              />
            ))}
          </ul>
        </div>
      )}
      {error !== undefined && <FieldError>{error}</FieldError>}
      {isOpen && (
        <div>
          <Button
            icon="add"
            ref={addButton}
            onPress={() => {
              const row = { key: nextKey(), match: 'begins', from: '', to: '' } as const;
              editor.edit({ replacements: [...rows, row] });
            }}
          >
            {words.add}
          </Button>
        </div>
      )}
      <p className="field-hint">{words.replacementsHint}</p>
    </div>
  );
};
