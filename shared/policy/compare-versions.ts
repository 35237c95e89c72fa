import { type Clause, inRegisterOrder } from './register.ts';

/** A register of clauses: a version, or a draft of one. */
type Clauses = { readonly clauses: readonly Clause[] };

/**
 * What became of a clause from one version to the next.
 *
 * `added`: it takes the place of none. `changed`: its words, title or number differ. `merged`: it takes the place of several.
 * `kept`: it says what it said. `retired`: nothing took its place.
 */
export type ClauseChange = {
  readonly is: 'added' | 'changed' | 'merged' | 'kept' | 'retired';
  readonly before: readonly Clause[];
  readonly after: Clause | null;
  /** Why it was retired; empty where nobody said, and for all others. */
  readonly reason: string;
};

/**
 * Every clause of `after`, in order, with those of `before` that it took the place of; then those of `before` that nothing took
 * the place of. `retired` says why, by clause id.
 */
export function compareVersions(
  before: Clauses,
  after: Clauses,
  retired: Readonly<Record<string, string>> = {},
): ClauseChange[] {
  const old = new Map(before.clauses.map((clause) => [clause.id, clause]));
  const taken = new Set(after.clauses.flatMap(({ predecessors }) => predecessors));
  const standing = inRegisterOrder(after.clauses.map(({ id }) => id)).flatMap((id) => {
    const clause = after.clauses.find((one) => one.id === id);
    if (!clause) return [];
    const own = clause.predecessors.flatMap((predecessor) => old.get(predecessor) ?? []);
    return [{ is: changeOf(own, clause), before: own, after: clause, reason: '' }];
  });
  const gone = inRegisterOrder([...old.keys()].filter((id) => !taken.has(id))).map(
    (id): ClauseChange => ({
      is: 'retired',
      before: [old.get(id) ?? { id, title: '', text: '', predecessors: [], isHead: false }],
      after: null,
      reason: retired[id]?.trim() ?? '',
    }),
  );
  return [...standing, ...gone];
}

function changeOf(own: readonly Clause[], clause: Clause): ClauseChange['is'] {
  const [only, ...more] = own;
  if (!only) return 'added';
  if (more.length > 0) return 'merged';
  const isKept =
    only.id === clause.id &&
    only.title.trim() === clause.title.trim() &&
    only.text.trim() === clause.text.trim();
  return isKept ? 'kept' : 'changed';
}

/** A version to begin a new one from: every clause of the last, each the successor of itself. */
export function clausesFrom(version: Clauses): Clause[] {
  return version.clauses.map((clause) => ({ ...clause, predecessors: [clause.id] }));
}

/** What keeps a draft from being adopted, in words for the Director; empty where nothing does. */
export function adoptionProblems(
  before: Clauses & { readonly reviewedOn: string },
  draft: Clauses & {
    readonly retired: Readonly<Record<string, string>>;
    readonly approvedBy: string;
    readonly adoptedOn: string | null;
  },
): string[] {
  const ids = draft.clauses.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const unsaid = compareVersions(before, draft, draft.retired).filter(
    ({ is, reason }) => is === 'retired' && reason === '',
  );
  return [
    ...(draft.clauses.length === 0 ? ['It holds no clause.'] : []),
    ...twice.map((id) => `Two clauses are called ${id}.`),
    ...draft.clauses
      .filter(({ title, text }) => title.trim() === '' || text.trim() === '')
      .map(({ id }) => `Clause ${id} needs a title and words.`),
    ...unsaid.map(({ before: [gone] }) => `Clause ${gone?.id ?? ''} is dropped without a reason.`),
    ...(draft.approvedBy.trim() === '' ? ['Nobody is named who approved it.'] : []),
    ...(draft.adoptedOn === null ? ['The day from which it is in force is missing.'] : []),
    ...(draft.adoptedOn !== null && draft.adoptedOn <= before.reviewedOn
      ? ['It would be in force before the version it replaces.']
      : []),
  ];
}
