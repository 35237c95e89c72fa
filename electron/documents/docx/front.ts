import { BorderStyle, Paragraph, Tab, TableOfContents, TextRun } from 'docx';
import type { Cover, Masthead, ReportDocument } from '../../../shared/report/model.ts';
import type { BlockWriter } from './blocks.ts';
import type { InlineWriter } from './inlines.ts';
import { colours, styles } from './look.ts';
import { markingRun, rightTab } from './running.ts';

/** The first page. */
export function cover(
  { organisation, title, subtitle, facts, notice }: Cover,
  marking: string,
  inlines: InlineWriter,
  blocks: BlockWriter,
): Paragraph[] {
  return [
    new Paragraph({
      style: styles.coverOrganisation,
      tabStops: rightTab,
      children: [
        ...inlines.text(organisation, { bold: true }),
        new TextRun({ children: [new Tab()] }),
        markingRun(marking, 18),
      ],
    }),
    new Paragraph({ style: 'Title', children: inlines.text(title) }),
    new Paragraph({ style: 'Subtitle', children: inlines.text(subtitle) }),
    ...blocks.facts(facts),
    new Paragraph({ style: styles.coverNotice, children: inlines.text(notice) }),
  ];
}

/** The table of contents, which Word fills when it opens the file. */
export function contents({ contentsDepth }: ReportDocument): (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({
      style: styles.contentsTitle,
      pageBreakBefore: true,
      children: [new TextRun('Contents')],
    }),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: `1-${contentsDepth}` }),
    new Paragraph({ pageBreakBefore: true, spacing: { after: 0 } }),
  ];
}

/** The head of a document without a cover. */
export function masthead(
  { organisation, title, subtitle }: Masthead,
  marking: string,
  inlines: InlineWriter,
): Paragraph[] {
  const line = (style: string, text: string): Paragraph[] =>
    text === '' ? [] : [new Paragraph({ style, children: inlines.text(text) })];
  return [
    new Paragraph({
      style: styles.mastheadOrganisation,
      tabStops: rightTab,
      border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 8, color: colours.ink } },
      children: [
        ...inlines.text(organisation, { bold: true }),
        new TextRun({ children: [new Tab()] }),
        markingRun(marking, 18),
      ],
    }),
    ...line(styles.mastheadTitle, title),
    ...line(styles.mastheadSubtitle, subtitle),
  ];
}
