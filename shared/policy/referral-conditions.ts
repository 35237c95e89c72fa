import { referralBodies, type ReferralBody } from '../domain/referral.ts';

/** One condition of a body, asked as a question, with the statute or guidance it comes from. */
export type ReferralCondition = {
  readonly id: string;
  readonly text: string;
  readonly source: string;
};

/** What a body wants to be told of, how soon, and the questions that lead to a decision. Answers never decide by themselves. */
export type ReferralGuide = {
  readonly body: ReferralBody;
  /** What it is told of, and whether telling is a duty, in a sentence or two. */
  readonly about: string;
  readonly source: string;
  readonly when: string;
  readonly conditions: readonly ReferralCondition[];
};

const vulnerableGroups = 'Safeguarding Vulnerable Groups Act 2006, section 35';
const seriousIncidents = 'Charity Commission, How to report a serious incident';

/** The conditions of a regulator are alike; what differs is who is on its register, and its own guidance. */
function regulator(
  body: ReferralBody,
  register: { readonly name: string; readonly who: string; readonly guidance: string },
): ReferralGuide {
  const { name, who, guidance } = register;
  return {
    body,
    about: `Regulates ${who}. It looks at whether somebody on its register is fit to practise, not at employment matters. Membership of the register is checked online.`,
    source: guidance,
    when: 'At once where people who use services are at risk; otherwise when the facts are clear, without waiting for an appeal.',
    conditions: [
      {
        id: 'registered',
        text: `Is the person on the register of ${name}, or were they when it happened?`,
        source: 'clause 3; the public register',
      },
      {
        id: 'fitness',
        text: 'Does the conduct, competence or health put in question whether the person can practise safely and keep to the professional code?',
        source: guidance,
      },
      {
        id: 'confidence',
        text: 'Could it shake public confidence in the profession, in service or in private life: discrimination, boundaries crossed, dishonesty, abuse of trust?',
        source: guidance,
      },
      {
        id: 'restricted',
        text: 'Was the person suspended, dismissed or restricted over it, or did they leave before it was decided?',
        source: guidance,
      },
    ],
  };
}

