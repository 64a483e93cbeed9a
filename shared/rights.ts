/** The lists of rights that an AMI account has: what it is told of, and what it may do. Source: manager.conf. */
export type RightsList = 'read' | 'write';

/** One right in one of the lists. */
export interface RightName {
  readonly list: RightsList;
  /** Such as `originate`. */
  readonly right: string;
}

/** What Tipring needs a right for. */
export type Purpose = 'calls' | 'queues' | 'handling' | 'dialling' | 'lines';

/** A right that an AMI account lacks, and what Tipring needs it for. */
export interface LackedRight extends RightName {
  readonly for: readonly Purpose[];
}
