import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countTables } from '../../../../../shared/annual/tables/count-tables.ts';
import { publishDays } from '../../../../../shared/annual/tables/publish-days.ts';
import type { AnnualFacts } from '../../../../../shared/annual/facts/types.ts';
import { buildPack } from '../../../../../shared/annual/pack/build.ts';
import { publishAnnual } from '../../../../../shared/annual/pack/publish.ts';
import { suppress } from '../../../../../shared/annual/suppression/suppress.ts';
import type { Block, ReportDocument } from '../../../../../shared/report/model.ts';
import { anyAnnualFacts } from '../../../../helpers/annual-facts.ts';

const decision = { text: 'Adopt the policy.', source: 'Review overdue' };

function packOf(facts: AnnualFacts, decisions = [decision]): ReportDocument {
  const tables = countTables(facts);
  const pack = suppress({ id: 'pack', tables: tables.tables, earlier: [], threshold: 5 });
  const days = tables.days.map((one) => publishDays(one, { pack, earlier: null }));
  return buildPack({
    annual: publishAnnual(facts, tables, { pack, days, issued: [] }),
    texts: {},
    decisions,
    recipient: 'The Board of Trustees',
    meetingOn: null,
    director: 'Miriam Keane',
    office: 'director',
    issue: 1,
    correction: '',
    createdAt: '2026-01-31T12:00:00Z',
  });
}

// Years are large: shrinking one takes longer than reading it.
const forAnyYear = (check: (document: ReportDocument) => void): void =>
  fc.assert(
    fc.property(anyAnnualFacts(), (facts) => check(packOf(facts))),
    { numRuns: 10, endOnFailure: true },
  );

const isHeading = (block: Block | undefined): boolean => block?.kind === 'heading';
const wordsOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.content : []))
    .map((inline) =>
      typeof inline === 'string' ? inline : inline.kind === 'text' ? inline.text : '',
    )
    .join(' ');

/** A year of so many cases, with two in the year before. */
function aYearOf(cases: number): AnnualFacts {
  const [facts] = fc.sample(anyAnnualFacts(), { numRuns: 1, seed: 1 });
  if (!facts) throw new Error('no sample');
  const many = Array.from({ length: cases }, (_, at) => facts.cases.at(at % facts.cases.length)!);
  const earlier = facts.earlier.map((one) => ({ ...one, cases: facts.cases.slice(0, 2) }));
  return { ...facts, cases: many, earlier };
}

describe('a pack of any year', () => {
  test('has a caption, its words and a table right after it for each chart', () => {
    forAnyYear(({ blocks }) => {
      for (const [index, block] of blocks.entries()) {
        if (block.kind !== 'figure') continue;
        expect(block.caption).not.toBe('');
        expect(block.alt.length).toBeGreaterThan(block.caption.length / 2);
        expect(block.svg).toContain('<title>');
        expect(block.svg).toContain('<desc>');
        expect(blocks[index + 1]?.kind).toBe('table');
      }
    });
  });

  test('explains hatching wherever it is drawn', () => {
    forAnyYear(({ blocks }) => {
      for (const block of blocks) {
        if (block.kind !== 'figure') continue;
        const isHatched = /<rect x=[^>]*url\(#hatch\)/u.test(block.svg);
        expect(block.caption.includes('Hatched'), block.caption).toBe(isHatched);
      }
    });
  });

  test('has no heading without anything under it, no table without rows, and no caption twice', () => {
    forAnyYear(({ blocks }) => {
      const captions = blocks.flatMap((block) => (block.kind === 'table' ? [block.caption] : []));
      expect(new Set(captions).size).toBe(captions.length);
      for (const [index, block] of blocks.entries()) {
        if (block.kind === 'table') expect(block.rows.length).toBeGreaterThan(0);
        if (block.kind !== 'heading' || block.level !== 2) continue;
        expect(isHeading(blocks[index + 1]), block.text).toBe(false);
      }
    });
  });

  test('keeps short tables whole', () => {
    forAnyYear(({ blocks }) => {
      const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
      for (const { rows, keep } of tables) {
        if (rows.length < 10) expect(keep).toBe('whole');
      }
    });
  });
});

test('a year of few cases says so once in a section, compares without a number, and breaks nothing down', () => {
  const { blocks } = packOf(aYearOf(3));
  const words = wordsOf(blocks);
  expect(words).toContain('fewer than five cases were brought to the Director, as in 2024.');
  expect(words).toContain('With so few, any breakdown would tell who they were about.');
  const captions = blocks.flatMap((block) => (block.kind === 'table' ? [block.caption] : []));
  expect(captions.filter((caption) => /^Cases/u.test(caption))).toEqual([]);
});

test('the period is compared with the one before in words', () => {
  const words = wordsOf(packOf(aYearOf(30)).blocks);
  expect(words).toContain(
    'In 2025, 30 cases were brought to the Director, after fewer than 5 in 2024.',
  );
});

test('each decision sought has room for the answer of the Board, and the summary leads to them', () => {
  const { blocks } = packOf(aYearOf(3), [decision, { text: 'Name who investigates.', source: '' }]);
  expect(blocks.filter(({ kind }) => kind === 'writingSpace')).toHaveLength(2);
  expect(wordsOf(blocks)).toContain('The Board is asked for two decisions: ');
  expect(wordsOf(packOf(aYearOf(3), []).blocks)).toContain('No decision is sought.');
});

test('reasons for decisions on incidents that cannot be told share one sentence', () => {
  const year = aYearOf(40);
  const cases = year.cases.map((one, at) => {
    const state = at < 2 ? 'referred' : at < 4 ? 'not_referred' : 'undecided';
    const incidentGround = at < 2 ? 'harm' : at < 4 ? 'not_established' : 'none';
    const referrals = { ...one.referrals, charity_commission: state } as const;
    return { ...one, referrals, incidentGround } as const;
  });
  const { blocks } = packOf({ ...year, cases });
  const captions = blocks.flatMap((block) => (block.kind === 'table' ? [block.caption] : []));
  expect(captions.filter((caption) => caption.startsWith('Reasons'))).toEqual([]);
  const told = wordsOf(blocks).match(/reasons for (?:not )?telling the Charity Commission/giu);
  expect(told).toEqual(['reasons for telling the Charity Commission']);
});

test('a year of nothing says so plainly, once', () => {
  const year = aYearOf(3);
  const earlier = year.earlier.map((one) => ({ ...one, cases: [] }));
  const { acknowledgements } = year.registers;
  if (!acknowledgements) throw new Error('a version was in force');
  const groups = acknowledgements.groups.map((one) => ({
    ...one,
    ...{ engaged: 0, signed: 0, missing: 0 },
  }));
  const registers = { ...year.registers, acknowledgements: { ...acknowledgements, groups } };
  const words = wordsOf(packOf({ ...year, cases: [], earlier, registers }, []).blocks);
  expect(words).toContain('no case was brought to the Director');
  expect(words).toContain('No appeal was lodged.');
  expect(words).toContain('nobody who was engaged at the end of the period');
  expect(words).not.toMatch(/in no case|acknowledgements missing|that day/u);
});
