import { BorderStyle, Paragraph, Tab, TextRun } from 'docx';
import type { Masthead } from '../../../shared/report/model.ts';
import type { InlineWriter } from './inlines.ts';
import { colours, styles } from './look.ts';
import { markingRun, rightTab } from './running.ts';

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
