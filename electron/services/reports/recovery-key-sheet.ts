import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from '@cantoo/fontkit';
import { PDFDocument, rgb, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import { longDate } from '../../../shared/report/format.ts';

const resolve = createRequire(import.meta.url).resolve;
const ink = rgb(0.12, 0.11, 0.09);
const soft = rgb(0.36, 0.34, 0.3);
const line = rgb(0.8, 0.77, 0.71);
const page = { width: 595.28, height: 841.89, margin: 72 };

const advice = [
  'This key opens the library when the passphrase is forgotten. Nobody can make',
  'another one, and nobody at STaSS or elsewhere can reset the passphrase.',
  '',
  'Keep this sheet locked away from the computer: in a safe, or sealed with the',
  'Chair of trustees. Whoever holds the sheet and the computer can read every case.',
  '',
  'To use it, choose “Use the recovery key” on the unlock screen and type the',
  'groups below. Capital or small letters make no difference; O counts as 0,',
  'and I and L count as 1.',
];

/** The sheet with a library's recovery key, to be printed and locked away. Bytes of a PDF of one page. */
export async function recoveryKeySheet(input: {
  libraryName: string;
  recoveryKey: string;
  today: string;
}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  const font = (file: string): Promise<PDFFont> =>
    pdf.embedFont(readFileSync(resolve(`@expo-google-fonts/${file}`)), { subset: true });
  const [serif, bold, mono] = await Promise.all([
    font('source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
    font('source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
    font('ibm-plex-mono/400Regular/IBMPlexMono_400Regular.ttf'),
  ]);
  pdf.setTitle('Casebook recovery key', { showInWindowTitleBar: true });
  pdf.setLanguage('en-GB');
  drawSheet(pdf.addPage([page.width, page.height]), { serif, bold, mono }, input);
  return pdf.save();
}

function drawSheet(
  sheet: PDFPage,
  { serif, bold, mono }: { serif: PDFFont; bold: PDFFont; mono: PDFFont },
  { libraryName, recoveryKey, today }: { libraryName: string; recoveryKey: string; today: string },
): void {
  let y = page.height - page.margin - 20;
  const write = (text: string, font: PDFFont, size: number, color = ink): void => {
    sheet.drawText(text, { x: page.margin, y, size, font, color });
  };
  write('Casebook recovery key', bold, 24);
  y -= 26;
  write(`Library “${libraryName}”, made on ${longDate(today)}`, serif, 12, soft);
  y -= 40;
  for (const words of advice) {
    write(words, serif, 11.5);
    y -= 17;
  }
  y -= 150;
  drawKey(sheet, mono, recoveryKey, y);
  y -= 40;
  write('Checked by typing it back on (date):', serif, 11.5, soft);
  y -= 28;
  write('Kept at:', serif, 11.5, soft);
}

/** The groups in three columns inside a frame whose lower edge is at `bottom`. */
function drawKey(sheet: PDFPage, mono: PDFFont, recoveryKey: string, bottom: number): void {
  const height = 140;
  sheet.drawRectangle({
    x: page.margin,
    y: bottom,
    width: page.width - 2 * page.margin,
    height,
    borderColor: line,
    borderWidth: 1,
  });
  recoveryKey.split('-').forEach((group, index) => {
    const x = page.margin + 62 + (index % 3) * 130;
    const y = bottom + height - 42 - Math.floor(index / 3) * 38;
    sheet.drawText(group, { x, y, size: 26, font: mono, color: ink });
  });
}
