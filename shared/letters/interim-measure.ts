import type { Measure } from '../domain/triage.ts';
import type { RichBlock } from '../domain/rich-text.ts';
import { blank } from './blanks.ts';
import { confidentiality, support } from './common-passages.ts';
import type { Template, TemplateInput } from './letter-input.ts';
import { dayOr, heading, lineOr, say, written } from './parts.ts';
import type { RoleWords } from './role-words.ts';

/** Tells the person of measures for the time being: no sanction, why, until when looked at again (Acas Code, paragraph 8). */
export const interimMeasure: Template = (input) => {
  const inForce = input.records.measures
    .map(({ body }) => body)
    .filter(({ endedOn }) => endedOn === null || endedOn > input.today);
  const shown = inForce.length > 0 ? inForce : [null];
  return {
    subject: 'An arrangement for the time being',
    blocks: [
      say(
        'While a concern is being looked into, something has to be arranged for the time being.',
        'It is not a sanction. It says nothing about what is found in the end, and it lasts no longer than it has to.',
      ),
      ...shown.flatMap((measure) => ofMeasure(input, measure)),
      heading('What you can do'),
      say(
        'If you think this is not needed, or something milder would do, tell me and I will look at it again.',
      ),
      ...confidentiality(input),
      ...support(),
    ],
  };
};

function ofMeasure({ words }: TemplateInput, measure: Measure | null): readonly RichBlock[] {
  return [
    heading(measure ? titleOf(measure.kind, words) : 'What is arranged'),
    say(
      `${lineOr(measure?.what ?? '', 'what is arranged').replace(/[.\s]+$/, '')}.`,
      `It applies from ${dayOr(measure?.startedOn ?? null, 'day from which it applies')}.`,
    ),
    say('The reasons are these:'),
    ...written(measure?.reasons ?? { type: 'doc', content: [] }, 'reasons for the measure'),
    say(
      `It will be looked at again by ${dayOr(measure?.reviewOn ?? null, 'day of the next review')}, and lifted as soon as it is no longer needed.`,
      payOf(measure, words),
    ),
    ...(measure?.kind === 'suspension'
      ? [
          say(
            `${blank('who keeps in touch')} will keep in touch with you meanwhile. Colleagues are told only what is agreed with you about your absence.`,
          ),
        ]
      : []),
  ];
}

function titleOf(kind: Measure['kind'], { isEmployed, engagement }: RoleWords): string {
  const titles: Readonly<Record<Measure['kind'], string>> = {
    suspension: isEmployed ? 'Suspension on full pay' : `A pause in ${engagement}`,
    account_access: 'Your access to accounts',
    other_duties: isEmployed ? 'Other duties' : 'Other tasks',
    supervision: 'Closer support and supervision',
    no_contact: 'Contact',
    content_removal: 'Content taken down meanwhile',
    other: 'What is arranged',
  };
  return titles[kind];
}

/** Pay is promised to employees only; an agency pays its own workers; nobody else is paid. */
function payOf(measure: Measure | null, { isEmployed, isWorker }: RoleWords): string {
  if (isEmployed) {
    return measure?.kind === 'suspension'
      ? 'You stay employed on full pay, and your holiday and other benefits go on as before.'
      : 'It makes no difference to your pay.';
  }
  return isWorker ? `As to your pay: ${blank('what was agreed with the agency about pay')}.` : '';
}
