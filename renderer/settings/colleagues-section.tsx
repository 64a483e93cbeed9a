import { Button, IconButton } from '../design/button.tsx';
import { useWords } from '../design/words.tsx';
import { CellField, Lock } from '../design/field.tsx';
import type { Editor } from './editor.ts';
import type { ColleagueRow } from './form.ts';
import { Section } from './parts.tsx';
import { useRows } from './use-rows.ts';

interface CellProps {
  readonly editor: Editor;
  readonly row: ColleagueRow;
  readonly place: number;
  readonly of: 'name' | 'number';
}

const Cell = ({ editor, row, place, of }: CellProps) => {
  const { settings } = useWords();
  const field = `colleagues.${row.key}.${of}` as const;
  return (
    <CellField
      name={`colleagues.${place}.${of}`}
      label={of === 'name' ? settings.nameOf(place + 1) : settings.numberOf(place + 1)}
      holds={of === 'name' ? 'text' : 'number'}
      value={row[of]}
      error={editor.errorOf(field)}
      access={editor.accessTo('colleagues')}
      onChange={(value) => {
        editor.edit({
          colleagues: editor.form.colleagues.map((other) =>
            other.key === row.key ? { ...other, [of]: value } : other,
          ),
        });
      }}
      onLeave={() => {
        editor.leave(field);
      }}
    />
  );
};

/** The people that calls are sent on to. */
export const ColleaguesSection = ({ editor }: { readonly editor: Editor }) => {
  const { settings } = useWords();
  const rows = editor.form.colleagues;
  const open = editor.accessTo('colleagues') === 'open';
  const { list, addButton, nextKey, removing } = useRows(rows);
  const add = (): void => {
    editor.edit({ colleagues: [...rows, { key: nextKey(), name: '', number: '' }] });
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
        <div className="colleague-entries">
          <div className="colleague-entry colleague-heads" aria-hidden="true">
            <span>{settings.name}</span>
            <span>{settings.number}</span>
          </div>
          <ul ref={list}>
            {rows.map((row, place) => (
              <li className="colleague-entry" key={row.key}>
                <Cell editor={editor} row={row} place={place} of="name" />
                <Cell editor={editor} row={row} place={place} of="number" />
                {open && (
                  <IconButton
                    icon="remove"
                    label={row.name === '' ? settings.removeNameless(place + 1) : settings.remove(row.name)}
                    onPress={() => {
                      removing(row.key);
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
          <Button icon="add" ref={addButton} onPress={add}>
            {settings.addColleague}
          </Button>
        </div>
      )}
    </Section>
  );
};
