import { enteredStageOn } from '../../domain/case-file.ts';
import { measureKindLabels } from '../../domain/labels.ts';
import { isBlank } from '../../domain/rich-text.ts';
import type { Measure } from '../../domain/triage.ts';
import type { DocumentInput } from '../document-input.ts';
import { longDate } from '../format.ts';
import type { Block } from '../model.ts';
import { bullets, section, subsection } from '../parts.ts';
import { peopleSeen, statementsTaken } from './people-seen.ts';
import { blocksOf, muted, paragraph } from './rich-text-blocks.ts';

/** How the investigation was done, whom it heard, and what could not be collected (Acas guide: process). */
export function process(input: DocumentInput): Block[] {
  const { file, narrative, plan } = input.detail.records;
  const began = enteredStageOn(file, 'investigating');
  const count = input.detail.exhibits.length;
  return [
    section('process', 'Process followed'),
    paragraph(
      began
        ? `The investigation began on ${longDate(began)}. `
        : 'No date is recorded on which the investigation began. ',
      collected(count),
      ...(count === 0 ? [] : [{ kind: 'crossReference', to: 'exhibits' } as const, '.']),
    ),
    ...blocksOf(narrative.process, 'Nothing further is recorded about the process.'),
    ...(isBlank(plan.sources)
      ? []
      : [subsection('sources', 'Sources'), ...blocksOf(plan.sources, '')]),
    ...peopleSeen(input),
    ...statementsTaken(input),
    subsection('in-favour', 'Where evidence in the person’s favour was looked for'),
    ...blocksOf(plan.soughtInFavour, 'Not recorded.'),
    subsection('not-collected', 'What could not be collected or who could not be seen'),
    ...blocksOf(narrative.notCollected, 'None recorded.'),
    ...interimMeasures(input),
  ];
}

function collected(count: number): string {
  const since = 'hashed when it was received and has not been changed since.';
  if (count === 0) return 'No exhibits were collected.';
  return count === 1
    ? `One exhibit was collected; it was ${since} It is listed in `
    : `${count} exhibits were collected; each was ${since} They are listed in `;
}

/** Measures are told as facts, without their reasons: they were no sanction and say nothing of what was found. */
function interimMeasures({ detail: { records } }: DocumentInput): Block[] {
  const begun = records.measures.map(({ body }) => body).filter(({ startedOn }) => startedOn);
  return [
    subsection('measures', 'Interim measures'),
    ...(begun.length === 0
      ? [muted('No interim measures were taken.')]
      : [
          paragraph('An interim measure is not a sanction and says nothing about what was found.'),
          bullets(begun.map((measure) => [measureWords(measure)])),
        ]),
  ];
}

function measureWords({ kind, what, startedOn, endedOn, reviews }: Measure): string {
  const name = what.trim() || measureKindLabels[kind];
  const from = startedOn ? `, from ${longDate(startedOn)}` : '';
  const to = endedOn ? ` until ${longDate(endedOn)}` : ', still in place when this was written';
  const days = reviews.map(({ on }) => longDate(on));
  return `${name}${from}${to}${days.length > 0 ? `; looked at again on ${days.join(', ')}` : ''}.`;
}
