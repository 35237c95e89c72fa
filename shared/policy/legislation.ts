/** A statute, code or piece of guidance against which the policy is held at each review. A suggestion, not legal advice. */
export type LegislationItem = {
  /** Stable, because what the Director notes is kept under it. */
  readonly id: string;
  readonly title: string;
  /** What it bears on, in a sentence. */
  readonly bearsOn: string;
  readonly clauseIds: readonly string[];
};

/** What Casebook suggests for the checklist, in the order of the policy. The Director adds others and notes what was found. */
export const suggestedLegislation: readonly LegislationItem[] = [
  {
    id: 'uk-gdpr',
    title: 'UK GDPR and Data Protection Act 2018',
    bearsOn:
      'Personal data in posts, in evidence and in this register; breaches within 72 hours; rights requests.',
    clauseIds: ['5.3(c)', '5.4.1'],
  },
  {
    id: 'data-use-access-2025',
    title: 'Data (Use and Access) Act 2025',
    bearsOn:
      'Changes to UK data protection law, among them how complaints and rights requests are handled.',
    clauseIds: ['5.3(c)', '5.4.1'],
  },
  {
    id: 'human-rights-1998',
    title: 'Human Rights Act 1998, Articles 8 and 10',
    bearsOn: 'Private life and freedom of expression, also on a private account.',
    clauseIds: ['2', '5.1'],
  },
  {
    id: 'whistleblowing',
    title: 'Employment Rights Act 1996, Part IVA (protected disclosures)',
    bearsOn: 'What the policy must not stop; to be checked before an allegation is put.',
    clauseIds: ['1', '2', '5.4.3'],
  },
  {
    id: 'unfair-dismissal',
    title: 'Employment Rights Act 1996, Part X, and the Acas Code on discipline and grievance',
    bearsOn:
      'A fair process and a reasonable sanction; the Code is taken into account by tribunals.',
    clauseIds: ['5.5'],
  },
  {
    id: 'equality-2010',
    title: 'Equality Act 2010',
    bearsOn: 'Harassment and discrimination, also without intent; adjustments in the process.',
    clauseIds: ['5.3(d)', '5.3(i)'],
  },
  {
    id: 'worker-protection-2023',
    title: 'Worker Protection (Amendment of Equality Act 2010) Act 2023',
    bearsOn:
      'The duty to take reasonable steps to prevent sexual harassment, in force since October 2024.',
    clauseIds: ['5.3(d)'],
  },
  {
    id: 'harassment-1997',
    title: 'Protection from Harassment Act 1997',
    bearsOn: 'A course of conduct that amounts to harassment.',
    clauseIds: ['5.3(d)', '5.3(g)'],
  },
  {
    id: 'communications',
    title:
      'Malicious Communications Act 1988, Communications Act 2003 section 127, Online Safety Act 2023',
    bearsOn: 'Messages that are unlawful in themselves.',
    clauseIds: ['5.3(e)', '5.3(g)'],
  },
  {
    id: 'defamation-2013',
    title: 'Defamation Act 2013',
    bearsOn: 'Statements that do serious harm to a reputation.',
    clauseIds: ['4.2', '5.3(b)'],
  },
  {
    id: 'safeguarding-2006',
    title: 'Safeguarding Vulnerable Groups Act 2006',
    bearsOn: 'When the DBS has to be told.',
    clauseIds: ['5.3(f)', '5.4.1'],
  },
  {
    id: 'charity-commission',
    title:
      'Charities Act 2011 and the Charity Commission’s guidance on serious incidents and on social media',
    bearsOn:
      'What trustees answer for; its guidance on charities and social media appeared in 2023.',
    clauseIds: ['4.1', '5.2', 'Review'],
  },
  {
    id: 'professional-bodies',
    title: 'Guidance on social media of HCPC, NMC and Social Work England',
    bearsOn: 'What registered staff and students are held to besides this policy.',
    clauseIds: ['3', '5.3'],
  },
  {
    id: 'trade-union',
    title: 'Employment Relations Act 1999, section 10',
    bearsOn: 'The right to be accompanied at a hearing.',
    clauseIds: ['5.5'],
  },
];
