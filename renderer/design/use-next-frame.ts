import { useEffect, useState } from 'react';

/** The value, late by the frame that is on its way: for what may follow once the window stands painted. */
export const useNextFrame = <Value>(value: Value): Value => {
  const [late, setLate] = useState(value);
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        setLate(value);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [value]);
  return late;
};
