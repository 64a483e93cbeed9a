import type { ReactNode, Ref } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'plain';
  readonly icon?: IconName;
  /** `tile`: the icon above the words, for a row of equals. */
  readonly layout?: 'line' | 'tile';
  /** `busy`: work goes on; `idle`: there is nothing to do it to. Both keep its place and the focus, but do nothing. */
  readonly state?: 'ready' | 'busy' | 'idle';
  readonly ref?: Ref<HTMLButtonElement>;
  /** For screen readers, where the words alone do not tell what it acts on. */
  readonly label?: string;
}

export const Button = ({ children, onPress, kind, icon, layout, state, ref, label }: ButtonProps) => (
  <button
    type="button"
    className="button"
    data-kind={kind ?? 'secondary'}
    data-layout={layout}
    aria-disabled={state === 'busy' || state === 'idle'}
    aria-label={label}
    ref={ref}
    onClick={() => {
      if (state !== 'busy' && state !== 'idle') onPress();
    }}
  >
    {state === 'busy' ? <Icon name="running" /> : icon !== undefined && <Icon name={icon} />}
    <span>{children}</span>
  </button>
);

interface IconButtonProps {
  readonly icon: IconName;
  /** What it does; also its tooltip. */
  readonly label: string;
  readonly onPress: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

export const IconButton = ({ icon, label, onPress, ref }: IconButtonProps) => (
  <button type="button" className="icon-button" aria-label={label} title={label} ref={ref} onClick={onPress}>
    <Icon name={icon} />
  </button>
);
