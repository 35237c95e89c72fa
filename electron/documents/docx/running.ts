import { TabStopType, TextRun } from 'docx';
import { colours, textArea } from './look.ts';

/** A tab stop at the right edge of the text. */
export const rightTab = [{ type: TabStopType.RIGHT, position: textArea.width }];

/** The protective marking; `size` in half points. */
export function markingRun(marking: string, size: number): TextRun {
  return new TextRun({
    text: marking.toUpperCase(),
    bold: true,
    size,
    color: colours.marking,
    characterSpacing: 16,
  });
}
