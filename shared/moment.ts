import { z } from 'zod';

/** A point in time, milliseconds since 1970, that a date can be made of. Source: ECMAScript, Time Values. */
export const moment = z.number().int().min(0).max(8_640_000_000_000_000);
