import { expect, test } from 'vitest';
import type { LibrarySession } from '../../../electron/services/library-session.ts';
import { editBook } from '../../../electron/services/books/book-service.ts';
import { editCase, openCase } from '../../../electron/services/cases/case-service.ts';
import { undo } from '../../../electron/services/cases/undo-service.ts';
import { setProtectedName } from '../../../electron/services/people/people-service.ts';
import {
  casesOfEntry,
  registerEntries,
  registersAtTheTime,
} from '../../../electron/services/registers/at-the-time.ts';
import { caseDocument } from '../../../electron/services/reports/case-document.ts';
import type { RegisterLink } from '../../../shared/domain/register-link.ts';
import type { BookEdit } from '../../../shared/books/books.ts';
import { factsInWords } from '../../../shared/registers/at-the-time-words.ts';
import { aRegisteredPerson } from '../../helpers/books.ts';
import { aCase, expectLogTellsAll } from '../../helpers/cases.ts';
import { aLibrarySession } from '../../helpers/library-session.ts';
import { anId } from '../../helpers/session.ts';

const sam = anId(901);
const use = anId(902);
const removal = anId(903);
const contentId = anId(904);

const entered = (session: LibrarySession, ...edits: BookEdit[]) =>
  editBook(session, { book: 'registers', label: 'Entered', edits });

/** A case about somebody of the register with one item of content, and what the registers hold about it. */
async function aLinkedCase() {
  const session = await aLibrarySession();
  entered(
    session,
    aRegisteredPerson({ name: 'Sam Hill', role: 'employee' }, sam),
    {
      op: 'add',
      kind: 'official_use',
      id: use,
      body: {
        personId: sam,
        platform: 'Facebook',
        account: 'STaSS page',
        authorisedBy: 'Helen Marsh',
        from: '2026-01-05',
        to: '2026-06-30',
      },
    },
    {
      op: 'add',
      kind: 'removal_request',
      id: removal,
      body: {
        askedBy: 'Quintessa Zimmerli',
        askedOn: '2026-06-25',
        address: 'https://www.facebook.com/p/9/',
      },
    },
  );
  const caseId = aCase(session);
  const [subject] = openCase(session, caseId).records.people;
  const edit = (edits: Parameters<typeof editCase>[1]['edits']) =>
    editCase(session, { caseId, label: 'Edited', edits });
  edit([
    { op: 'put', kind: 'person', id: subject!.id, fields: { name: 'Sam Hill', identityId: sam } },
    {
      op: 'add',
      kind: 'content',
      id: contentId,
      body: {
        platform: 'Facebook',
        url: 'https://facebook.com/p/9',
        postedAt: { local: '2026-06-22T19:58', timeZone: 'Europe/London' },
      },
    },
  ]);
  const ask = (links: readonly Pick<RegisterLink, 'entryId' | 'facts'>[] = []) =>
    registersAtTheTime(session, {
      caseId,
      platform: 'Facebook',
      account: '',
      displayName: '',
      url: 'https://facebook.com/p/9',
      postedOn: '2026-06-22',
      personIds: [sam],
      links,
    });
  const link = (...registerLinks: RegisterLink[]) =>
    edit([{ op: 'put', kind: 'content', id: contentId, fields: { registerLinks } }]);
  const report = () =>
    JSON.stringify(caseDocument(session, caseId, { kind: 'report', isFinal: false }, null));
  return { session, caseId, edit, ask, link, report };
}

const asLink = ({ entryId, facts }: Pick<RegisterLink, 'entryId' | 'facts'>): RegisterLink => ({
  entryId,
  facts,
  isSame: true,
  on: '2026-07-01',
});

test('an entry that is linked is told in the report as it stood then, and a later change in the register is told beside it', async () => {
  const { session, caseId, ask, link, report } = await aLinkedCase();
  const { found } = ask();
  expect(found.map(({ entryId, isSure }) => [entryId, isSure])).toEqual([
    [use, true],
    [removal, false],
  ]);
  const links = found.map(asLink);
  link(...links);
  expect(report()).toContain('The day it was posted, 22 June 2026, lies within it.');
  expect(report()).toContain('used by Sam Hill');

  entered(session, { op: 'put', kind: 'official_use', id: use, fields: { to: '2026-06-01' } });
  entered(session, { op: 'remove', kind: 'removal_request', id: removal });
  expect(report()).toContain('The day it was posted, 22 June 2026, lies within it.');
  const { linked } = ask(links);
  expect(linked).toMatchObject([
    { entryId: use, now: { to: '2026-06-01' } },
    { entryId: removal, now: null },
  ]);
  expectLogTellsAll(session, session.library.logIdentity);

  undo(session, caseId);
  expect(openCase(session, caseId).records.content[0]?.body.registerLinks).toEqual([]);
  expect(report()).not.toContain('lies within it');
});

test('an entry knows the cases it is linked to, and not those where it was found to be about another item', async () => {
  const { session, caseId, ask, link } = await aLinkedCase();
  const title = 'Comment in a neighbours’ group';
  const [first, second] = ask().found.map(asLink);
  link(first!, { ...second!, isSame: false });
  expect(casesOfEntry(session, use)).toEqual([{ caseId, reference: 'SM-2026-001', title }]);
  expect(casesOfEntry(session, removal)).toEqual([]);

  const other = aCase(session);
  entered(session, { op: 'put', kind: 'removal_request', id: removal, fields: { caseId: other } });
  expect(casesOfEntry(session, removal)).toMatchObject([{ caseId: other }]);
});

test('somebody the case protects is not named from the registers, not even by what is linked', async () => {
  const { session, caseId, edit, ask, link, report } = await aLinkedCase();
  const personId = anId(905);
  edit([
    {
      op: 'add',
      kind: 'person',
      id: personId,
      body: { part: 'affected_colleague', isProtected: true },
    },
  ]);
  setProtectedName(session, { caseId, personId, name: 'Quintessa Zimmerli', otherNames: [] });
  const { found } = ask();
  const request = found.find(({ entryId }) => entryId === removal)!;
  const telling = { postedOn: '2026-06-22', readOn: '2026-07-01', inCase: new Map() };
  expect(factsInWords(request.facts, telling)).toContain('[Colleague A] asked for the removal');
  const listed = registerEntries(session, { caseId, kind: 'removal_request' });
  expect(JSON.stringify(listed)).toContain('[Colleague A]');
  link(asLink(request));
  expect(
    JSON.stringify([listed, ask([asLink(request)]), openCase(session, caseId).records]),
  ).not.toMatch(/Zimmerli/);
  expect(report()).toContain('[Colleague A] asked for the removal');
});
