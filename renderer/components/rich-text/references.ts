import type { Exhibit } from '../../../shared/domain/exhibit.ts';
import { findClause, type PolicyVersion } from '../../../shared/policy/register.ts';

/** What a text may refer to; read at the moment it is needed, so that a new exhibit is there at once. */
export type References = {
  readonly exhibits: () => readonly Exhibit[];
  /** The version of the policy whose clauses it may cite. */
  readonly policy: () => PolicyVersion;
  /** Clauses offered before the others. */
  readonly likelyClauseIds: () => readonly string[];
  readonly open: (exhibitId: string) => void;
};

export type MentionKind = 'exhibit' | 'clause';

/** One line of the list that opens while a reference is typed. */
export type Mention = { readonly id: string; readonly tag: string; readonly title: string };

/** What starts a reference of each kind, the list's name, and the node it becomes. */
export const mentionKinds = {
  exhibit: { char: '@', name: 'Exhibits', node: 'exhibitRef', attribute: 'exhibitId' },
  clause: { char: '§', name: 'Clauses', node: 'clauseRef', attribute: 'clauseId' },
} as const;

const shownAtOnce = 8;

/** The exhibit with this id, or undefined where the case holds none. */
export function findExhibit(references: References, id: string): Exhibit | undefined {
  return references.exhibits().find(({ facts }) => facts.id === id);
}

/** An exhibit's number, or words that say that it is not in this case. */
export function exhibitLabel(references: References, id: string): string {
  return findExhibit(references, id)?.facts.number ?? 'exhibit not in this case';
}

/** An exhibit's title, or its file name while it has none. */
export function exhibitTitle(references: References, id: string): string {
  const exhibit = findExhibit(references, id);
  return exhibit ? titleOf(exhibit) : '';
}

/** The title of a clause; empty where the version holds none of this id. */
export function clauseTitle(references: References, id: string): string {
  return findClause(references.policy(), id)?.title ?? '';
}

/** What a reference being typed may become, what begins like the query first. */
export function mentionsFor(kind: MentionKind, query: string, references: References): Mention[] {
  const all = kind === 'exhibit' ? exhibitMentions(references) : clauseMentions(references);
  const wanted = fold(query);
  const rank = ({ tag, title }: Mention): number => {
    if (fold(tag).startsWith(wanted) || fold(title).startsWith(wanted)) return 0;
    return fold(`${tag} ${title}`).includes(wanted) ? 1 : 2;
  };
  return all
    .filter((mention) => rank(mention) < 2)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, shownAtOnce);
}

function exhibitMentions(references: References): Mention[] {
  return references.exhibits().map((exhibit) => ({
    id: exhibit.facts.id,
    tag: exhibit.facts.number,
    title: titleOf(exhibit),
  }));
}

function clauseMentions(references: References): Mention[] {
  const likely = references.likelyClauseIds();
  const isLikely = (id: string): number => (likely.includes(id) ? 0 : 1);
  return [...references.policy().clauses]
    .sort((a, b) => isLikely(a.id) - isLikely(b.id))
    .map(({ id, title }) => ({ id, tag: id, title }));
}

function titleOf({ facts, details }: Exhibit): string {
  return details.title || facts.fileName;
}

function fold(text: string): string {
  return text.toLocaleLowerCase('en-GB');
}
