import { describe, expect, it } from 'vitest';
import { Appeal } from '../../../../shared/domain/appeal.ts';
import type { CaseDocument } from '../../../../shared/domain/case-document.ts';
import { hasPart, type Role } from '../../../../shared/domain/person.ts';
import { buildCaseDocument } from '../../../../shared/report/case-document.ts';
import type { DocumentInput } from '../../../../shared/report/document-input.ts';
import { ReportDocumentSchema } from '../../../../shared/report/model-schema.ts';
import { problemsIn } from '../../../../shared/report/validate.ts';
import { richTextFromPlain } from '../../../../shared/domain/rich-text.ts';
import { aDocumentInput, told } from '../../../helpers/case-documents.ts';
import { aFormalCase, formal, formalNamesApart, untold } from '../../../helpers/formal-case.ts';
import { aCaseRecord, aCompleteCase, aRecord } from '../../../helpers/records.ts';
import { anId } from '../../../helpers/session.ts';
import { sortRecords } from '../../../../shared/domain/records.ts';

const documents: readonly CaseDocument[] = [
  { kind: 'report', isFinal: false },
  { kind: 'report', isFinal: true },
  { kind: 'decision' },
  { kind: 'process_record' },
  { kind: 'letter', id: formal.letter },
  { kind: 'meeting', id: formal.meeting },
  { kind: 'statement', id: formal.statement },
  { kind: 'statement', id: formal.anonymous },
];

function built(document: CaseDocument, fields: Partial<DocumentInput> = {}) {
  const input = aDocumentInput(aFormalCase(), { namesApart: formalNamesApart, ...fields });
  return buildCaseDocument(input, document);
}

const linesOf = (document: CaseDocument, fields: Partial<DocumentInput> = {}): string[] =>
  told(built(document, fields));

describe('the documents of a case', () => {
  it.each(documents)('$kind makes sense, and names nobody who is protected', (document) => {
    const made = built(document);
    expect(ReportDocumentSchema.parse(made)).toEqual(made);
    expect(problemsIn(made)).toEqual([]);
    for (const name of untold) expect(JSON.stringify(made)).not.toContain(name);
    expect(told(made)).toMatchSnapshot();
  });

  it('of a case that has just been brought makes sense too', () => {
    const detail = { ...aCompleteCase(), records: sortRecords([aCaseRecord()]), exhibits: [] };
    for (const kind of ['decision', 'process_record'] as const) {
      const made = buildCaseDocument(aDocumentInput(detail), { kind });
      expect(problemsIn(made)).toEqual([]);
    }
  });

  it('of a matter settled informally says what was agreed, and not what nobody wrote', () => {
    const records = sortRecords([
      aCaseRecord(),
      aRecord('triage', 'triage', { decision: 'informal' }),
      aRecord('outcome', 'outcome', { actions: ['advice'], decidedOn: '2026-07-03' }),
    ]);
    const detail = { ...aCompleteCase(), records, exhibits: [] };
    const made = buildCaseDocument(aDocumentInput(detail), { kind: 'decision' });
    expect(problemsIn(made)).toEqual([]);
    const lines = told(made).join('\n');
    expect(lines).toContain('What was agreed');
    expect(lines).not.toMatch(/complaint|response|Mitigating|Right of appeal/);
  });

  it('a letter heads with today until it is dated, is a draft while it has blanks, and lists what is enclosed', () => {
    const letterWith = (fields: Record<string, unknown>) => {
      const detail = aFormalCase();
      const [letter] = detail.records.letters;
      if (!letter) throw new Error('no letter');
      const letters = [{ ...letter, body: { ...letter.body, ...fields } }];
      const records = { ...detail.records, letters };
      const input = aDocumentInput({ ...detail, records });
      return buildCaseDocument(input, { kind: 'letter', id: formal.letter });
    };
    const body = richTextFromPlain('Dear [name],');
    const draft = letterWith({ body, datedOn: null, sentOn: null });
    expect(draft.marking).toBe('Draft · CONFIDENTIAL');
    expect(told(draft).join('\n')).toContain('22 July 2026');
    const exhibitIds = aFormalCase().exhibits.map(({ facts }) => facts.id);
    const sent = letterWith({ body, exhibitIds });
    expect(sent.marking).toBe('CONFIDENTIAL');
    expect(told(sent).at(-1)).toMatch(/^Enclosed: EX-\w+-001, EX-HM-002$/);
  });

  it('a letter keeps headings with their text, and its signature in one piece with words before it', () => {
    const kept = built({ kind: 'letter', id: formal.letter }).blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.keep ? [block.keep] : [],
    );
    expect(kept).toEqual(['next', 'next', 'whole']);
  });

  it('a sent letter stays signed as it was sent, whoever works the case by now', () => {
    const signedWith = (sentOn: string | null) => {
      const detail = aFormalCase();
      const letters = detail.records.letters.map((letter) => ({
        ...letter,
        body: { ...letter.body, sentOn, signedBy: ['Old Director', 'Executive Director'] },
      }));
      const records = { ...detail.records, letters };
      const input = aDocumentInput({ ...detail, records }, { investigator: 'New Director' });
      return told(buildCaseDocument(input, { kind: 'letter', id: formal.letter })).join('\n');
    };
    expect(signedWith('2026-07-01')).toMatch(/Yours sincerely[\s\S]*Old Director/);
    expect(signedWith('2026-07-01')).not.toContain('New Director');
    expect(signedWith(null)).toMatch(/Yours sincerely[\s\S]*New Director/);
  });

  it('refuses a letter that the case has not', () => {
    expect(() => built({ kind: 'letter', id: anId(99) })).toThrow('no such record');
  });
});

