import {
  Bookmark,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  NumberedItemReference,
  PageReference,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  Tab,
  TextRun,
} from 'docx';
import type {
  BlockId,
  Inline,
  ReportDocument,
  TextRun as ModelRun,
} from '../../../shared/report/model.ts';
import { languageOf } from '../../../shared/report/language.ts';
import { numberBlocks } from '../../../shared/report/numbering.ts';
import { allBlocks } from '../../../shared/report/walk.ts';
import { colours, fonts } from './look.ts';
import { type Script, type ScriptRun, scriptRuns } from './scripts.ts';

/** How a run looks beyond its words. */
export type RunStyle = Pick<ModelRun, 'bold' | 'italic' | 'mono' | 'muted' | 'lang' | 'dir'>;

/** How Word sets a script: its font, the kind of run it is, and the languages that are written in it, likeliest first. */
type Setting = {
  readonly font: string;
  readonly kind: 'plain' | 'complex' | 'rightToLeft' | 'eastAsian';
  readonly languages: readonly string[];
};

const settings: Readonly<Record<Script, Setting>> = {
  other: { font: fonts.text, kind: 'plain', languages: [] },
  emoji: { font: 'Segoe UI Emoji', kind: 'plain', languages: [] },
  arabic: {
    font: 'Amiri',
    kind: 'rightToLeft',
    languages: ['ar-SA', 'fa', 'ur', 'ps', 'ku', 'sd'],
  },
  hebrew: { font: 'Noto Serif Hebrew', kind: 'rightToLeft', languages: ['he-IL', 'yi'] },
  devanagari: {
    font: 'Noto Serif Devanagari',
    kind: 'complex',
    languages: ['hi-IN', 'mr', 'ne', 'sa'],
  },
  bengali: { font: 'Noto Serif Bengali', kind: 'complex', languages: ['bn-BD', 'as'] },
  gurmukhi: { font: 'Noto Sans Gurmukhi', kind: 'complex', languages: ['pa-IN'] },
  gujarati: { font: 'Noto Sans Gujarati', kind: 'complex', languages: ['gu-IN'] },
  tamil: { font: 'Noto Sans Tamil', kind: 'complex', languages: ['ta-IN'] },
  thai: { font: 'Noto Sans Thai', kind: 'complex', languages: ['th-TH'] },
  han: { font: 'SimSun', kind: 'eastAsian', languages: ['zh-CN', 'ja', 'ko', 'yue'] },
};

/** Writes inlines; keeps what they need elsewhere in the file: footnotes, bookmarks, which exhibits have been cited. */
export class InlineWriter {
  readonly footnotes: Record<string, { children: Paragraph[] }> = {};
  readonly #document: ReportDocument;
  readonly #numbers: ReturnType<typeof numberBlocks>;
  readonly #kinds: ReadonlyMap<BlockId, string>;
  readonly #anchors = new Map<string, string>();
  readonly #cited = new Set<string>();
  #isInFootnote = false;

