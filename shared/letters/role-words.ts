import type { Role } from '../domain/person.ts';

/** How a letter speaks of what somebody does for STaSS: nobody but staff has an employment (clause 3). */
export type RoleWords = {
  /** "your employment", "your placement". */
  readonly engagement: string;
  /** Whether it is employment, with its pay and its procedures. */
  readonly isEmployed: boolean;
  /**
   * Whether they are a worker, who has the right to be accompanied (Employment Relations Act 1999, sections 10 and 13; agency
   * workers are covered); null while the role is not known.
   */
  readonly isWorker: boolean | null;
  /** What a decision may lead to at most, told beforehand. */
  readonly mayLeadTo: string;
  /** Whom else STaSS may have to tell, as a sentence; empty where there is nobody. */
  readonly alsoTold: string;
};

const staff: RoleWords = {
  engagement: 'your employment',
  isEmployed: true,
  isWorker: true,
  mayLeadTo: 'disciplinary action under our disciplinary procedure',
  alsoTold: '',
};

const byRole: Readonly<Record<Role, RoleWords>> = {
  employee: staff,
  temporary_staff: staff,
  student: {
    engagement: 'your placement',
    isEmployed: false,
    isWorker: false,
    mayLeadTo: 'a decision about your placement',
    alsoTold: 'Your placement provider may have to be told, and only what they need to know.',
  },
  volunteer: {
    engagement: 'your volunteering',
    isEmployed: false,
    isWorker: false,
    mayLeadTo: 'a decision about your volunteering',
    alsoTold: '',
  },
  trustee: {
    engagement: 'your trusteeship',
    isEmployed: false,
    isWorker: false,
    mayLeadTo: 'a decision of the board under our governing document',
    alsoTold: '',
  },
  agency_worker: {
    engagement: 'your assignment',
    isEmployed: false,
    isWorker: true,
    mayLeadTo: 'a decision about your assignment with us',
    alsoTold: 'Your agency may have to be told, and only what it needs to know.',
  },
  professional_connection: {
    engagement: 'your connection with STaSS',
    isEmployed: false,
    isWorker: false,
    mayLeadTo: 'a decision about your connection with STaSS',
    alsoTold: '',
  },
};

const unknown: RoleWords = {
  ...byRole.professional_connection,
  isWorker: null,
};

/** The words for a role; for one that is not known, such as fit anyone. */
export function wordsFor(role: Role | null): RoleWords {
  return role ? byRole[role] : unknown;
}
