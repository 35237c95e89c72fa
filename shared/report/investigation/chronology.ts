import type { CaseDetail } from '../../domain/case-detail.ts';
import { actLabels, stageLabels } from '../../domain/labels.ts';
import { britishDate, longDate } from '../format.ts';
import type { Block, Inline } from '../model.ts';
import { exhibitReferences } from './exhibits.ts';
import type { InvestigationInput } from './input.ts';
import { muted } from './rich-text-blocks.ts';

type DatedFact = {
  /** `YYYY-MM-DD`, or with `THH:MM`. */
  readonly at: string;
  readonly zone: string;
  readonly what: string;
  readonly exhibitIds: readonly string[];
};

/** Everything that is dated, in order: posts, captures, receipt of exhibits, stages, removal. */
export function chronology(input: InvestigationInput): Block[] {
  const known = new Set(input.detail.exhibits.map(({ facts }) => facts.id));
  const facts = datedFacts(input.detail).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return [
    { kind: 'heading', id: 'chronology', level: 1, text: 'Chronology', numbering: 'section' },
    facts.length === 0
      ? muted('No dated facts are recorded.')
      : {
          kind: 'table',
          id: 'chronology-table',
          caption: 'Dated facts, in order',
          columns: [
            { title: 'When', width: 3 },
            { title: 'What', width: 7 },
            { title: 'Exhibits', width: 3 },
          ],
          rows: facts.map((fact) => [
            when(fact),
            [fact.what],
            exhibitReferences(fact.exhibitIds, known, { withPage: false }),
          ]),
        },
  ];
}

function when({ at, zone }: DatedFact): Inline[] {
  const clock = at.slice(11, 16);
  return [
    longDate(at),
    ...(clock
      ? ([{ kind: 'lineBreak' }, { kind: 'text', text: `${clock} ${zone}`, muted: true }] as const)
      : []),
  ];
}

function datedFacts(detail: CaseDetail): DatedFact[] {
  return [...contentFacts(detail), ...captureFacts(detail), ...stageFacts(detail)];
}

function contentFacts({ records }: CaseDetail): DatedFact[] {
  return records.content.flatMap(({ body }, index) => {
    const name = `Item ${index + 1}${body.platform.trim() ? ` (${body.platform.trim()})` : ''}`;
    const { exhibitIds } = body;
    const dated = (at: string | null, what: string, zone = ''): DatedFact[] =>
      at ? [{ at, zone, what, exhibitIds }] : [];
    return [
      ...dated(
        body.postedAt?.local ?? null,
        `${name}: ${body.act ? actLabels[body.act].toLowerCase() : 'posted'}`,
        body.postedAt?.timeZone,
      ),
      ...dated(body.removalRequestedOn, `${name}: removal asked for`),
      ...dated(body.removedOn, `${name}: removed`),
    ];
  });
}

function captureFacts({ exhibits }: CaseDetail): DatedFact[] {
  return exhibits.flatMap(({ facts, details }) => {
    const title = details.title.trim() || facts.fileName;
    const by = details.capturedBy.trim() ? ` by ${details.capturedBy.trim()}` : '';
    return [
      ...(details.capturedAt
        ? [
            {
              at: details.capturedAt.local,
              zone: details.capturedAt.timeZone,
              what: `Captured${by}: ${title}`,
              exhibitIds: [facts.id],
            },
          ]
        : []),
      {
        at: britishDate(facts.receivedAt),
        zone: '',
        what: `Received as evidence: ${title}`,
        exhibitIds: [facts.id],
      },
    ];
  });
}

function stageFacts({ records: { file } }: CaseDetail): DatedFact[] {
  return file.stages.map(({ stage, enteredOn }, index) => ({
    at: enteredOn,
    zone: '',
    what:
      index === 0
        ? 'Concern brought to the Executive Director'
        : `Case moved to the stage “${stageLabels[stage].toLowerCase()}”`,
    exhibitIds: [],
  }));
}
