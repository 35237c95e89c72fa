import { languageOf } from '../../../shared/report/language.ts';
import type { BlockId, ReportDocument } from '../../../shared/report/model.ts';
import { type Numbered, numberBlocks } from '../../../shared/report/numbering.ts';
import { allBlocks } from '../../../shared/report/walk.ts';
import type { FontFamily } from '../fonts.ts';
import { arrayOf, stringLiteral } from './literals.ts';

/** Families that lead for a language, so that its punctuation and digits match its letters. */
const familyForLanguage: Readonly<Record<string, string>> = {
  ar: 'Amiri',
  fa: 'Amiri',
  ur: 'Amiri',
  hi: 'Noto Serif Devanagari',
  mr: 'Noto Serif Devanagari',
  ne: 'Noto Serif Devanagari',
  zh: 'Noto Serif SC',
  ja: 'Noto Serif SC',
};

/** An exhibit as Typst knows it. */
type ExhibitName = {
  /** Of its first page. */
  readonly label: string;
  readonly number: string;
  /** Of the place where it is cited first. */
  readonly citation: string;
};

/**
 * What things are called in the Typst source. Labels are made of counters, never of text from a case.
 *
 * Remembers which exhibits have been cited, so the text has to be written before the exhibits' own pages.
 */
export class Names {
  readonly #blocks = new Map<BlockId, string>();
  readonly #exhibits = new Map<string, ExhibitName>();
  readonly #numbers: ReadonlyMap<BlockId, Numbered>;
  readonly #cited = new Set<string>();
  readonly #families: readonly string[];

  constructor(document: ReportDocument, families: readonly FontFamily[]) {
    this.#numbers = numberBlocks(document.blocks);
    this.#families = families.map(({ name }) => name);
    for (const block of allBlocks(document.blocks)) {
      if ('id' in block) this.#blocks.set(block.id, `block-${this.#blocks.size}`);
    }
    document.exhibits.forEach(({ id, number }, index) => {
      const name = { label: `exhibit-${index}`, number, citation: `cited-${index}` };
      this.#exhibits.set(id, name);
    });
  }

  exhibit(id: string): ExhibitName {
    const name = this.#exhibits.get(id);
    if (!name) throw new Error(`no exhibit ${id}`);
    return name;
  }

  /** A Typst label value for a block. */
  block(id: BlockId): string {
    const label = this.#blocks.get(id);
    if (!label) throw new Error(`no block ${id}`);
    return `label("${label}")`;
  }

  numbered(id: BlockId): Numbered {
    return this.#numbers.get(id) ?? { number: '', reference: '' };
  }

  /** The label to set where an exhibit is cited; null when it has been cited before. */
  firstCitation(exhibitId: string): string | null {
    if (this.#cited.has(exhibitId)) return null;
    this.#cited.add(exhibitId);
    return this.exhibit(exhibitId).citation;
  }

  isCited(exhibitId: string): boolean {
    return this.#cited.has(exhibitId);
  }

  /** Font families, as a Typst array: `first`, then those a language asks for, then the rest. */
  families(lang?: string, first: readonly string[] = []): string {
    const leading = familyForLanguage[languageOf(lang ?? '').language];
    const led = this.#families.filter((name) => name === leading);
    return arrayOf([...new Set([...first, ...led, ...this.#families])].map(stringLiteral));
  }
}
