import { Paragraph, Tab, TableOfContents, TextRun } from 'docx';
import type { Cover, ReportDocument } from '../../../shared/report/model.ts';
import type { BlockWriter } from './blocks.ts';
import type { InlineWriter } from './inlines.ts';
import { styles } from './look.ts';
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
