import type { Answer } from '../../shared/domain/consideration.ts';
import { quote, rich, type StoryText } from './rich.ts';
import type { Step } from './story-step.ts';

type Prompt = { answer: Answer; note: string; exhibits?: string[] };

function considered(
  at: string,
  id: string,
  title: string,
  fields: {
    answer: Answer;
    reasons: StoryText;
    exhibits: string[];
    clauseIds: string[];
    prompts: Record<string, Prompt>;
  },
): Step {
  return { at, label: `Considered ${title}`, puts: [{ kind: 'consideration', id, fields }] };
}

/** The five considerations of clause 5.5, each with reasons and the answers to its guiding questions. */
export const considerationSteps: readonly Step[] = [
  considered('2026-07-08T10:00:00Z', 'boundaries', 'Boundaries', {
    answer: 'unclear',
    reasons: rich(
      'She knew him from the late shift and wrote of him as “one of ours” ([EX-MK-001]). There was no contact with him or his family online, and nothing shows a personal relationship. What she wrote would not be acceptable at work in front of visitors ([§5.3(a)]); whether a boundary to the person himself was crossed stays open.',
    ),
    exhibits: ['EX-MK-001'],
    clauseIds: ['5.3(a)', '5.4.1'],
    prompts: {
      contact: { answer: 'no', note: 'None found in the group or on her profile.' },
      accepted: { answer: 'no', note: '' },
      relationship: { answer: 'no', note: '' },
      accounts: { answer: 'no', note: 'Only her own accounts were used.', exhibits: ['EX-MK-004'] },
      other_setting: {
        answer: 'no',
        note: 'Not in front of visitors or family.',
        exhibits: ['EX-MK-001'],
      },
    },
  }),
  considered('2026-07-09T13:30:00Z', 'confidentiality', 'Confidentiality', {
    answer: 'yes',
    reasons: rich(
      'The post names Service user A by first name, mentions his mother and says where it happened ([EX-MK-001]). A group of 2,314 people could read it. Within the hour one of them asked:',
      quote('ar', 'هل هو من المركز في شارع السوق؟', 'EX-MK-002'),
      '“Is he from the centre on Market Street?” She reacted to that comment and did not correct it ([EX-MK-002]), which [§5.4.2] treats as endorsing it. Another reader named the house.',
      'In the comments she added:',
      quote('pl', 'Ten z czerwoną czapką, zawsze ten sam 🙈 szkoda gadać', 'EX-MK-001'),
      'The stop in the picture is stop C in Market Street ([EX-MK-003]). Name, mother, place and clothing together identify him to anyone who knows the family ([§5.4.1], [§5.3(c)]).',
    ),
    exhibits: ['EX-MK-001', 'EX-MK-002', 'EX-MK-003'],
    clauseIds: ['5.3(c)', '5.4.1', '5.5'],
    prompts: {
      named: { answer: 'yes', note: 'By first name.', exhibits: ['EX-MK-001'] },
      pictured: { answer: 'yes', note: 'From behind, with a red hat.', exhibits: ['EX-MK-001'] },
      place: {
        answer: 'yes',
        note: 'Stop C, Market Street.',
        exhibits: ['EX-MK-001', 'EX-MK-003'],
      },
      combination: {
        answer: 'yes',
        note: 'Two readers did, within the hour.',
        exhibits: ['EX-MK-001'],
      },
      colleague_data: { answer: 'no', note: '' },
    },
  }),
  considered('2026-07-10T09:15:00Z', 'association', 'Association', {
    answer: 'yes',
    reasons: rich(
      'Her public profile gives STaSS as her employer ([EX-MK-004]), and “Support worker at STaSS” stands under her name in the group ([EX-MK-001]). A reader’s guess, “the lad from Elm House”, shows that the connection was understood. The post was made on shift ([§2]).',
    ),
    exhibits: ['EX-MK-001', 'EX-MK-004'],
    clauseIds: ['2', '5.3'],
    prompts: {
      named: { answer: 'yes', note: 'In both profiles.', exhibits: ['EX-MK-004'] },
      shown: { answer: 'no', note: 'No uniform or badge can be seen.', exhibits: ['EX-MK-001'] },
      known: { answer: 'yes', note: '', exhibits: ['EX-TO-001'] },
      audience: { answer: 'yes', note: 'At least one reader named the house.' },
      duty: { answer: 'yes', note: 'On the late shift until 22:00, by the rota.' },
    },
  }),
  considered('2026-07-13T10:40:00Z', 'offensiveness', 'Offensive material', {
    answer: 'yes',
    reasons: rich(
      'Colleagues took it as hurtful and said so on the same evening ([EX-TO-004]):',
      quote('hi', 'यह ठीक नहीं है, कृपया इसे हटा दो 🙏🏽', 'EX-TO-004'),
      '“This is not right, please take it down.”',
      quote('zh-Hans', '大家都猜得出是谁，快删掉吧', 'EX-TO-004'),
      '“Everyone can guess who it is, delete it quickly.” Her manager asked too. She answered:',
      quote('en', 'no names no harm 🤷‍♀️😂', 'EX-TO-001'),
      'and, when told that his mother was in the group, “fine, after tea” ([EX-TO-001]). The next morning a colleague found it still there:',
      quote('en', 'still there 👨‍👩‍👦', 'EX-TO-004'),
      'It makes light of a disabled man in distress ([§5.3(h)]) and was not removed at once when asked ([§5.4.2]). That offence was meant is not shown.',
    ),
    exhibits: ['EX-TO-001', 'EX-TO-004', 'EX-MK-001'],
    clauseIds: ['5.3(h)', '5.3(i)', '5.4.2'],
    prompts: {
      aimed: { answer: 'yes', note: 'About a service user.', exhibits: ['EX-MK-001'] },
      characteristic: { answer: 'yes', note: 'Disability, by implication.' },
      intimidating: { answer: 'no', note: '' },
      received: { answer: 'yes', note: 'Four colleagues objected.', exhibits: ['EX-TO-004'] },
      removed: {
        answer: 'no',
        note: 'Asked on 22 June, removed on 2 July.',
        exhibits: ['EX-TO-001', 'EX-TO-003'],
      },
    },
  }),
  considered('2026-07-14T11:20:00Z', 'reputation', 'Reputation', {
    answer: 'yes',
    reasons: rich(
      'His own and his family’s standing among neighbours comes first ([§5.1]). A public account took the incident up the next day and called for the day centre to close; she liked that post ([EX-MK-006]). It is not constructive criticism ([§2]) and not a protected disclosure: nothing is raised that STaSS could put right, and the ways to raise it inside were open ([§5.4.3]).',
    ),
    exhibits: ['EX-MK-006', 'EX-MK-001'],
    clauseIds: ['4.2', '5.1', '5.3(b)', '5.3(j)'],
    prompts: {
      whom: { answer: 'yes', note: 'Service user A, his mother, and STaSS.' },
      stass: { answer: 'yes', note: '', exhibits: ['EX-MK-006'] },
      profession: { answer: 'unclear', note: 'She is not registered with a professional body.' },
      reach: {
        answer: 'yes',
        note: '2,314 members; the public post is still there.',
        exhibits: ['EX-MK-001', 'EX-MK-006'],
      },
      criticism: { answer: 'no', note: 'Checked under clause 2.' },
    },
  }),
];
