import type { Role } from '../../../shared/domain/person.ts';
import { addDays } from '../../../shared/time/days.ts';
import { staffNames } from './names.ts';

/** Somebody of STaSS, as the register holds them. */
export type YearPerson = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly jobTitle: string;
  readonly team: string;
  readonly lineManager: string;
  readonly professionalBody: string;
  readonly registrationNumber: string;
  readonly placedBy: string;
  readonly startedOn: string;
  readonly endedOn: string | null;
  /** When the policy was signed for; null for those whose form is missing. */
  readonly signedOn: string | null;
};

type Group = {
  readonly role: Role;
  readonly count: number;
  /** How many of them have not signed. */
  readonly unsigned: number;
  readonly jobs: readonly string[];
  readonly placedBy: string;
};

const groups: readonly Group[] = [
  {
    role: 'employee',
    count: 43,
    unsigned: 5,
    jobs: [
      'Support worker',
      'Senior support worker',
      'Team manager',
      'Occupational therapist',
      'Nurse',
      'Cook',
      'Administrator',
    ],
    placedBy: '',
  },
  {
    role: 'volunteer',
    count: 31,
    unsigned: 8,
    jobs: ['Befriender', 'Driver', 'Gardener', 'Shop volunteer'],
    placedBy: '',
  },
  {
    role: 'student',
    count: 8,
    unsigned: 2,
    jobs: ['Student social worker', 'Student nurse', 'Student occupational therapist'],
    placedBy: 'Harrowmere University',
  },
  { role: 'trustee', count: 7, unsigned: 1, jobs: ['Trustee'], placedBy: '' },
  {
    role: 'agency_worker',
    count: 3,
    unsigned: 0,
    jobs: ['Support worker'],
    placedBy: 'Tern Care Staffing',
  },
  { role: 'temporary_staff', count: 2, unsigned: 0, jobs: ['Receptionist'], placedBy: '' },
  // Those who have left: they still stand in the register.
  { role: 'employee', count: 1, unsigned: 0, jobs: ['Support worker'], placedBy: '' },
  { role: 'volunteer', count: 1, unsigned: 1, jobs: ['Befriender'], placedBy: '' },
];

const teams = ['Elm House', 'Oak House', 'Outreach', 'Office', 'Night team', 'Garden and kitchen'];
const managers = ['Tunde Okonjo', 'Mairead Sweeney', 'Parminder Johal'];
const bodies: Readonly<Record<string, string>> = {
  Nurse: 'Nursing and Midwifery Council (NMC)',
  'Occupational therapist': 'Health and Care Professions Council (HCPC)',
};

/** The people of STaSS in a year: 94 who are engaged on its last day, and two who have left before. The same every time. */
export function peopleOfYear(year: number, newId: () => string): readonly YearPerson[] {
  const slots = groups.flatMap((group, groupIndex) =>
    Array.from({ length: group.count }, (_, index) => ({
      group,
      index,
      hasLeft: groupIndex >= groups.length - 2,
    })),
  );
  return staffNames.slice(0, slots.length).map((name, place) => {
    // A step that shares no factor with the length deals the roles out over the names.
    const slot = slots[(place * 37) % slots.length];
    if (!slot) throw new Error('more names than places');
    const { group, index, hasLeft } = slot;
    const jobTitle = group.jobs[index % group.jobs.length] ?? '';
    const professionalBody = bodies[jobTitle] ?? '';
    const startedOn = startOf(group.role, index, year);
    return {
      id: newId(),
      name,
      role: group.role,
      jobTitle,
      team: group.role === 'trustee' ? 'Board' : (teams[place % teams.length] ?? ''),
      lineManager: group.role === 'trustee' ? '' : (managers[place % managers.length] ?? ''),
      professionalBody,
      registrationNumber: professionalBody === '' ? '' : `R${String(40_000 + place * 7)}`,
      placedBy: group.placedBy,
      startedOn,
      endedOn: hasLeft ? `${year}-08-31` : null,
      signedOn: index < group.unsigned ? null : addDays(startedOn, 3 + (place % 11)),
    };
  });
}

function startOf(role: Role, index: number, year: number): string {
  const month = String(1 + ((index * 5) % 9)).padStart(2, '0');
  const yearsAgo = role === 'student' || role === 'agency_worker' ? 0 : 1 + (index % 7);
  return `${year - yearsAgo}-${month}-0${1 + (index % 9)}`;
}
