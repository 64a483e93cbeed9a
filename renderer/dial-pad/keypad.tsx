import { useRef } from 'react';
import { useWords } from '../design/words.tsx';

const keys = [
  ['1', ''],
  ['2', 'ABC'],
  ['3', 'DEF'],
  ['4', 'GHI'],
  ['5', 'JKL'],
  ['6', 'MNO'],
  ['7', 'PQRS'],
  ['8', 'TUV'],
  ['9', 'WXYZ'],
  ['*', ''],
  ['0', '+'],
  ['#', ''],
] as const;

/** A press of this length is a long one, milliseconds. */
const longPress = 500;

/** The keys of a phone. A long press of the 0, or one with Shift, is a plus. */
export const Keypad = ({ onKey }: { readonly onKey: (key: string) => void }) => {
  const { main } = useWords();
  /** When the pointer went down last, on the clock of the page's events. */
  const pressed = useRef(0);
  return (
    <div className="keypad" role="group" aria-label={main.keypad}>
      {keys.map(([key, letters]) => (
        <button
          key={key}
          type="button"
          className="keypad-key"
          title={key === '0' ? main.plusKey : undefined}
          onPointerDown={({ timeStamp }) => {
            pressed.current = timeStamp;
          }}
          onClick={({ shiftKey, timeStamp, detail }) => {
            // By the keyboard there is no pointer that went down: `detail` counts its clicks.
            const isLong = detail > 0 && timeStamp - pressed.current >= longPress;
            onKey(key === '0' && (shiftKey || isLong) ? '+' : key);
          }}
        >
          <span className="keypad-digit">{key}</span>
          <span className="keypad-letters" aria-hidden="true">
            {letters}
          </span>
        </button>
      ))}
    </div>
  );
};
