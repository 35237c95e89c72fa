import { conductDay } from '../../domain/allegation-aids.ts';
import { considerationIds } from '../../domain/consideration.ts';
import { citedClause, policyOfAllegation } from '../../policy/case-policy.ts';
import { guideFor } from '../../policy/guiding-questions.ts';
import { inRegisterOrder, type PolicyVersion } from '../../policy/register.ts';
import type { DocumentInput } from '../document-input.ts';
import { listInWords } from '../format.ts';
import type { Block } from '../model.ts';
import { section } from '../parts.ts';
import { muted, paragraph } from './rich-text-blocks.ts';

/** A part of the case that rests on clauses: an allegation, a consideration. */
type Place = { readonly name: string; readonly clauseIds: readonly string[] };

/**
 * Clauses that are heads of allegations or engaged by the considerations, with what each says and where it comes in. Allegations
 * about conduct under another version of the policy have a table of their own.
 */
export function clausesEngaged(input: DocumentInput): Block[] {
  const { detail, policy } = input;
  const { records, policies } = detail;
  const alleged = records.allegations.map(({ body }, index) => ({
    name: `allegation ${index + 1}`,
    clauseIds: body.clauseIds,
    version: policyOfAllegation(body, records, policies),
  }));
  const considered = considerationIds.map((id) => ({
    name: guideFor(id).shortTitle.toLowerCase(),
    clauseIds: records.considerations[id].clauseIds,
  }));
  const own = alleged.filter(({ version }) => version.id === policy.id);
  const others = policies.flatMap((version) => {
    const places = alleged.filter((one) => one.version.id === version.id);
    return version.id === policy.id || places.length === 0 ? [] : [{ version, places }];
  });
  return [
    section('clauses', 'Policy clauses engaged'),
    paragraph(`${inForceInWords(input)} Clauses are paraphrased; the policy itself governs.`),
    table('clauses-table', [...own, ...considered], policy, policies),
    ...others.flatMap(({ version, places }, index) => [
      paragraph(
        `${capitalised(listInWords(places.map(({ name }) => name)))} ${places.length === 1 ? 'goes' : 'go'} by the ${version.title}, in force on the day of that conduct.`,
      ),
      table(`clauses-table-${index + 2}`, places, version, policies),
    ]),
  ];
}

/** The version is named for what it is: one in force on the day, or one that stands in for it. */
function inForceInWords({ detail, policy }: DocumentInput): string {
  const [day] = detail.records.allegations.flatMap(({ body }) => conductDay(body) ?? []).toSorted();
  return day !== undefined && day < policy.reviewedOn
    ? `No version is on record for the day of the conduct; the case goes by the ${policy.title}.`
    : `The version in force on the day of the conduct was the ${policy.title}.`;
}

function table(
  id: string,
  places: readonly Place[],
  version: PolicyVersion,
  policies: readonly PolicyVersion[],
): Block {
  const engaged = inRegisterOrder(places.flatMap(({ clauseIds }) => clauseIds));
  if (engaged.length === 0) return muted('No clause has been marked as engaged.');
  return {
    kind: 'table',
    id,
    caption: 'Clauses engaged',
    columns: [
      { title: 'Clause', width: 2 },
      { title: 'What it asks', width: 8 },
      { title: 'Considered under', width: 3 },
    ],
    rows: engaged.map((clauseId) => {
      const under = places.filter(({ clauseIds }) => clauseIds.includes(clauseId));
      return [
        [{ kind: 'text', text: clauseId, bold: true }],
        [citedClause(clauseId, version, policies)?.text ?? ''],
        [capitalised(listInWords(under.map(({ name }) => name)))],
      ];
    }),
  };
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
