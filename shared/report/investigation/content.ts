import { ruleForAct, type ContentItem } from '../../domain/content-item.ts';
import { actLabels, associationLabels, visibilityLabels } from '../../domain/labels.ts';
import type { Person } from '../../domain/person.ts';
import { factsInWords, nothingFoundInWords } from '../../registers/at-the-time-words.ts';
import { peopleInRegister } from '../../registers/register-facts.ts';
import { britishDate, longDate, longLocalTime } from '../format.ts';
import type { Block, Inline } from '../model.ts';
import { exhibitReferences } from './exhibits.ts';
import type { InvestigationInput } from './input.ts';
import { muted, paragraph } from './rich-text-blocks.ts';

const rightToLeft = ['ar', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'];

/** Direction in which a language is written. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return rightToLeft.includes(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** Each item complained of: its facts, its words, and the exhibits that show it. */
export function contentComplainedOf(input: InvestigationInput): Block[] {
  const { content, people } = input.detail.records;
  const known = new Set(input.detail.exhibits.map(({ facts }) => facts.id));
  return [
    {
      kind: 'heading',
      id: 'content',
      level: 1,
      text: 'Content complained of',
      numbering: 'section',
    },
    ...(content.length === 0 ? [muted('No content item is recorded.')] : []),
    ...content.flatMap(({ id, body }, index) =>
      contentItem(id, body, index + 1, { known, inCase: peopleInRegister(people) }),
    ),
  ];
}

type Context = {
  /** Ids of the exhibits there are. */
  readonly known: ReadonlySet<string>;
  readonly inCase: ReadonlyMap<string, Person>;
};

function contentItem(id: string, item: ContentItem, number: number, context: Context): Block[] {
  const { known } = context;
  const rule = ruleForAct(item.act);
  return [
    {
      kind: 'heading',
      id: `content-${id}`,
      level: 2,
      text: `Item ${number}${item.platform.trim() ? `: ${item.platform.trim()}` : ''}`,
      numbering: 'section',
    },
    { kind: 'facts', rows: contentFacts(item, context) },
    ...(item.text.trim() ? [quoteOf(item, known)] : []),
    ...(rule ? [paragraph(`${rule.text} This is clause ${rule.clauseId}.`)] : []),
  ];
}

function quoteOf(item: ContentItem, known: ReadonlySet<string>): Block {
  const lines = item.text.split('\n');
  return {
    kind: 'quote',
    content: lines.flatMap((line, index): Inline[] =>
      index === 0 ? [line] : [{ kind: 'lineBreak' }, line],
    ),
    lang: item.language || 'en',
    dir: directionOf(item.language),
    exhibit: item.exhibitIds.find((id) => known.has(id)) ?? null,
    translation: item.translation.trim() || null,
  };
}

function contentFacts(
  item: ContentItem,
  { known, inCase }: Context,
): { term: string; value: Inline[] }[] {
  const account = [item.displayName, item.account].filter((part) => part.trim()).join(', ');
  const rows: [string, Inline[]][] = [
    ['Kind of act', item.act ? [actLabels[item.act]] : []],
    ['Account', account ? [account] : []],
    ['Account kind', item.accountKind ? [accountWords[item.accountKind]] : []],
    ['Posted', item.postedAt ? [longLocalTime(item.postedAt)] : []],
    ['Who could see it', audience(item)],
    ['On or off duty', item.duty ? [dutyWords[item.duty]] : []],
    ['Identifiable by', association(item)],
    ['People pictured', item.peoplePictured.trim() ? [item.peoplePictured.trim()] : []],
    ['Their permission', item.picturedPermission ? [knownWords[item.picturedPermission]] : []],
    ['Address', item.url.trim() ? [{ kind: 'text', text: item.url.trim(), mono: true }] : []],
    ['Still live', stillLive(item)],
    ['Removal', removal(item)],
    ...registerFacts(item, inCase),
    ['Exhibits', exhibitReferences(item.exhibitIds, known)],
  ];
  return rows.filter(([, value]) => value.length > 0).map(([term, value]) => ({ term, value }));
}

/** What the registers held about it, as it stood when they were read, and which held nothing. */
function registerFacts(item: ContentItem, inCase: Context['inCase']): [string, Inline[]][] {
  const postedOn = item.postedAt?.local.slice(0, 10) ?? null;
  const about = item.registerLinks.filter(({ isSame }) => isSame);
  const nothing = nothingFoundInWords(item);
  return [
    ...about.map(({ facts, on }): [string, Inline[]] => [
      registerTerms[facts.kind],
      [factsInWords(facts, { postedOn, readOn: on, inCase })],
    ]),
    [about.length > 0 ? 'Other registers' : 'Registers', nothing ? [nothing] : []],
  ];
}

const registerTerms = {
  official_use: 'Register of official use',
  photo_permission: 'Register of photos',
  removal_request: 'Register of removals',
  social_account: 'Register of accounts',
};
const accountWords = { own: 'Own account', official: 'Official account', unknown: 'Not known' };
const dutyWords = { on: 'On duty', off: 'Off duty', unknown: 'Not known' };
const knownWords = { yes: 'Yes', no: 'No', unknown: 'Not known' };

function audience(item: ContentItem): Inline[] {
  const parts = [
    item.visibility ? visibilityLabels[item.visibility] : '',
    item.groupName.trim(),
    item.audienceSize === null ? '' : `${item.audienceSize.toLocaleString('en-GB')} people`,
    item.audienceNote.trim(),
  ].filter(Boolean);
  return parts.length ? [parts.join('; ')] : [];
}

function association(item: ContentItem): Inline[] {
  const ways = item.associations.map((way) => associationLabels[way]).join('; ');
  const words = [ways, item.associationNote.trim()].filter(Boolean).join('. ');
  return words ? [words] : [];
}

function stillLive(item: ContentItem): Inline[] {
  if (!item.stillLive) return [];
  const checked = item.lastCheckedAt
    ? `, last checked on ${longDate(britishDate(item.lastCheckedAt))}`
    : '';
  return [`${knownWords[item.stillLive]}${checked}`];
}

function removal(item: ContentItem): Inline[] {
  const parts = [
    item.removalRequestedOn ? `Asked for on ${longDate(item.removalRequestedOn)}` : '',
    item.removedOn
      ? `${item.removalRequestedOn ? 'removed' : 'Removed'} on ${longDate(item.removedOn)}`
      : '',
  ].filter(Boolean);
  return parts.length ? [parts.join(', ')] : [];
}