describe('the report', () => {
  it('says on every page whether it is a draft, and on the cover which edition', () => {
    const [draft, final] = [false, true].map((isFinal) => built({ kind: 'report', isFinal }));
    expect(draft?.marking).toBe('Draft · CONFIDENTIAL');
    expect(final?.marking).toBe('CONFIDENTIAL');
    expect(final?.cover?.facts.at(-1)).toEqual({ term: 'Edition', value: ['Final, edition 1'] });
  });

  it('holds nothing of the decision, and no reasons for gaps', () => {
    const text = JSON.stringify(built({ kind: 'report', isFinal: true }));
    expect(text).not.toMatch(/Abernethy-Nkemelu|first written warning|first breach|Hearing/i);
    expect(text).not.toContain('She came back from leave');
  });

  it('leaves the recommendation out where none is wanted', () => {
    const detail = aFormalCase();
    const plan = { ...detail.records.plan, recommendationWanted: 'no' as const };
    const input = aDocumentInput({ ...detail, records: { ...detail.records, plan } });
    const lines = told(buildCaseDocument(input, { kind: 'report', isFinal: true })).join('\n');
    expect(lines).not.toContain('There is a case to answer');
    expect(lines).toContain('asked to find facts only');
  });

  it('mentions the earlier warnings it is given, a spent one with its reason', () => {
    const prior = {
      reference: 'SM-2025-003',
      decidedOn: '2025-09-01',
      warningUntil: '2026-03-01',
      actions: ['first_warning', 'training'],
      isSpent: true,
      justification: 'The same conduct, the same people',
    } as const;
    const report = { kind: 'report', isFinal: true } as const;
    expect(linesOf(report, { priors: [prior] }).join('\n')).toContain(
      'SM-2025-003: first written warning of 1 September 2025, which counted until 1 March 2026. It is spent. Mentioned because: The same conduct, the same people',
    );
    expect(linesOf(report).join('\n')).not.toContain('Earlier warnings');
  });
});

describe('after an appeal', () => {
  const appealed = (fields: Partial<Appeal>): string[] => {
    const detail = aFormalCase();
    const appeal = Appeal.parse({ lodgedOn: '2026-08-01', decidedOn: '2026-08-10', ...fields });
    const input = aDocumentInput({ ...detail, records: { ...detail.records, appeal } });
    return (['decision', 'process_record'] as const).flatMap((kind) => {
      const lines = told(buildCaseDocument(input, { kind }));
      return lines.slice(lines.findIndex((line) => /# [\d.]+ Appeal$/.test(line)));
    });
  };

  it.each([
    [
      'a warning given on it',
      { outcome: 'upheld_in_part', actions: ['first_warning'], warningUntil: '2027-02-09' },
      'The warning counts until 9 February 2027. After that day it is spent.',
    ],
    [
      'the warning that stands',
      { outcome: 'dismissed' },
      'The warning counts until 27 January 2027. After that day it is spent.',
    ],
  ] as const)(
    'decision and record of the process tell until when it counts: %s',
    (_, to, words) => {
      expect(appealed({ ...to, actions: 'actions' in to ? [...to.actions] : null })).toEqual(
        expect.arrayContaining([words]),
      );
      expect(appealed({ ...to, actions: ['advice'] }).join('\n')).not.toContain('warning counts');
    },
  );
});

describe('the decision', () => {
  const withRole = (role: Role | null): string => {
    const detail = aFormalCase();
    const people = detail.records.people.map((person) =>
      hasPart(person.body, 'subject') ? { ...person, body: { ...person.body, role } } : person,
    );
    const input = aDocumentInput({ ...detail, records: { ...detail.records, people } });
    return told(buildCaseDocument(input, { kind: 'decision' })).join('\n');
  };

  it('tells of company at the appeal: a right of workers, offered to others', () => {
    const right =
      'You have the right to be accompanied (Employment Relations Act 1999, section 10)';
    expect(withRole('employee')).toContain(`At the appeal you need not be alone. ${right}`);
    for (const role of ['volunteer', null] as const) {
      expect(withRole(role)).toContain('We offer this as good practice.');
      expect(withRole(role)).not.toContain('the right to be accompanied');
    }
  });
});

describe('the record of the process', () => {
  it('gives the reason for each gap left open', () => {
    const gap = {
      id: 'companion',
      before: 'report',
      group: 'fairness',
      text: 'A companion was not offered',
      source: 'Acas guide',
      section: 'meetings',
      target: null,
    } as const;
    const gaps = [gap, { ...gap, id: 'other', text: 'Another' }];
    const lines = linesOf({ kind: 'process_record' }, { gaps });
    expect(lines).toContain(
      '| A companion was not offered | Acas guide | She came back from leave that day',
    );
    expect(lines).toContain('| Another | Acas guide | No reason is recorded');
  });

  it('is marked internal', () => {
    expect(built({ kind: 'process_record' }).marking).toBe('Internal · CONFIDENTIAL');
  });
});

describe('an anonymous statement', () => {
  it('has no line for the witness to sign, and protects them in every other document', () => {
    const lines = linesOf({ kind: 'statement', id: formal.anonymous });
    expect(lines.filter((line) => line.startsWith('____'))).toEqual([
      '____ Executive Director: Miriam Keane',
    ]);
    expect(linesOf({ kind: 'process_record' }).join('\n')).toContain('Witness B');
  });
});
