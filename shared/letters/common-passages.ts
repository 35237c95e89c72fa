import type { CaseRecords } from '../domain/records.ts';
import type { RichBlock } from '../domain/rich-text.ts';
import { allegationTitle } from '../report/finding-words.ts';
import { calledInDocuments, peopleWith } from '../report/people.ts';
import { blank } from './blanks.ts';
import type { TemplateInput } from './letter-input.ts';
import { heading, say, written } from './parts.ts';

/** Each allegation as it is put to the person; a blank where none is worded yet. */
export function allegationsAsWorded({
  allegations,
}: Pick<CaseRecords, 'allegations'>): RichBlock[] {
  if (allegations.length === 0) return [say(blank('what is alleged, as it is put to the person'))];
  return allegations.flatMap(({ body }, index) => [
    heading(allegationTitle(body, index + 1)),
    ...written(body.wording, `wording of allegation ${index + 1}`),
  ]);
}

/**
 * What is to be kept confidential. The same in every letter, whoever raised the concern and whether or not they are protected:
 * a letter that differed would give them away (clause 1).
 */
export function confidentiality({ words }: Pick<TemplateInput, 'words'>): RichBlock[] {
  return [
    heading('Keeping it confidential'),
    say(
      'Please do not discuss this with colleagues, service users or on social media. You may of course speak to somebody who comes with you, to an adviser, your doctor or your family.',
      'Please do not try to find out who may have spoken to us. Delete nothing that may bear on this, unless I ask you in writing to take it down.',
      words.alsoTold,
    ),
  ];
}

/** Where the person finds support. Left open: a line manager on file may have a part in the matter. */
export function support(): RichBlock[] {
  return [
    heading('Support'),
    say(
      `A letter like this can be hard to receive. You can turn to ${blank('somebody who is not part of this and can offer support')}.`,
      'Tell me if anything would make this easier for you: another time or place, more breaks, an interpreter, papers in another form.',
    ),
  ];
}

/** Who investigates, in the first person where it is whoever writes. */
export function whoInvestigates({ records, investigator, office }: TemplateInput): string {
  const names = peopleWith(records, 'investigator').map(calledInDocuments);
  const other = names.find((name) => name !== investigator.trim());
  if (other) return `${other} will look into it and report on it.`;
  const self = [investigator.trim() || blank('name of the investigator'), office.trim()];
  return `I, ${self.filter(Boolean).join(', ')}, will look into it myself.`;
}

/** Who decides: of the people of the case, or as the outcome names them. */
export function whoDecides({ records }: TemplateInput): string {
  const [first] = peopleWith(records, 'decision_maker').map(calledInDocuments);
  return records.outcome.decisionMaker.trim() || first || blank('who decides');
}
