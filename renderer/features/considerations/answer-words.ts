import type { Answer } from '../../../shared/domain/consideration.ts';

/** Answers in the words of a narrow segmented choice. */
export const shortAnswers: Readonly<Record<Answer, string>> = {
  yes: 'Yes',
  no: 'No',
  unclear: 'Unclear',
  not_applicable: 'N/A',
};
