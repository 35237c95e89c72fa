import { expect, test } from 'vitest';
import { buildCaseDocument } from '../../../../shared/report/case-document.ts';
import { aDocumentInput, told } from '../../../helpers/case-documents.ts';
import { aFormalCase } from '../../../helpers/formal-case.ts';
import { aRecord } from '../../../helpers/records.ts';
import { anId } from '../../../helpers/session.ts';
import { sortRecords } from '../../../../shared/domain/records.ts';

test('two who gave anonymous statements are told apart, and neither is named; a witness who did not is', () => {
  const detail = aFormalCase();
  const names = ['Quintessa Zimmerli', 'Olive Grant', 'Hywel Prydderch'];
  const witnesses = names.map((name, nth) =>
    aRecord('person', anId(900 + nth), { part: 'witness', name }, nth),
  );
  const statements = [900, 901].map((count) =>
    aRecord('statement', anId(count + 10), {
      personId: anId(count),
      isAnonymised: true,
    }),
  );
  const meeting = aRecord('meeting', anId(920), {
    kind: 'investigation',
    attendeeIds: [anId(900), anId(901), anId(902)],
  });
  const added = sortRecords([
    aRecord('case', 'case', detail.records.file),
    ...witnesses,
    ...statements,
    meeting,
  ]);
  const records = {
    ...detail.records,
    people: added.people,
    statements: added.statements,
    meetings: added.meetings,
  };
  const input = aDocumentInput({ ...detail, records });
  const lines = told(buildCaseDocument(input, { kind: 'meeting', id: anId(920) })).join('\n');
  expect(lines).toContain('Witness A; Witness B; Hywel Prydderch');
  expect(lines).not.toMatch(/Quintessa|Olive/);
});
