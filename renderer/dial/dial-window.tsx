import { useEffect } from 'react';
import type { DialSnapshot } from '../../shared/ipc.ts';
import type { Client } from '../bridge.ts';
import type { Clock } from '../design/duration.tsx';
import { useTitle, useWords } from '../design/words.tsx';
import { useFit } from '../design/use-fit.ts';
import { ConfirmLink } from './confirm-link.tsx';
import { DialNumber } from './dial-number.tsx';
import { RefusedLink } from './refused-link.tsx';
import { TransferCall } from './transfer-call.tsx';

export interface DialProps {
  readonly snapshot: DialSnapshot;
  readonly calls: Client<'dial'>['calls'];
  readonly clock: Clock;
}

const Purpose = (props: DialProps) => {
  const { purpose } = props.snapshot;
  switch (purpose.kind) {
    case 'dial':
      return <DialNumber {...props} found={purpose.found} />;
    case 'confirm-link':
      return <ConfirmLink {...props} number={purpose.number} source={purpose.source} />;
    case 'refused-link':
      return <RefusedLink {...props} problem={purpose.problem} source={purpose.source} />;
    case 'transfer':
      return <TransferCall {...props} callId={purpose.callId} />;
  }
};

/** The small window for a number; what it is for comes with the snapshot. */
export const DialWindow = (props: DialProps) => {
  const { snapshot, calls } = props;
  const content = useFit(calls.fit);

  const { dial } = useWords();
  useTitle(dial.titles[snapshot.purpose.kind]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') void calls.close(undefined);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [calls]);

  return (
    <main className="dial" ref={content} data-purpose={snapshot.purpose.kind}>
      <Purpose key={snapshot.opening} {...props} />
    </main>
  );
};
