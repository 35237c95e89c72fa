import type { ContentItem } from '../../../shared/domain/content-item.ts';
import {
  linkedRegisters,
  type LinkedRegister,
  type RegisterFacts,
  type RegisterLink,
} from '../../../shared/domain/register-link.ts';
import { saysTheSame } from '../../../shared/registers/register-facts.ts';
import type { Output } from '../../lib/client.ts';

type Answer = Output<'register.atTheTime'>;
type Offered = Answer['found'][number];

/** An entry that is linked, and what has become of it in the register since; null while that is not known. */
export type LinkedEntry = {
  readonly link: RegisterLink;
  readonly since: 'same' | 'changed' | 'gone' | null;
  /** What it says now, where it says something else. */
  readonly now: RegisterFacts | null;
};

/** What one register holds about an item: what was linked, what may be, what was looked at and is about something else. */
export type RegisterAnswer = {
  readonly kind: LinkedRegister;
  readonly linked: readonly LinkedEntry[];
  readonly offered: readonly Offered[];
  readonly others: readonly RegisterLink[];
};

/** What each register holds about an item; nothing is offered that somebody has looked at already. */
export function answersOf(
  { registerLinks }: Pick<ContentItem, 'registerLinks'>,
  answer: Answer | null,
): RegisterAnswer[] {
  const seen = new Set(registerLinks.map(({ entryId }) => entryId));
  return linkedRegisters.map((kind) => {
    const links = registerLinks.filter(({ facts }) => facts.kind === kind);
    return {
      kind,
      linked: links.filter(({ isSame }) => isSame).map((link) => linkedEntry(link, answer)),
      offered: (answer?.found ?? []).filter(
        ({ entryId, facts }) => facts.kind === kind && !seen.has(entryId),
      ),
      others: links.filter(({ isSame }) => !isSame),
    };
  });
}

function linkedEntry(link: RegisterLink, answer: Answer | null): LinkedEntry {
  const found = answer?.linked.find(({ entryId }) => entryId === link.entryId);
  if (!found) return { link, since: null, now: null };
  if (found.now === null) return { link, since: 'gone', now: null };
  return saysTheSame(found.now, link.facts)
    ? { link, since: 'same', now: null }
    : { link, since: 'changed', now: found.now };
}

/** The links with one of them said anew, in the place where it stood. */
export function withLink(links: readonly RegisterLink[], link: RegisterLink): RegisterLink[] {
  const at = links.findIndex(({ entryId }) => entryId === link.entryId);
  return at < 0 ? [...links, link] : links.with(at, link);
}
