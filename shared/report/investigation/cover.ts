import { roleLabels } from '../../domain/labels.ts';
import { shownName } from '../../domain/person.ts';
import { longDate } from '../format.ts';
import type { Cover } from '../model.ts';
import type { InvestigationInput } from './input.ts';
import { investigators, subjectOf } from './introduction.ts';

/** The first page of the report. */
export function reportCover(input: InvestigationInput): Cover {
  const { row } = input.detail;
  const subject = subjectOf(input);
  const role = subject?.role ? roleLabels[subject.role] : '';
  const name = (subject && shownName(subject)) || 'Not yet known';
  return {
    organisation: 'STaSS',
    title: 'Investigation report',
    subtitle: row.title,
    facts: [
      { term: 'Reference', value: [row.reference] },
      {
        term: 'Subject',
        value: [[name, subject?.jobTitle.trim() || role].filter(Boolean).join(', ')],
      },
      { term: 'Investigator', value: [investigators(input)] },
      { term: 'Policy', value: [input.policy.title] },
      { term: 'Date', value: [longDate(input.today)] },
      { term: 'Edition', value: [editionWords(input)] },
    ],
    notice:
      'This report holds personal data of identifiable people. Keep it locked away, show it only to those who need it for this process, and return or destroy it afterwards.',
  };
}

function editionWords({ edition, isFinal }: InvestigationInput): string {
  const state = isFinal ? 'Final' : 'Draft';
  return edition === null ? `${state}, for reading on screen` : `${state}, edition ${edition}`;
}
