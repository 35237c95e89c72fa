import { officeTitles } from '../../domain/office.ts';
import { longDate } from '../../report/format.ts';
import { blocksOf } from '../../report/investigation/rich-text-blocks.ts';
import type { Block, Cover, ReportDocument } from '../../report/model.ts';
import { facts, section } from '../../report/parts.ts';
import { organisation } from '../../report/short-document.ts';
import { draftSection } from './draft.ts';
import { packReference } from './issued.ts';
import type { PackInput } from './pack-input.ts';
import { sectionContents } from './section-contents.ts';
import { packSections, type PackSection, sectionTitles } from './sections.ts';

/** The annual review pack for the trustees, by period: narrative, charts with their tables, decisions, sign-off. */
export function buildPack(input: PackInput): ReportDocument {
  const { annual, issue } = input;
  const title = `Annual review ${annual.periodLabel}`;
  return {
    title,
    runningTitle: title,
    reference: packReference(annual.periodId, issue),
    marking: issue === null ? 'Draft · For the Board of Trustees' : 'For the Board of Trustees',
    lang: 'en-GB',
    author: input.director,
    subject: 'Yearly review of the Social Media Policy',
    createdAt: input.createdAt,
    cover: coverOf(input, title),
    contentsDepth: 2,
    blocks: [
      ...packSections.flatMap((id): Block[] => [
        section(id, sectionTitles[id]),
        ...narrative(input, id),
        ...sectionContents[id](input),
      ]),
      section('sign-off', 'Sign-off'),
      {
        kind: 'paragraph',
        keep: 'next',
        content: [
          'Signing says that the Board has received and discussed this review, and that the answers under ',
          { kind: 'crossReference', to: 'decisions' },
          ' are its own.',
        ],
      },
      { kind: 'signOff', rows: signatories(input) },
    ],
    exhibits: [],
  };
}

function coverOf({ annual, ...input }: PackInput, title: string): Cover {
  const rows = facts([
    ['Period', `${longDate(annual.from)} to ${longDate(annual.to)}`],
    ['Counted on', longDate(annual.countedOn)],
    ['For', input.recipient],
    ['Meeting', input.meetingOn === null ? '' : longDate(input.meetingOn)],
    ['Prepared by', `${input.director}, ${officeTitles[input.office]}`],
    ['Issue', input.issue === null ? 'Draft, not issued' : String(input.issue)],
    ['Corrects', input.correction],
  ]).flatMap((block) => (block.kind === 'facts' ? block.rows : []));
  const { threshold } = annual;
  return {
    organisation,
    title,
    subtitle: 'Social Media Policy: report to the Board of Trustees',
    facts: rows,
    notice:
      `No person and no case is named. A count under ${threshold} reads “fewer than ${threshold}”, also where there is none; ` +
      'one marked ‡ is told as a band, because totals or an earlier pack would give a hidden one away.',
  };
}

function narrative({ annual, texts }: PackInput, id: PackSection): Block[] {
  const text = texts[id];
  if (text) return blocksOf(text, '');
  return draftSection(annual, id).map((paragraph) => ({ kind: 'paragraph', content: [paragraph] }));
}

function signatories({ director, office }: PackInput): { role: string; name: string }[] {
  const own = { role: officeTitles[office], name: director };
  return office === 'chair' ? [own] : [own, { role: officeTitles.chair, name: '' }];
}
