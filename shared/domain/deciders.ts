import type { decidingParts, PersonPart } from './person.ts';
import { hasPart, shownName } from './person.ts';
import type { CaseRecords } from './records.ts';
import { foldForSearch } from './search-text.ts';

type DecidingPart = (typeof decidingParts)[number];

/** What the people with a part are called, in the order they were entered. */
export function namesWith(part: PersonPart, { people }: Pick<CaseRecords, 'people'>): string[] {
  return people
    .filter(({ body }) => hasPart(body, part))
    .map(({ body }) => shownName(body))
    .filter((name) => name !== '');
}

/** Who investigates: the people with that part, or the Director while nobody has it (clause 4.1). */
function investigators(records: Pick<CaseRecords, 'people'>, directorName: string): string[] {
  const named = namesWith('investigator', records);
  return named.length > 0 ? named : [directorName];
}

/**
 * Parts that come before in a fair process and that the person of this name has too: who decides should not have
 * investigated, who hears an appeal should have done neither (Acas Code, paragraphs 6 and 27).
 */
export function earlierPartsOf(
  name: string,
  part: 'decision_maker' | 'appeal_hearer',
  records: Pick<CaseRecords, 'people' | 'outcome'>,
  directorName: string,
): DecidingPart[] {
  const called = (other: string): boolean =>
    foldForSearch(other) !== '' && foldForSearch(other) === foldForSearch(name);
  const hasInvestigated = investigators(records, directorName).some(called);
  const hasDecided = part === 'appeal_hearer' && called(records.outcome.decisionMaker);
  return [
    ...(hasInvestigated ? (['investigator'] as const) : []),
    ...(hasDecided ? (['decision_maker'] as const) : []),
  ];
}
