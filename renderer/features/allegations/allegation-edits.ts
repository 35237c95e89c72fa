import { Allegation, EvidencePoint, type FindingKind } from '../../../shared/domain/allegation.ts';

/** Changes fields of an allegation; `what` names them for undo and the history. */
export type EditAllegation = (what: string, fields: Partial<Allegation>) => void;

/** What the parts of an allegation's page get. */
export type AllegationPartProps = {
  readonly allegation: Allegation;
  readonly edit: EditAllegation;
  readonly isReadOnly: boolean;
};

/** Body of a new allegation with the heads given. */
export function newAllegation(clauseIds: readonly string[]): Allegation {
  return Allegation.parse({ clauseIds });
}

/** A point with nothing said yet. `clauseId` when it is written under one head. */
export function newPoint(
  id: string,
  side: EvidencePoint['side'],
  clauseId: string | null,
): EvidencePoint {
  return EvidencePoint.parse({ id, side, clauseIds: clauseId === null ? [] : [clauseId] });
}

/** Fields of a finding: one that is not contested is not decided on the balance of probabilities. */
export function findingFields(
  finding: FindingKind | null,
): Pick<Allegation, 'finding'> & Partial<Pick<Allegation, 'balance'>> {
  return finding === 'contested' ? { finding } : { finding, balance: null };
}
