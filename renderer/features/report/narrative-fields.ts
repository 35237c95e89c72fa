import type { Narrative } from '../../../shared/domain/case-file.ts';

/** One part of the report in the investigator's own words. */
export type NarrativeField = {
  readonly field: keyof Narrative;
  readonly label: string;
  /** What belongs there. */
  readonly hint: string;
};

/** The parts of the report that are not drawn from the records, in the order of the report (Acas). */
export const narrativeFields: readonly NarrativeField[] = [
  {
    field: 'termsOfReference',
    label: 'Terms of reference',
    hint: 'Who asked for the investigation, why, and what it was to find out. The plan says what is in scope and what is not.',
  },
  {
    field: 'process',
    label: 'Process followed',
    hint: 'What was done and in which order. Meetings, statements and interim measures are listed below it by themselves.',
  },
  {
    field: 'notCollected',
    label: 'What could not be collected, and who could not be seen',
    hint: 'And why; a reader asks about it first.',
  },
  {
    field: 'response',
    label: 'The person’s response',
    hint: 'What the person says about the whole of it; the answer to each allegation stands with the allegation.',
  },
  {
    field: 'mitigation',
    label: 'Mitigating circumstances',
    hint: 'What speaks for the person as a whole, also where they did not raise it themselves.',
  },
  {
    field: 'conclusions',
    label: 'Conclusions',
    hint: 'What the findings mean together. A recommendation stands under Outcome; a sanction nowhere.',
  },
];
