import { lanes, type Lane, type Precision } from '../domain/agenda.ts';
import type { CaseSection } from '../domain/case-sections.ts';
import type { LocalTime } from '../domain/common.ts';
import { HOME_ZONE, instantOf, localIn } from '../time/zones.ts';

/** Lanes of the chronology: those that events entered by hand can lie in, and the custody of exhibits. */
export const chronologyLanes = [...lanes, 'custody'] as const;
export type ChronologyLane = Lane | 'custody';

/** How an entry is drawn: a point, something ended, something planned, a measure that held, or a clock that runs. */
export type EntryMark = 'point' | 'ended' | 'planned' | 'hold' | 'clock';

/** When something happened: as it was recorded, and the instant where a time of day is known. */
export type EntryTime = {
  readonly shown: LocalTime;
  /** Null for a day without a time: it is the same day wherever it is read. */
  readonly instant: string | null;
};

/** One dated thing of a case. */
export type ChronologyEntry = {
  /** Unique within the case and stable: kind, record and field. */
  readonly id: string;
  readonly lane: ChronologyLane;
  readonly mark: EntryMark;
  readonly precision: Precision;
  readonly from: EntryTime;
  /** End of a span; null for what has none, or whose end is still open. */
  readonly to: EntryTime | null;
  readonly isOpenEnded: boolean;
  /** People by the name shown for them only. */
  readonly what: string;
  /** A few words for the picture. */
  readonly short: string;
  readonly detail: string;
  readonly exhibitIds: readonly string[];
  readonly personIds: readonly string[];
  readonly allegationIds: readonly string[];
  readonly section: CaseSection;
  readonly target: string | null;
};

const usual = {
  mark: 'point',
  precision: 'exact',
  to: null,
  isOpenEnded: false,
  detail: '',
  exhibitIds: [],
  personIds: [],
  allegationIds: [],
} as const satisfies Partial<ChronologyEntry>;

type Draft = Omit<ChronologyEntry, keyof typeof usual> &
  Partial<Pick<ChronologyEntry, keyof typeof usual>>;

/** An entry with what is usual filled in: a point in time, known exactly. */
export function entry(draft: Draft): ChronologyEntry {
  return { ...usual, ...draft };
}

/** The time of a day that has no time of day. */
export function onDay(day: string): EntryTime {
  return { shown: { local: day, timeZone: HOME_ZONE }, instant: null };
}

/** The time of an instant, read in the home zone. */
export function atInstant(instant: string): EntryTime {
  const local = localIn(instant, HOME_ZONE).slice(0, 16);
  return { shown: { local, timeZone: HOME_ZONE }, instant };
}

/** A time as a screen showed it. */
export function asShown(shown: LocalTime): EntryTime {
  return { shown, instant: shown.local.includes('T') ? instantOf(shown) : null };
}

/** Milliseconds since 1970 at which a time begins; a day begins at midnight in the home zone. */
export function startMs({ shown, instant }: EntryTime): number {
  return Date.parse(instant ?? instantOf({ local: shown.local, timeZone: HOME_ZONE }));
}

/** Oldest first; on one day, what has no time of day comes before what has one. Things of the same moment keep their order. */
export function byTime(a: ChronologyEntry, b: ChronologyEntry): number {
  const [dayA, dayB] = [homeDay(a), homeDay(b)];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  if (!a.from.instant || !b.from.instant) {
    return Number(a.from.instant !== null) - Number(b.from.instant !== null);
  }
  return Date.parse(a.from.instant) - Date.parse(b.from.instant);
}

function homeDay({ from }: ChronologyEntry): string {
  const local = from.instant ? localIn(from.instant, HOME_ZONE) : from.shown.local;
  return local.slice(0, 10);
}
