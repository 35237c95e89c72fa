import type { CaseDetail } from '../../../shared/domain/case-detail.ts';
import { citedExhibitIds, type RichText } from '../../../shared/domain/rich-text.ts';

/** How often each exhibit is cited in a case, by id: in texts, under content, considerations and guiding questions. */
export function countCitations({ records }: CaseDetail): ReadonlyMap<string, number> {
  const { file, narrative, outcome } = records;
  const considerations = Object.values(records.considerations);
  const texts: RichText[] = [
    file.nature,
    file.extent,
    ...Object.values(narrative),
    outcome.recommendationReasons,
    outcome.decisionReasons,
    ...considerations.map(({ reasons }) => reasons),
  ];
  const cited = [
    ...texts.flatMap(citedExhibitIds),
    ...records.content.flatMap(({ body }) => body.exhibitIds),
    ...considerations.flatMap(({ exhibitIds, prompts }) => [
      ...exhibitIds,
      ...Object.values(prompts).flatMap((prompt) => prompt.exhibitIds),
    ]),
  ];
  const counts = new Map<string, number>();
  for (const id of cited) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
