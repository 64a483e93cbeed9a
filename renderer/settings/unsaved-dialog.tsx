import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/notice.tsx';
import { useFocusWhen } from '../design/use-focus-when.ts';
import { useWords } from '../design/words.tsx';
import type { Saving } from './use-saving.ts';

interface UnsavedDialogProps {
  readonly saving: Saving;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

/** Asks what is to become of settings that are not saved, before they are left; "Save" has the focus. */
export const UnsavedDialog = ({ saving, onSave, onDiscard, onStay }: UnsavedDialogProps) => {
  const { settings } = useWords();
  const save = useFocusWhen(true);
  return (
    <Dialog label={settings.unsaved} onClose={onStay}>
      <h2 className="dialog-title">{settings.unsaved}</h2>
      <p>{settings.unsavedMore}</p>
      <div aria-live="polite">{saving.problem !== null && <ProblemNotice problem={saving.problem} />}</div>
      <div className="dialog-actions">
        <Button kind="plain" onPress={onStay}>
          {settings.keepEditing}
        </Button>
        <Button onPress={onDiscard}>{settings.discard}</Button>
        <Button kind="primary" icon="check" ref={save} state={saving.state} onPress={onSave}>
          {saving.state === 'busy' ? settings.saving : settings.save}
        </Button>
      </div>
    </Dialog>
  );
};
