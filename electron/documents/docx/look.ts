import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
} from 'docx';

/** Colours of the printed page, as in the PDF. */
export const colours = {
  ink: '1D1B18',
  muted: '5B564D',
  hairline: 'D9D4CA',
  firm: 'A89F8F',
  accent: '21508C',
  marking: '6B2766',
} as const;

/** A twip, a twentieth of a point, is the unit of lengths in DOCX. */
const twipsPerMm = 1440 / 25.4;

/** Length in twips. */
export function mm(length: number): number {
  return Math.round(length * twipsPerMm);
}

/** A4 with the PDF's margins. */
export const page = {
  size: { width: mm(210), height: mm(297) },
  margin: {
    top: mm(33),
    bottom: mm(27),
    left: mm(36),
    right: mm(26),
    header: mm(14),
    footer: mm(12),
  },
};

/** Width and height for text and pictures, in twips. */
export const textArea = { width: mm(210 - 36 - 26), height: mm(297 - 33 - 27) };

/** The text font travels in the file; every Word has the other. */
export const fonts = { text: 'Source Serif 4', mono: 'Consolas' } as const;

/** Names of the paragraph styles that are Casebook's own. */
export const styles = {
  coverOrganisation: 'CoverOrganisation',
  coverNotice: 'CoverNotice',
  mastheadOrganisation: 'MastheadOrganisation',
  mastheadTitle: 'MastheadTitle',
  mastheadSubtitle: 'MastheadSubtitle',
  contentsTitle: 'ContentsTitle',
  subtitle: 'Subheading',
  quoteSource: 'QuoteSource',
  fact: 'Fact',
  tableText: 'TableText',
  tableHead: 'TableHead',
  exhibitHeading: 'ExhibitHeading',
  exhibitLine: 'ExhibitLine',
  exhibitStamp: 'ExhibitStamp',
} as const;

const single = { line: 264, lineRule: LineRuleType.AUTO } as const;

/** The styles of a report: Word's own where it has them, so that its navigation and contents work. */
export const reportStyles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: fonts.text,
        size: 21,
        color: colours.ink,
        language: { value: 'en-GB', eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { after: 140, ...single } },
    },
    title: {
      run: { font: fonts.text, size: 62, bold: true, color: colours.ink },
      paragraph: { spacing: { before: mm(52), after: 60 } },
    },
    heading1: {
      run: { font: fonts.text, size: 34, bold: true, color: colours.ink },
      paragraph: { spacing: { before: 480, after: 160 }, keepNext: true },
    },
    heading2: {
      run: { font: fonts.text, size: 25, bold: true, color: colours.ink },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
    heading3: {
      run: { font: fonts.text, size: 22, bold: true, italics: true, color: colours.ink },
      paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
    },
    hyperlink: { run: { color: colours.ink, underline: { color: colours.firm } } },
    footnoteText: { run: { size: 17 }, paragraph: { spacing: { after: 40 } } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { size: 30, color: colours.muted },
      paragraph: {
        spacing: { after: 300 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 14, color: colours.ink } },
      },
    },
    own(styles.coverOrganisation, { bold: true, size: 22 }, {}),
    own(styles.coverNotice, { size: 18, color: colours.muted }, { spacing: { before: mm(70) } }),
    own(styles.mastheadOrganisation, { bold: true, size: 30 }, { spacing: { after: 240 } }),
    own(styles.mastheadTitle, { bold: true, size: 40 }, { spacing: { after: 60 }, keepNext: true }),
    own(styles.mastheadSubtitle, { size: 24, color: colours.muted }, { spacing: { after: 240 } }),
    own(styles.contentsTitle, { bold: true, size: 34 }, { spacing: { after: 200 } }),
    own(styles.subtitle, { italics: true, color: colours.muted }, { keepNext: true }),
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      run: { italics: false, color: colours.ink },
      paragraph: {
        indent: { left: 240, right: 240 },
        spacing: { before: 80, after: 40 },
        keepNext: true,
      },
    },
    own(
      styles.quoteSource,
      { size: 18, color: colours.muted },
      { indent: { left: 240, right: 240 }, spacing: { after: 180 } },
    ),
    own(
      styles.fact,
      {},
      {
        indent: { left: mm(49), hanging: mm(49) },
        spacing: { after: 70 },
      },
    ),
    own(styles.tableText, { size: 18 }, { spacing: { before: 50, after: 50, line: 240 } }),
    own(
      styles.tableHead,
      { size: 17, bold: true, color: colours.muted },
      { spacing: { before: 50, after: 50 } },
    ),
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18, color: colours.ink },
      paragraph: { spacing: { before: 220, after: 100 }, keepNext: true },
    },
    {
      id: styles.exhibitHeading,
      name: 'Exhibit Heading',
      basedOn: 'Heading2',
      next: 'Normal',
      paragraph: { spacing: { before: 0, after: 60 }, outlineLevel: 1, keepNext: true },
    },
    own(
      styles.exhibitLine,
      { size: 18, color: colours.muted },
      { keepNext: true, spacing: { after: 100 } },
    ),
    own(
      styles.exhibitStamp,
      { size: 18, bold: true, color: colours.accent },
      { alignment: AlignmentType.RIGHT, keepNext: true, spacing: { after: 60 } },
    ),
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 140, after: 40 } },
    },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      paragraph: { indent: { left: mm(9) }, spacing: { after: 40 } },
    },
  ],
};

function own(
  id: string,
  run: NonNullable<NonNullable<IStylesOptions['paragraphStyles']>[number]['run']>,
  paragraph: NonNullable<NonNullable<IStylesOptions['paragraphStyles']>[number]['paragraph']>,
) {
  const name = id.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  return { id, name, basedOn: 'Normal', run, paragraph };
}

/** Names of the numberings. */
export const numberings = {
  sections: 'sections',
  appendices: 'appendices',
  bullets: 'bullets',
  numbers: 'numbers',
} as const;

const hanging = { left: 0, hanging: mm(13) };
const listLevels = [0, 1, 2, 3];

/** Live numbering of headings and lists: numbers follow when somebody edits. */
export const reportNumbering: INumberingOptions = {
  config: [
    {
      reference: numberings.sections,
      levels: [
        headingLevel(0, LevelFormat.DECIMAL, '%1', hanging),
        headingLevel(1, LevelFormat.DECIMAL, '%1.%2', hanging),
      ],
    },
    {
      reference: numberings.appendices,
      levels: [
        {
          ...headingLevel(0, LevelFormat.UPPER_LETTER, 'Appendix %1', { left: 0, hanging: 0 }),
          suffix: LevelSuffix.SPACE,
        },
        headingLevel(1, LevelFormat.DECIMAL, '%1.%2', hanging),
      ],
    },
    {
      reference: numberings.bullets,
      levels: listLevels.map((level) => listLevel(level, LevelFormat.BULLET, '•')),
    },
    {
      reference: numberings.numbers,
      levels: listLevels.map((level) => listLevel(level, LevelFormat.DECIMAL, `%${level + 1}.`)),
    },
  ],
};

type Indent = { readonly left: number; readonly hanging: number };
type Format = (typeof LevelFormat)[keyof typeof LevelFormat];

function headingLevel(level: number, format: Format, text: string, indent: Indent) {
  return {
    level,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent }, run: { bold: false, color: colours.muted } },
  };
}

function listLevel(level: number, format: Format, text: string) {
  const indent = { left: 340 * (level + 1), hanging: 300 };
  return {
    level,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent, spacing: { after: 60 } }, run: { color: colours.muted } },
  };
}
