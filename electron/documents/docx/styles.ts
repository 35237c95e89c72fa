import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType } from 'docx';
import { contentsStyles } from './contents-look.ts';
import { colours, fonts, mm, styles } from './look.ts';

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
    ...contentsStyles,
  ],
};

type Style = NonNullable<IStylesOptions['paragraphStyles']>[number];

function own(
  id: string,
  run: NonNullable<Style['run']>,
  paragraph: NonNullable<Style['paragraph']>,
): Style {
  const name = id.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  return { id, name, basedOn: 'Normal', run, paragraph };
}
