import { beforeEach, expect, test } from 'vitest';
import { CaseState } from '../../../../renderer/features/case/case-state.svelte.ts';
import { Allegation } from '../../../../shared/domain/allegation.ts';
import { Meeting } from '../../../../shared/domain/meeting.ts';
import { countCitations } from '../../../../renderer/features/evidence/citations.ts';
import { EvidenceState } from '../../../../renderer/features/evidence/evidence-state.svelte.ts';
import { ViewerState } from '../../../../renderer/features/evidence/viewer-state.svelte.ts';
import type { CaseDetail } from '../../../../shared/domain/case-detail.ts';
import type { Exhibit } from '../../../../shared/domain/exhibit.ts';
import { DomainError } from '../../../../shared/errors.ts';
import { aCompleteCase, anExhibit } from '../../../helpers/records.ts';
import { aWindow } from '../../../helpers/window-api.ts';

const cited = anExhibit({ title: 'Post in a group' }, 900);
const other = (count: number, facts: Partial<Exhibit['facts']>, source = ''): Exhibit => {
  const exhibit = anExhibit({ source }, count);
  return { ...exhibit, facts: { ...exhibit.facts, ...facts } };
};
const pdf = other(901, { number: 'EX-HM-002', kind: 'pdf', fileName: 'Declaration.pdf' });
const mail = other(902, { number: 'EX-HM-003', kind: 'email', fileName: 'mail.eml' }, 'Tunde');

let detail: CaseDetail;
let evidence: EvidenceState;

beforeEach(() => {
  detail = { ...aCompleteCase(), exhibits: [cited, pdf, mail] };
  evidence = new EvidenceState(new CaseState(detail), null);
});

const numbers = (): string[] => evidence.shown.map(({ facts }) => facts.number);

test('exhibits are found by number, title, file name and source', () => {
  for (const [words, found] of [
    ['hm-002', ['EX-HM-002']],
    ['post in', ['EX-HM-001']],
    [' declaration ', ['EX-HM-002']],
    ['tunde', ['EX-HM-003']],
    ['nowhere', []],
  ] as const) {
    evidence.words = words;
    expect(numbers(), words).toEqual(found);
  }
});

test('they can be narrowed to kinds, and to what is not cited', () => {
  evidence.kinds = ['pdf', 'image'];
  expect(numbers()).toEqual(['EX-HM-001', 'EX-HM-002']);
  evidence.onlyUncited = true;
  expect(numbers()).toEqual(['EX-HM-002']);
  expect(evidence.offeredKinds).toEqual(['image', 'pdf', 'email']);
});

test('one of those on show is always chosen, and choosing stops at the ends', () => {
  expect(evidence.active?.facts.number).toBe('EX-HM-001');
  evidence.choose(99);
  expect(evidence.active?.facts.number).toBe('EX-HM-003');
  evidence.choose(-5);
  expect(evidence.activeIndex).toBe(0);
  evidence.chosenId = mail.facts.id;
  evidence.kinds = ['pdf'];
  expect(evidence.active?.facts.number).toBe('EX-HM-002');
});

test('every place that cites an exhibit is counted', () => {
  // Once under content and once under each of the five considerations.
  expect(countCitations(detail).get(cited.facts.id)).toBe(6);
  const { records } = detail;
  const mention = {
    type: 'doc' as const,
    content: [
      {
        type: 'paragraph' as const,
        content: [{ type: 'exhibitRef' as const, attrs: { exhibitId: pdf.facts.id } }],
      },
    ],
  };
  const prompts = { named: { answer: 'yes' as const, note: '', exhibitIds: [pdf.facts.id] } };
  const more = {
    ...detail,
    records: {
      ...records,
      narrative: { ...records.narrative, process: mention },
      considerations: {
        ...records.considerations,
        boundaries: { ...records.considerations.boundaries, prompts },
      },
    },
  };
  expect(countCitations(more).get(pdf.facts.id)).toBe(2);
});

test('what speaks for or against an allegation, and what came back signed, is cited', () => {
  const { records } = detail;
  const exhibitIds = [pdf.facts.id];
  const point = { id: crypto.randomUUID(), side: 'against' as const, text: '', exhibitIds };
  const more = {
    ...detail,
    records: {
      ...records,
      allegations: [{ id: 'a', body: Allegation.parse({ points: [point] }) }],
      meetings: [{ id: 'm', body: Meeting.parse({ kind: 'hearing', exhibitIds }) }],
    },
  };
  expect(countCitations(more).get(pdf.facts.id)).toBe(2);
});

const pages = { form: 'pages', pageCount: 4, widthPx: null, heightPx: null, reason: null };

test('the viewer turns pages no further than there are, and forgets how it was turned', async () => {
  aWindow(null, { 'evidence.view': () => pages });
  const viewer = new ViewerState(new CaseState(detail));
  await viewer.open(pdf.facts.id);
  viewer.goTo(Infinity);
  viewer.turn();
  expect([viewer.page, viewer.turns]).toEqual([4, 1]);
  viewer.goTo(0);
  expect(viewer.page).toBe(1);
  await viewer.open(cited.facts.id);
  expect([viewer.page, viewer.turns]).toEqual([1, 0]);
});

test('what cannot be shown says why: told by the app, or because the request failed', async () => {
  const none = { ...pages, form: 'none', pageCount: 0, reason: 'needs_password' };
  aWindow(null, { 'evidence.view': () => none });
  const viewer = new ViewerState(new CaseState(detail));
  await viewer.open(pdf.facts.id);
  expect(viewer.failure?.title).toBe('Locked with a password');
  aWindow(null, {
    'evidence.view': () => {
      throw new DomainError('blob_missing', 'gone');
    },
  });
  await viewer.open(pdf.facts.id);
  expect(viewer.failure?.title).toBe('The file of this exhibit is missing');
});

test('an answer that comes after another exhibit was opened is not shown', async () => {
  const waiting = new Map<string, (preview: unknown) => void>();
  aWindow(null, {
    'evidence.view': ({ exhibitId }: { exhibitId: string }) =>
      new Promise((resolve) => waiting.set(exhibitId, resolve)),
  });
  const viewer = new ViewerState(new CaseState(detail));
  const first = viewer.open(pdf.facts.id);
  const second = viewer.open(mail.facts.id);
  await expect.poll(() => waiting.size).toBe(2);
  waiting.get(mail.facts.id)?.({ ...pages, pageCount: 1 });
  await second;
  waiting.get(pdf.facts.id)?.(pages);
  await first;
  expect(viewer.exhibit?.facts.number).toBe('EX-HM-003');
  expect(viewer.preview?.pageCount).toBe(1);
});
