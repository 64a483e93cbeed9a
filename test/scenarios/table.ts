import type { Scenario } from './scenario.ts';
import { dialling } from './table/dialling.ts';
import { groups } from './table/groups.ts';
import { incoming } from './table/incoming.ts';
import { names } from './table/names.ts';
import { ownLines } from './table/own-lines.ts';
import { pickupAndParking } from './table/pickup-and-parking.ts';
import { recordings } from './table/recordings.ts';
import { transfers } from './table/transfers.ts';

/** Every scenario there is. */
export const scenarios: readonly Scenario[] = [
  ...incoming,
  ...names,
  ...groups,
  ...transfers,
  ...pickupAndParking,
  ...dialling,
  ...ownLines,
  ...recordings,
];
