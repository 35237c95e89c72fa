import type { FindingKind } from '../../../shared/domain/allegation.ts';
import { routes, type Route } from '../../../shared/domain/case-file.ts';
import type { Role } from '../../../shared/domain/person.ts';
import { addDays, daysFromTo } from '../../../shared/time/days.ts';
import { randomFrom } from '../../casebook/made-up.ts';
import { neighbourNames } from './names.ts';
import type { YearPerson } from './people.ts';
import { stories, type Story } from './stories.ts';

/** What becomes of one case of a made-up year. */
export type CaseBrief = {
  readonly story: Story;
  readonly subject: YearPerson;
  readonly broughtOn: string;
  readonly route: Route;
  readonly reporter: { readonly name: string; readonly isProtected: boolean };
  readonly handling: 'formal' | 'informal' | 'no_action' | 'refer_on';
  /** How quickly it goes: 1 as planned, 2 takes twice as long. */
  readonly pace: number;
  readonly isLate: boolean;
  readonly asksForData: boolean;
  readonly appeal: 'upheld' | 'upheld_in_part' | 'dismissed' | null;
  readonly finding: FindingKind;
  readonly hasLesson: boolean;
  readonly isTakenDown: boolean;
};

type Draw = {
  /** From 0 to 1. */
  readonly share: () => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly weighted: <T extends { readonly weight: number }>(from: readonly T[]) => T;
};

/** Chosen so that of a year of 60 some numbers can be told, some as bands and some not at all. */
const SEED = -527;

/** Cases of a year in the order in which they were brought; the same every time for the same year and number. */
export function briefsOfYear(
  year: number,
  count: number,
  people: readonly YearPerson[],
): readonly CaseBrief[] {
  const draw = drawing(randomFrom(SEED + year + count));
  const first = `${year}-01-05`;
  const days = daysFromTo(first, `${year}-12-18`);
  const afterFirst = Array.from({ length: count }, () => Math.floor(draw.share() * days));
  return afterFirst
    .toSorted((a, b) => a - b)
    .map((after) => {
      const broughtOn = addDays(first, after);
      const engaged = people.filter(
        ({ startedOn, endedOn }) => startedOn <= broughtOn && (endedOn ?? broughtOn) >= broughtOn,
      );
      return briefOf(draw, broughtOn, engaged);
    });
}

function briefOf(draw: Draw, broughtOn: string, subjects: readonly YearPerson[]): CaseBrief {
  const story = draw.weighted(stories);
  const { handling } = draw.weighted(handlingsFor(story.gravity));
  const isFormal = handling === 'formal';
  return {
    story,
    subject: draw.weighted(subjects.map((one) => ({ ...one, weight: shareOf[one.role] }))),
    broughtOn,
    route: draw.chance(0.55) ? 'line_manager' : draw.pick(routes),
    reporter: { name: draw.pick(neighbourNames), isProtected: draw.chance(0.2) },
    handling,
    pace: draw.pick([0.8, 1, 1, 1.2, 1.2, 1.6, 2.4]),
    isLate: draw.chance(0.15),
    asksForData: isFormal && draw.chance(0.25),
    appeal:
      isFormal && draw.chance(0.3) ? draw.pick(['upheld', 'upheld_in_part', 'dismissed']) : null,
    finding: draw.weighted(findings).finding,
    hasLesson: draw.chance(isFormal ? 0.6 : 0.2),
    isTakenDown: draw.chance(0.85),
  };
}

/** How often somebody of a role is the subject, against the others. */
const shareOf: Readonly<Record<Role, number>> = {
  employee: 6,
  temporary_staff: 6,
  agency_worker: 9,
  student: 9,
  volunteer: 3,
  trustee: 1,
  professional_connection: 1,
};

const findings = [
  { finding: 'uncontested', weight: 5 },
  { finding: 'contested', weight: 4 },
  { finding: 'unsubstantiated', weight: 1 },
] as const;

/** The graver, the more often it is investigated. */
function handlingsFor(
  gravity: Story['gravity'],
): readonly { readonly handling: CaseBrief['handling']; readonly weight: number }[] {
  return [
    { handling: 'formal', weight: [2, 5, 9][gravity - 1] ?? 0 },
    { handling: 'informal', weight: [7, 4, 0][gravity - 1] ?? 0 },
    { handling: 'no_action', weight: 1 },
    { handling: 'refer_on', weight: gravity === 1 ? 1 : 0 },
  ];
}

function drawing(random: () => number): Draw {
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[Math.floor(random() * from.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
  const weighted = <T extends { readonly weight: number }>(from: readonly T[]): T => {
    let left = random() * from.reduce((sum, { weight }) => sum + weight, 0);
    return from.find(({ weight }) => (left -= weight) < 0) ?? pick(from);
  };
  return { share: random, chance: (share) => random() < share, pick, weighted };
}
