import { DomainError } from '../errors.ts';
import type { Block, BlockId, ReportDocument } from './model.ts';
import { allBlocks, allInlines } from './walk.ts';

/**
 * What is wrong with a document, in plain words; empty when nothing is.
 *
 * Checks what a shape cannot: references that lead nowhere, ids used twice, missing alternative texts, skipped heading levels,
 * rows that do not fit their table, numbered sections after appendices, exhibits that no heading leads to.
 */
export function problemsIn(document: ReportDocument): string[] {
  const blocks = [...allBlocks(document.blocks)];
  return [
    ...repeatedIds(blocks, document),
    ...danglingReferences(blocks, document),
    ...missingAlternatives(blocks, document),
    ...headingProblems(blocks),
    ...tableProblems(blocks),
    ...(document.exhibits.length > 0 && !blocks.some(({ kind }) => kind === 'heading')
      ? ['there are exhibits but no heading above them']
      : []),
    ...(document.title.trim() === '' ? ['the document has no title'] : []),
  ];
}

/** Refuses a document that has problems. @throws DomainError `invalid_document` naming them. */
export function assertValid(document: ReportDocument): void {
  const problems = problemsIn(document);
  if (problems.length > 0) throw new DomainError('invalid_document', problems.join('; '));
}

function idOf(block: Block): BlockId | undefined {
  return 'id' in block ? block.id : undefined;
}

function repeatedIds(blocks: readonly Block[], document: ReportDocument): string[] {
  const ids = [
    ...blocks.map(idOf).filter((id) => id !== undefined),
    ...document.exhibits.map(({ id }) => id),
    ...document.exhibits.map(({ number }) => number),
  ];
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `“${id}” is used twice`,
  );
}

function danglingReferences(blocks: readonly Block[], document: ReportDocument): string[] {
  const targets = new Set(blocks.map(idOf));
  const exhibits = new Set(document.exhibits.map(({ id }) => id));
  const problems: string[] = [];
  for (const inline of allInlines(document)) {
    if (typeof inline === 'string') continue;
    if (inline.kind === 'exhibit' && !exhibits.has(inline.id)) {
      problems.push(`a reference leads to exhibit “${inline.id}”, which is not there`);
    }
    if (inline.kind === 'crossReference' && !targets.has(inline.to)) {
      problems.push(`a reference leads to “${inline.to}”, which is not there`);
    }
  }
  for (const block of blocks) {
    if (block.kind === 'quote' && block.exhibit !== null && !exhibits.has(block.exhibit)) {
      problems.push(`a quote names exhibit “${block.exhibit}”, which is not there`);
    }
  }
  return problems;
}

function missingAlternatives(blocks: readonly Block[], document: ReportDocument): string[] {
  const figures = blocks.filter((block) => block.kind === 'figure');
  return [
    ...figures
      .filter(({ alt }) => alt.trim() === '')
      .map(({ id }) => `figure “${id}” has no alternative text`),
    ...document.exhibits
      .filter(({ alt }) => alt.trim() === '')
      .map(({ number }) => `exhibit ${number} has no alternative text`),
  ];
}

function headingProblems(blocks: readonly Block[]): string[] {
  const problems: string[] = [];
  let level = 0;
  let inAppendices = false;
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    if (block.level > level + 1) {
      problems.push(`heading “${block.text}” skips from level ${level} to ${block.level}`);
    }
    if (inAppendices && block.numbering === 'section') {
      problems.push(`section “${block.text}” comes after the appendices`);
    }
    inAppendices ||= block.numbering === 'appendix';
    level = block.level;
  }
  return problems;
}

function tableProblems(blocks: readonly Block[]): string[] {
  return blocks
    .filter((block) => block.kind === 'table')
    .filter(({ rows, columns }) => rows.some((row) => row.length !== columns.length))
    .map(({ id }) => `table “${id}” has rows that do not fit its columns`);
}