/** Every body to which a case may have to be reported, in the order of `referralBodies`. */
export const referralGuides: readonly ReferralGuide[] = [
  {
    body: 'dbs',
    about:
      'Decides whether somebody is barred from work with children or adults at risk. An organisation that provides regulated activity must refer when both conditions are met.',
    source: `${vulnerableGroups}; DBS, Making barring referrals`,
    when: 'As soon as both conditions are met, whoever else has been told.',
    conditions: [
      {
        id: 'regulated_activity',
        text: 'Does the person do regulated activity with children or adults at risk for STaSS, or might they?',
        source: 'Safeguarding Vulnerable Groups Act 2006, section 5 and schedule 4',
      },
      {
        id: 'permission_withdrawn',
        text: 'First condition: was permission for it withdrawn, or the person moved to other work; or would that have been done had they not left or been moved?',
        source: vulnerableGroups,
      },
      {
        id: 'harm',
        text: 'Second condition: did the person harm a child or adult at risk, put one at risk of harm, or behave so that they might (relevant conduct, the harm test); or is there a caution or conviction for a relevant offence?',
        source: vulnerableGroups,
      },
    ],
  },
  regulator('hcpc', {
    name: 'the Health and Care Professions Council',
    who: 'among others occupational therapists, physiotherapists, paramedics and practitioner psychologists',
    guidance: 'HCPC, guidance for employers on managing concerns',
  }),
  regulator('nmc', {
    name: 'the Nursing and Midwifery Council',
    who: 'nurses, midwives and nursing associates',
    guidance: 'NMC, employer resource: deciding to refer',
  }),
  regulator('social_work_england', {
    name: 'Social Work England',
    who: 'social workers in England',
    guidance: 'Social Workers Regulations 2018; Social Work England, guidance for employers',
  }),
  {
    body: 'charity_commission',
    about:
      'Wants to be told by the trustees of serious incidents, actual or alleged. Whoever decides not to report must be able to say why later.',
    source: seriousIncidents,
    when: 'Promptly: as soon as is reasonably possible after STaSS knows.',
    conditions: [
      {
        id: 'harm',
        text: 'Did it cause, or risk, significant harm to service users, staff, volunteers or others who meet the charity through its work?',
        source: seriousIncidents,
      },
      {
        id: 'loss',
        text: 'Did it cause, or risk, significant loss of money or assets, or damage to property?',
        source: seriousIncidents,
      },
      {
        id: 'reputation',
        text: 'Did it cause, or risk, significant harm to the charity’s work or reputation, measured by its own size and work?',
        source: seriousIncidents,
      },
      {
        id: 'trustees',
        text: 'Have the trustees, who are responsible for reporting, been told and decided?',
        source: seriousIncidents,
      },
    ],
  },
  {
    body: 'ico',
    about:
      'Must be told of a breach of personal data, unless the breach is unlikely to result in a risk to people. Every breach is written down, reported or not.',
    source: 'UK GDPR, Article 33',
    when: 'Within 72 hours of STaSS becoming aware, with reasons where it takes longer.',
    conditions: [
      {
        id: 'breach',
        text: 'Was personal data for which STaSS answers disclosed, lost, altered or looked at without authority?',
        source: 'UK GDPR, Article 4(12)',
      },
      {
        id: 'risk',
        text: 'Is it likely to result in a risk to anybody’s rights and freedoms: being identified, distress, discrimination, fraud?',
        source: 'UK GDPR, Article 33(1)',
      },
      {
        id: 'high_risk',
        text: 'Is the risk high, so that the people concerned must be told too, without undue delay?',
        source: 'UK GDPR, Article 34',
      },
      {
        id: 'special',
        text: 'Is data about health, care, belief, origin or sex life among it?',
        source: 'UK GDPR, Article 9',
      },
    ],
  },
  {
    body: 'police',
    about:
      'A possible crime is for the police to look into. Nothing that could warn somebody or spoil evidence is done before they have been asked.',
    source: 'Acas Code, paragraph 31; local safeguarding procedures',
    when: 'At once (999) where somebody is in danger; otherwise before the person is spoken to.',
    conditions: [
      {
        id: 'danger',
        text: 'Is anybody in danger, or threatened with death or serious harm?',
        source: 'Online Safety Act 2023, section 181',
      },
      {
        id: 'communication',
        text: 'Could the message itself be an offence: menacing, grossly offensive, knowingly false and meant to harm, or an intimate image shared without consent?',
        source:
          'Communications Act 2003, section 127; Online Safety Act 2023, part 10; Sexual Offences Act 2003, section 66B',
      },
      {
        id: 'harassment',
        text: 'Could it be harassment, stalking, or the stirring up of hatred?',
        source: 'Protection from Harassment Act 1997; Public Order Act 1986, parts 3 and 3A',
      },
      {
        id: 'care',
        text: 'Could it be a sexual offence, ill-treatment or neglect by somebody who gives care?',
        source:
          'Sexual Offences Act 2003, sections 38 to 41; Criminal Justice and Courts Act 2015, section 20',
      },
      {
        id: 'data',
        text: 'Was personal data knowingly taken or disclosed without the consent of whoever answers for it?',
        source: 'Data Protection Act 2018, section 170',
      },
    ],
  },
  {
    body: 'safeguarding',
    about:
      'The local authority makes enquiries about adults at risk when all three parts of the test seem to be met, and about children in need of protection. A concern is enough; nobody has to prove it first.',
    source: 'Care Act 2014, section 42; Children Act 1989, section 47',
    when: 'The same day. For somebody who works with children, the designated officer within one working day.',
    conditions: [
      {
        id: 'needs',
        text: 'Adult, first part: does the adult seem to need care and support, whether or not anybody is giving it?',
        source: 'Care Act 2014, section 42(1)(a)',
      },
      {
        id: 'abuse',
        text: 'Adult, second part: does the adult seem to be experiencing abuse or neglect, or to be at risk of it?',
        source: 'Care Act 2014, section 42(1)(b)',
      },
      {
        id: 'protect',
        text: 'Adult, third part: does the adult seem unable to protect themselves from it because of those needs?',
        source: 'Care Act 2014, section 42(1)(c)',
      },
      {
        id: 'child',
        text: 'Child: may a child be suffering significant harm, or be likely to?',
        source: 'Children Act 1989, section 47',
      },
      {
        id: 'works_with_children',
        text: 'Has somebody who works with children behaved so that a child was or may have been harmed, or that they may be unsuitable for that work?',
        source: 'Working Together to Safeguard Children (2023)',
      },
    ],
  },
];

/** The guide of one body. */
export function referralGuideFor(body: ReferralBody): ReferralGuide {
  const guide = referralGuides[referralBodies.indexOf(body)];
  if (guide?.body !== body) throw new Error(`no guide for ${body}`);
  return guide;
}
