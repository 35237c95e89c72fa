import { isBlank } from '../rich-text.ts';
import { hasRolesReason, sharedDecidingParts } from '../same-roles.ts';
import { sectionOf } from './sections.ts';
import { gapsOf, together, whenFormal, type Rule } from './gap.ts';
import { directorFree } from './urgent.ts';

const missing = gapsOf('fairness');

const favourSought: Rule = whenFormal(({ records: { plan, allegations } }) => {
  const hasFound = allegations.some(({ body }) =>
    body.points.some(({ side }) => side === 'against'),
  );
  return [
    ...missing(isBlank(plan.soughtInFavour) && !hasFound, {
      id: 'favour',
      before: 'report',
      text: 'Nobody has recorded looking for evidence in the person’s favour',
      source: 'Acas guide on investigations',
      section: 'triage',
      target: 'plan',
    }),
  ];
});

/** Asked of the whole case only while there are no allegations, each of which has a response of its own. */
const responseHeard: Rule = whenFormal(({ records: { narrative, allegations } }) => [
  ...missing(allegations.length === 0 && isBlank(narrative.response), {
    id: 'response',
    before: 'report',
    text: 'The person’s response is not recorded',
    source: 'Acas Code, paragraph 12',
    section: 'report',
    target: 'response',
  }),
]);

const mitigationConsidered: Rule = whenFormal(({ records: { narrative, allegations } }) => {
  const isInEach =
    allegations.length > 0 && allegations.every(({ body }) => !isBlank(body.mitigation));
  return [
    ...missing(isBlank(narrative.mitigation) && !isInEach, {
      id: 'mitigation',
      before: 'report',
      text: 'Mitigating circumstances are not considered',
      source: 'Acas guide on investigations',
      section: 'report',
      target: 'mitigation',
    }),
  ];
});

/** The Director settles an informal matter alone; nobody is investigated whom somebody else would have to hear. */
const differentPeople: Rule = whenFormal(({ records, detail: { directorName } }) => {
  const parts = sharedDecidingParts(records, directorName);
  return [
    ...missing(parts.length > 0 && !hasRolesReason(records.plan, parts), {
      id: 'same-roles',
      before: 'report',
      text: 'One person has two of the parts that investigate, decide and hear an appeal, without a reason',
      source: 'Acas Code, paragraphs 6 and 27',
      section: 'triage',
      target: 'same-roles',
    }),
  ];
});

const namesKept: Rule = ({ detail: { namesInTexts } }) =>
  together(
    namesInTexts.flatMap(({ kind, id, personId, alias }) =>
      missing(true, {
        id: `name-${kind}-${id}-${personId}`,
        before: 'report',
        text: `A text holds the name of ${alias.trim() || 'a protected person'}`,
        source: 'clause 5.4.1; clause 1',
        section: sectionOf(kind),
        target: id,
      }),
    ),
    { id: 'name-many', text: (count) => `Names of protected people stand in ${count} texts` },
  );

/** Both sides heard, different people for different parts, nobody named who is protected. */
export const fairnessRules: readonly Rule[] = [
  directorFree,
  favourSought,
  responseHeard,
  mitigationConsidered,
  differentPeople,
  namesKept,
];
