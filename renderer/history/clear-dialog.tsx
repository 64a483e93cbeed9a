import { Dialog } from '../design/dialog.tsx';
import { Button } from '../design/button.tsx';
import { useFocusWhen } from '../design/use-focus-when.ts';
import { useWords } from '../design/words.tsx';

interface ClearDialogProps {
  readonly count: number;
  readonly onClear: () => void;
  readonly onClose: () => void;
}

/** Asks before the whole history is deleted; "Cancel" has the focus. */
export const ClearDialog = ({ count, onClear, onClose }: ClearDialogProps) => {
  const { common, main } = useWords();
  const cancel = useFocusWhen(true);
  return (
    <Dialog label={main.clearAsk(count)} onClose={onClose}>
      <h2 className="dialog-title">{main.clearAsk(count)}</h2>
      <p>{main.clearMore}</p>
      <div className="dialog-actions">
        <Button ref={cancel} onPress={onClose}>
          {common.cancel}
        </Button>
        <Button kind="danger" icon="remove" onPress={onClear}>
          {main.clearYes}
        </Button>
      </div>
    </Dialog>
  );
};
