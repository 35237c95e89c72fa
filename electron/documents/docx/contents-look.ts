import type { IStylesOptions } from 'docx';
import { mm, textArea } from './look.ts';

/** Where the lines of a level begin, and where their titles do, in twips: past any number of two digits. */
const levels = [
  { numberAt: 0, titleAt: mm(9), isBold: true, before: 140 },
  { numberAt: mm(9), titleAt: mm(20), isBold: false, before: 0 },
] as const;

/** The styles of the lines of contents, without the tabs, for which `docx` has no place in a style. */
export const contentsStyles: NonNullable<IStylesOptions['paragraphStyles']> = levels.map(
  ({ numberAt, titleAt, isBold, before }, index) => ({
    id: `TOC${index + 1}`,
    name: `toc ${index + 1}`,
    basedOn: 'Normal',
    run: { bold: isBold },
    paragraph: {
      spacing: { before, after: 40 },
      // No indent from the right: LibreOffice draws no page number beyond one.
      indent: { left: titleAt, hanging: titleAt - numberAt },
    },
  }),
);

/** Gives the styles of contents their tabs: one for the title, one for the page. Takes `word/styles.xml`. */
export function withContentsTabs(stylesXml: string): string {
  return levels.reduce(
    (xml, { titleAt }, index) =>
      xml.replace(
        new RegExp(`(w:styleId="TOC${index + 1}">(?:(?!</w:style>).)*?<w:pPr>)`, 's'),
        `$1<w:tabs><w:tab w:val="left" w:pos="${titleAt}"/>` +
          `<w:tab w:val="right" w:leader="dot" w:pos="${textArea.width}"/></w:tabs>`,
      ),
    stylesXml,
  );
}

/** Takes from the lines of contents the tabs of their own, which stand further right for every digit. Takes the body's XML. */
export function withoutOwnTabs(bodyXml: string): string {
  return bodyXml.replace(/(<w:pStyle w:val="TOC\d"\/>)<w:tabs>.*?<\/w:tabs>/gs, '$1');
}
