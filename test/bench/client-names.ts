import type { NpmClient } from './npm-clients.ts';

/** Tipring in the parts it can be measured in, and what to hold it against. */
export const ownClients = ['read-only', 'whole-app', 'link-alone', 'every-header'] as const;

export type ClientName = (typeof ownClients)[number] | NpmClient;

export const isOwnClient = (name: string): name is (typeof ownClients)[number] =>
  ownClients.some((own) => own === name);
