import { useSyncExternalStore } from 'react';

/** Milliseconds since 1970. */
export type Clock = () => number;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Seconds as people read them off a phone: `0:42`, `12:05`, `1:02:03`. Less than nothing counts as nothing. */
export const formatDuration = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds));
  const minutes = Math.floor(whole / 60);
  const hours = Math.floor(minutes / 60);
  return hours === 0
    ? `${minutes}:${twoDigits(whole % 60)}`
    : `${hours}:${twoDigits(minutes % 60)}:${twoDigits(whole % 60)}`;
};

interface MomentProps {
  /** Milliseconds since 1970. */
  readonly moment: number;
  readonly clock: Clock;
}

/** Whole seconds from the moment to now (below zero: until it), renewed at each full second. */
const useSecondsSince = ({ moment, clock }: MomentProps): number => {
  const seconds = (): number => Math.floor((clock() - moment) / 1000);
  return useSyncExternalStore(
    (changed) => {
      let timer: ReturnType<typeof setTimeout>;
      const wait = (): void => {
        const intoSecond = (((clock() - moment) % 1000) + 1000) % 1000;
        timer = setTimeout(() => {
          changed();
          wait();
        }, 1000 - intoSecond);
      };
      wait();
      return () => {
        clearTimeout(timer);
      };
    },
    seconds,
    seconds,
  );
};

/** A running timer. */
export const Elapsed = (props: MomentProps) => (
  <span className="elapsed" role="timer">
    {formatDuration(useSecondsSince(props))}
  </span>
);

/** Seconds left until the moment, counting down to nothing. */
export const Remaining = (props: MomentProps) => (
  <span className="elapsed">{Math.max(0, -useSecondsSince(props))}</span>
);
