import { useEffect, useRef } from 'react';
import { Button, IconButton } from '../design/button.tsx';
import { useWords } from '../design/words.tsx';
import { FieldError, Lock } from '../design/field.tsx';
import type { Editor } from './editor.ts';
import type { ColleagueRow } from './form.ts';
import { Section } from './parts.tsx';

interface CellProps {
  readonly editor: Editor;
  readonly row: ColleagueRow;
  readonly place: number;
  readonly of: 'name' | 'number';
}

const Cell = ({ editor, row, place, of }: CellProps) => {
  const { settings } = useWords();
  const field = `colleagues.${row.key}.${of}` as const;
  const error = editor.errorOf(field);
  const id = `colleague-${row.key}-${of}`;
  return (
    <div className="field">
      <input
        className="input"
        name={`colleagues.${place}.${of}`}
        aria-label={of === 'name' ? settings.nameOf(place + 1) : settings.numberOf(place + 1)}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : id}
        dir={of === 'name' ? 'auto' : 'ltr'}
        inputMode={of === 'name' ? 'text' : 'tel'}
        spellCheck={false}
        autoComplete="off"
        readOnly={editor.accessTo('colleagues') === 'locked'}
        value={row[of]}
        onChange={(event) => {
          const change = { [of]: event.target.value };
          editor.edit({
            colleagues: editor.form.colleagues.map((other) =>
              other.key === row.key ? { ...other, ...change } : other,
            ),
          });
        }}
        onBlur={() => {
          editor.leave(field);
        }}
      />
      {error !== undefined && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
};

/** The people that calls are sent on to. */
export const ColleaguesSection = ({ editor }: { readonly editor: Editor }) => {
  const { settings } = useWords();
  const rows = editor.form.colleagues;
  const open = editor.accessTo('colleagues') === 'open';
  const list = useRef<HTMLUListElement>(null);
  const added = useRef(false);

  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
  }, [rows.length]);

  const add = (): void => {
    added.current = true;
    const key = Math.max(-1, ...rows.map((row) => row.key)) + 1;
    editor.edit({ colleagues: [...rows, { key, name: '', number: '' }] });
  };

  return (
    <Section id="colleagues" lead={settings.colleaguesLead}>
      {!open && (
        <p>
          <Lock />
        </p>
      )}
      {rows.length === 0 ? (
        <p className="empty">{settings.noColleagues}</p>
      ) : (
        <div className="colleagues">
          <div className="colleague colleague-heads" aria-hidden="true">
            <span>{settings.name}</span>
            <span>{settings.number}</span>
          </div>
          <ul ref={list}>
            {rows.map((row, place) => (
              <li className="colleague" key={row.key}>
                <Cell editor={editor} row={row} place={place} of="name" />
                <Cell editor={editor} row={row} place={place} of="number" />
                {open && (
                  <IconButton
                    icon="remove"
                    label={row.name === '' ? settings.removeNameless(place + 1) : settings.remove(row.name)}
                    onPress={() => {
                      editor.edit({ colleagues: rows.filter(({ key }) => key !== row.key) });
                    }}
                  />
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {open && (
        <div>
          <Button icon="add" onPress={add}>
            {settings.addColleague}
          </Button>
        </div>
      )}
    </Section>
  );
};
