import type { ConsiderationId } from '../domain/consideration.ts';

/** One question that leads through a consideration, with the clause it comes from. */
export type GuidingQuestion = {
  readonly id: string;
  readonly text: string;
  readonly clauseId: string;
};

/** How a consideration of clause 5.5 is asked, and what is asked on the way to its answer. */
export type ConsiderationGuide = {
  readonly id: ConsiderationId;
  readonly title: string;
  readonly shortTitle: string;
  readonly question: string;
  /** Clauses most often engaged; offered first. */
  readonly clauseIds: readonly string[];
  readonly questions: readonly GuidingQuestion[];
  /** What a "yes" asks the Director to look at next, with its source. */
  readonly whenYes: { readonly text: string; readonly source: string } | null;
};

/** The five considerations of clause 5.5 in its order, with guiding questions written from the policy. */
export const considerationGuides: readonly ConsiderationGuide[] = [
  {
    id: 'boundaries',
    title: 'Professional boundaries',
    shortTitle: 'Boundaries',
    question: 'Were professional boundaries crossed?',
    clauseIds: ['5.4.1', '5.3(f)', '5.3(a)'],
    questions: [
      {
        id: 'contact',
        text: 'Was there contact with a service user or carer online, and who started it?',
        clauseId: '5.4.1',
      },
      {
        id: 'accepted',
        text: 'Was a contact request made or accepted?',
        clauseId: '5.4.1',
      },
      {
        id: 'relationship',
        text: 'Does it show a personal relationship with a current service user, sought or begun?',
        clauseId: '5.3(f)',
      },
      {
        id: 'accounts',
        text: 'Were personal and official accounts mixed?',
        clauseId: '5.2',
      },
      {
        id: 'other_setting',
        text: 'Would the same behaviour be acceptable face to face, at work?',
        clauseId: '5.3(a)',
      },
    ],
    whenYes: {
      text: 'Consider whether a safeguarding concern must be raised.',
      source: 'clause 5.4.1',
    },
  },
  {
    id: 'confidentiality',
    title: 'Confidentiality',
    shortTitle: 'Confidentiality',
    question: 'Was confidentiality breached?',
    clauseIds: ['5.3(c)', '5.4.1', '5.5'],
    questions: [
      { id: 'named', text: 'Is a service user named, in full or in part?', clauseId: '5.4.1' },
      {
        id: 'pictured',
        text: 'Can one be seen or heard in an image or recording?',
        clauseId: '5.4.1',
      },
      { id: 'place', text: 'Is a place given that narrows it down?', clauseId: '5.4.1' },
      {
        id: 'combination',
        text: 'Could someone who knows the person put the details together?',
        clauseId: '5.4.1',
      },
      {
        id: 'colleague_data',
        text: 'Does it disclose personal data of a colleague or of STaSS?',
        clauseId: '5.3(c)',
      },
    ],
    whenYes: {
      text: 'Decide whether this is a personal-data breach: 72 hours from when STaSS became aware.',
      source: 'UK GDPR Article 33',
    },
  },
  {
    id: 'association',
    title: 'Association with STaSS',
    shortTitle: 'Association',
    question: 'Was an association with STaSS identified?',
    clauseIds: ['2', '5.1', '5.3'],
    questions: [
      { id: 'named', text: 'Is STaSS named in the content or in the account?', clauseId: '5.3' },
      {
        id: 'shown',
        text: 'Do uniform, badge, logo, premises or vehicles show it?',
        clauseId: '5.3',
      },
      {
        id: 'known',
        text: 'Do colleagues, tags or earlier posts make the connection known?',
        clauseId: '5.3',
      },
      {
        id: 'audience',
        text: 'Did those who could see it know of the connection?',
        clauseId: '2',
      },
      { id: 'duty', text: 'Was the person on duty, or using a STaSS account?', clauseId: '5.2' },
    ],
    whenYes: null,
  },
  {
    id: 'offensiveness',
    title: 'Offensive material',
    shortTitle: 'Offensive',
    question: 'Is the material offensive to colleagues or service users?',
    clauseIds: ['5.3(d)', '5.3(e)', '5.3(h)', '5.3(i)', '5.4.2'],
    questions: [
      {
        id: 'aimed',
        text: 'Is it aimed at, or about, a colleague or service user?',
        clauseId: '5.3(h)',
      },
      {
        id: 'characteristic',
        text: 'Does it touch a protected characteristic?',
        clauseId: '5.3(d)',
      },
      { id: 'intimidating', text: 'Is it threatening or intimidating?', clauseId: '5.3(e)' },
      {
        id: 'received',
        text: 'How did those who saw it take it, and was offence meant?',
        clauseId: '5.3(i)',
      },
      {
        id: 'removed',
        text: 'Was removal asked for, and done at once?',
        clauseId: '5.4.2',
      },
    ],
    whenYes: null,
  },
  {
    id: 'reputation',
    title: 'Reputation',
    shortTitle: 'Reputation',
    question: 'Could it damage the reputation of anyone to whom a duty of care is owed?',
    clauseIds: ['4.2', '5.1', '5.3(b)', '5.3(j)'],
    questions: [
      {
        id: 'whom',
        text: 'Whose reputation: a colleague, a service user, STaSS, the profession?',
        clauseId: '5.1',
      },
      { id: 'stass', text: 'Could it bring STaSS into disrepute?', clauseId: '5.3(b)' },
      {
        id: 'profession',
        text: 'Could it damage the standing of the person’s profession?',
        clauseId: '4.2',
      },
      { id: 'reach', text: 'How far did it reach, and is it still there?', clauseId: '5.1' },
      {
        id: 'criticism',
        text: 'Is it constructive criticism or a protected disclosure?',
        clauseId: '2',
      },
    ],
    whenYes: null,
  },
];

/** The guide of one consideration. */
export function guideFor(id: ConsiderationId): ConsiderationGuide {
  const guide = considerationGuides.find((candidate) => candidate.id === id);
  if (!guide) throw new Error(`no guide for ${id}`);
  return guide;
}
