import { risksIn, type TextRisk } from '../../../shared/annual/pack/check-text.ts';
import { decisionsOf } from '../../../shared/annual/pack/decisions.ts';
import { draftSection } from '../../../shared/annual/pack/draft.ts';
import type { PublishedAnnual } from '../../../shared/annual/pack/published.ts';
import { type PackSection, packSections } from '../../../shared/annual/pack/sections.ts';
import { sectionKey } from '../../../shared/books/annual-book.ts';
import { entriesOf, entryAt } from '../../../shared/books/books.ts';
import { nameFinder } from '../../../shared/domain/name-finder.ts';
import { plainTextOf } from '../../../shared/domain/rich-text.ts';
import { listBookRecords } from '../books/book-repo.ts';
import { allNamesInCases } from '../people/person-repo.ts';
import { allProtectedNames } from '../people/protected-name-repo.ts';
import type { Session } from '../session.ts';

/** A risk in the Director's words, by section, and why it was set aside where it was. */
export type SectionRisk = TextRisk & { readonly section: PackSection; readonly kept: string };

/**
 * Looks through what the Director wrote for a pack: names of anybody in a case or in the register of people, references, small
 * numbers, and words that tell what a table hides.
 */
export function checkTexts(session: Session, annual: PublishedAnnual): SectionRisk[] {
  const book = listBookRecords(session.db, 'annual');
  const { periodId, threshold } = annual;
  const risksOf = riskFinder(session, threshold);
  const decisions = decisionsOf(book, periodId).flatMap(({ body }) => [body.text, body.source]);
  return packSections.flatMap((section) => {
    const { text, kept } = entryAt(book, 'annual_section', sectionKey(periodId, section));
    const written = [
      ...(text ? [plainTextOf(text)] : []),
      ...(section === 'decisions' ? decisions : []),
    ].join('\n');
    const draft = draftSection(annual, section).join('\n');
    return risksOf(written, draft).map((risk) => ({
      ...risk,
      section,
      kept: kept[risk.quote] ?? '',
    }));
  });
}

/** The same of what a further issue says that it corrects. */
export function checkCorrection(
  session: Session,
  { threshold }: Pick<PublishedAnnual, 'threshold'>,
  correction: string,
): TextRisk[] {
  return riskFinder(session, threshold)(correction, '');
}

/** Finds names, and words that may tell what is hidden, but for those of a draft. */
function riskFinder(
  session: Session,
  threshold: number,
): (written: string, draft: string) => TextRisk[] {
  const findNames = namesIn(session);
  return (written, draft) => [
    ...findNames(written, draft).map((quote): TextRisk => ({ risk: 'name', quote })),
    ...risksIn(written, { threshold, draft }),
  ];
}

/** Finds the names of everybody who is named in a case or in the register, whole or a part of them, but for whoever writes. */
function namesIn({ db, actor }: Session): (written: string, draft: string) => string[] {
  const apart = allProtectedNames(db).flatMap(({ name, otherNames }) => [name, ...otherNames]);
  const registered = entriesOf(listBookRecords(db, 'registers'), 'registered_person').map(
    ({ body }) => body.name,
  );
  const isOwn = (name: string): boolean => name === actor();
  const known = [...allNamesInCases(db), ...registered].filter(isTelling);
  const whole = [...new Set([...apart, ...known])].filter((name) => !isOwn(name));
  const own = new Set(partsOf(actor()));
  const parts = [...new Set([...apart, ...registered].flatMap(partsOf))].filter(
    (part) => !own.has(part),
  );
  const [findWhole, findParts] = [whole, parts].map((names) =>
    nameFinder([{ names, whose: null }]),
  );
  return (written, draft) => {
    const named = findWhole?.(written) ?? [];
    const alone = (findParts?.(written) ?? []).filter(({ start, end }) => {
      const quote = written.slice(start, end);
      // “will” is a word, “Will” may be somebody; what the draft says is said of nobody.
      const isName = /^\p{Lu}/u.test(quote) && !draft.includes(quote);
      return isName && !named.some((one) => one.start < end && start < one.end);
    });
    return [...named, ...alone]
      .toSorted((a, b) => a.start - b.start)
      .map(({ start, end }) => written.slice(start, end));
  };
}

/** First names and surnames of a name, as long as they tell: initials and particles do not. */
function partsOf(name: string): string[] {
  return name.split(/[\s.,()]+/u).filter((part) => /^\p{Lu}[\p{L}'’-]{2,}$/u.test(part));
}

/** A single word in Latin letters may be a word like any other: Will, Grace, Mark. */
function isTelling(name: string): boolean {
  return /\s/u.test(name.trim()) || !/\p{Script=Latin}/u.test(name);
}