  constructor(document: ReportDocument) {
    this.#document = document;
    this.#numbers = numberBlocks(document.blocks);
    const blocks = [...allBlocks(document.blocks)];
    this.#kinds = new Map(
      blocks.flatMap((block) => ('id' in block ? [[block.id, block.kind]] : [])),
    );
  }

  /** The name of the bookmark on a block or exhibit; made of a counter, because Word allows few characters in it. */
  anchor(kind: 'block' | 'exhibit' | 'cited', id: string): string {
    const key = `${kind}:${id}`;
    const anchor = this.#anchors.get(key) ?? `${kind}_${this.#anchors.size + 1}`;
    this.#anchors.set(key, anchor);
    return anchor;
  }

  isCited(exhibitId: string): boolean {
    return this.#cited.has(exhibitId);
  }

  number(id: BlockId): string {
    return this.#numbers.get(id)?.number ?? '';
  }

  /** Runs of a sequence of inlines; `style` is what surrounds them. */
  runs(inlines: readonly Inline[], style: RunStyle = {}): ParagraphChild[] {
    return inlines.flatMap((inline) => this.#runsOf(inline, style));
  }

  /**
   * Runs of plain text: lines, tabs, and a font for each script.
   *
   * A line may end at the hyphens of an exhibit's number: Word's own unbroken hyphen is another character, and the number would no
   * longer be found or copied as it is spelled.
   */
  text(text: string, style: RunStyle = {}): TextRun[] {
    return text
      .split('\n')
      .flatMap((line, index) => [
        ...(index === 0 ? [] : [new TextRun({ break: 1 })]),
        ...line
          .split('\t')
          .flatMap((part, tab) => [
            ...(tab === 0 ? [] : [new TextRun({ children: [new Tab()] })]),
            ...scriptRuns(part).map((run) => new TextRun(runOptions(run, style))),
          ]),
      ]);
  }

  /** A link to an exhibit: its number and, where asked for, the page it is on. */
  exhibit(id: string, withPage: boolean): ParagraphChild[] {
    const { number } = this.#document.exhibits.find((exhibit) => exhibit.id === id) ?? {
      number: '',
    };
    const anchor = this.anchor('exhibit', id);
    return [
      this.link(anchor, number),
      ...(withPage ? [new TextRun(', page '), new PageReference(anchor, { hyperlink: true })] : []),
    ];
  }

  link(anchor: string, text: string): InternalHyperlink {
    return new InternalHyperlink({ anchor, children: [new TextRun({ text, style: 'Hyperlink' })] });
  }

  #runsOf(inline: Inline, style: RunStyle): ParagraphChild[] {
    if (typeof inline === 'string') return this.text(inline, style);
    switch (inline.kind) {
      case 'text':
        return this.text(inline.text, { ...style, ...inline });
      case 'lineBreak':
        return [new TextRun({ break: 1 })];
      case 'exhibit':
        return this.#citation(inline.id, inline.withPage ?? false);
      case 'crossReference':
        return [this.#crossReference(inline.to)];
      case 'footnote':
        return [this.#footnote(inline.content)];
    }
  }

  #citation(id: string, withPage: boolean): ParagraphChild[] {
    const runs = this.exhibit(id, withPage);
    // A way back leads into the text, not into a footnote.
    if (this.#cited.has(id) || this.#isInFootnote) return runs;
    this.#cited.add(id);
    return [new Bookmark({ id: this.anchor('cited', id), children: runs })];
  }

  /** A field, so that Word renumbers it when somebody edits; readers without fields see the number it has now. */
  #crossReference(id: BlockId): ParagraphChild {
    const anchor = this.anchor('block', id);
    const { number = '', reference = '' } = this.#numbers.get(id) ?? {};
    const isHeading = this.#kinds.get(id) === 'heading';
    const field =
      isHeading && number !== ''
        ? new NumberedItemReference(anchor, reference.replace(/^section /, ''))
        : new SimpleField(`REF ${anchor} \\h`, reference.replace(/[“”]/g, ''));
    const children = [
      ...(reference.startsWith('section ') ? [new TextRun('section ')] : []),
      field,
    ];
    return new InternalHyperlink({ anchor, children });
  }

  #footnote(content: readonly Inline[]): FootnoteReferenceRun {
    const number = Object.keys(this.footnotes).length + 1;
    this.footnotes[number] = { children: [] };
    this.#isInFootnote = true;
    this.footnotes[number].children.push(new Paragraph({ children: this.runs(content) }));
    this.#isInFootnote = false;
    return new FootnoteReferenceRun(number);
  }
}

function runOptions({ text, script }: ScriptRun, style: RunStyle): IRunOptions {
  const { kind, languages, ...setting } = settings[script];
  const font = style.mono && script === 'other' ? fonts.mono : setting.font;
  return {
    text,
    font: { ascii: font, hAnsi: font, cs: font, eastAsia: font },
    ...(kind === 'rightToLeft' && { rightToLeft: true }),
    language: runLanguage(script, style.lang),
    ...(style.bold && { bold: true, boldComplexScript: true }),
    ...(style.italic && { italics: true }),
    ...(style.mono && { size: 15 }),
    ...(style.muted && { color: colours.muted }),
  };
}

/** A run's language, in the attribute Word reads for its script. An English word in an Arabic quote is not Arabic. */
function runLanguage(script: Script, given: string | undefined): IRunOptions['language'] {
  const { kind, languages } = settings[script];
  const own = given === undefined ? undefined : languageOf(given);
  const isWrittenIn = languages.some((tag) => languageOf(tag).language === own?.language);
  const language = isWrittenIn ? own?.tag : languages[0];
  if (kind === 'plain') return { value: script === 'other' ? (own?.tag ?? 'en-GB') : 'en-GB' };
  if (kind === 'eastAsian') return { value: 'en-GB', ...(language && { eastAsia: language }) };
  return { value: 'en-GB', ...(language && { bidirectional: language }) };
}
