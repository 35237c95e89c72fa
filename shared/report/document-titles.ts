import type { CaseDocument } from '../domain/case-document.ts';
import { letterKindLabels, meetingKindLabels } from '../domain/labels.ts';
import type { CaseRecords } from '../domain/records.ts';

/** What a document is called in file names and dialogs; never with the name of a person. */
export function documentTitle(
  document: CaseDocument,
  records: Pick<CaseRecords, 'letters' | 'meetings'>,
): string {
  switch (document.kind) {
    case 'report':
      return document.isFinal ? 'Investigation report' : 'Investigation report, draft';
    case 'decision':
      return 'Decision';
    case 'process_record':
      return 'Record of the process';
    case 'letter': {
      const letter = records.letters.find(({ id }) => id === document.id)?.body;
      return letter ? `Letter, ${letterKindLabels[letter.kind].toLowerCase()}` : 'Letter';
    }
    case 'meeting': {
      const meeting = records.meetings.find(({ id }) => id === document.id)?.body;
      const kind = meeting ? meetingKindLabels[meeting.kind].toLowerCase() : 'meeting';
      return `Record of ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
    }
    case 'statement':
      return 'Statement';
  }
}

/** Tells the documents of a case apart; a draft and a final report are the same document. */
export function documentKey(document: CaseDocument): string {
  return 'id' in document ? `${document.kind}:${document.id}` : document.kind;
}
