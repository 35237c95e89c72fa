import type { DocumentInput } from '../document-input.ts';

/** Everything an investigation report is drawn from. */
export type InvestigationInput = DocumentInput & {
  /** Whether it is issued; a draft says so on every page. */
  readonly isFinal: boolean;
};
