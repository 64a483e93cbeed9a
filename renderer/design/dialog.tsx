import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';

interface DialogProps {
  readonly label: string;
  /** Escape, or a click beside it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Stands over the window until it is answered; the focus stays in it, and goes back to where it was. */
export const Dialog = ({ label, onClose, children }: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed before it is taken out of the page: only so the focus goes back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      shown?.close();
    };
  }, []);
  return (
    <dialog
      className="dialog"
      ref={dialog}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="dialog-content">{children}</div>
    </dialog>
  );
};
