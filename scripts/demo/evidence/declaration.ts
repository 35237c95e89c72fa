import * as fontkit from '@cantoo/fontkit';
import { PDFDocument, type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib';
import { readFont } from '../../../electron/documents/fonts.ts';

const signedOn = new Date('2022-03-14T11:20:00Z');
const ink = rgb(0.1, 0.16, 0.45);
const margin = 72;

const statements = [
  'I have read the Social Media Policy of STaSS and have had the opportunity to ask about it.',
  'I understand that it applies to what I post, share and like, on any account, on duty and off duty.',
  'I will not disclose information from which a service user, carer or colleague could be identified.',
  'I will not post about work-related issues or about service users, in closed groups either.',
  'I understand that a breach may be dealt with under the disciplinary procedure.',
];

/** The declaration she signed when she started: a form of two pages, filled in and signed. */
export async function declaration(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  document.setTitle('Social media policy: declaration');
  document.setCreationDate(signedOn);
  document.setModificationDate(signedOn);
  const embed = (style: string): Promise<PDFFont> =>
    document.embedFont(readFont(`@expo-google-fonts/noto-sans/${style}/NotoSans_${style}.ttf`), {
      subset: true,
    });
  const fonts = { regular: await embed('400Regular'), bold: await embed('700Bold') };
  drawStatements(document.addPage([595, 842]), fonts);
  drawSignature(document.addPage([595, 842]), fonts);
  return document.save();
}

type Fonts = { readonly regular: PDFFont; readonly bold: PDFFont };

function drawStatements(page: PDFPage, { regular, bold }: Fonts): void {
  page.drawText('STaSS', { x: margin, y: 770, size: 20, font: bold, color: rgb(0.18, 0.42, 0.32) });
  page.drawText('Social media policy: declaration', { x: margin, y: 730, size: 16, font: bold });
  page.drawText('To be signed by everyone who works for or with STaSS, on starting.', {
    ...{ x: margin, y: 706, size: 10, font: regular },
  });
  statements.forEach((statement, index) => {
    const y = 660 - index * 56;
    page.drawText(`${index + 1}.`, { x: margin, y, size: 11, font: bold });
    page.drawText(statement, {
      ...{ x: margin + 24, y, size: 11, font: regular },
      ...{ maxWidth: 400, lineHeight: 16 },
    });
  });
  page.drawText('Page 1 of 2', { x: 480, y: 48, size: 9, font: regular });
}

function drawSignature(page: PDFPage, { regular, bold }: Fonts): void {
  const rows: readonly (readonly [string, string])[] = [
    ['Name', 'Aleksandra Wiśniewska-Zakrzewska'],
    ['Post', 'Support worker, Elm House'],
    ['Accounts in my name that mention STaSS', 'none'],
    ['Date', '14 March 2022'],
  ];
  rows.forEach(([label, value], index) => {
    const y = 740 - index * 60;
    page.drawText(label, { x: margin, y, size: 9, font: regular, color: rgb(0.4, 0.4, 0.4) });
    page.drawText(value, { x: margin, y: y - 18, size: 12, font: regular, color: ink });
    rule(page, y - 24);
  });
  page.drawText('Signature', {
    x: margin,
    y: 490,
    size: 9,
    font: regular,
    color: rgb(0.4, 0.4, 0.4),
  });
  page.drawSvgPath(
    'M0 30C10-20 24-24 22 24c0 12-14 10-8-4 8-16 22-14 26 2 4 14 12 2 14-8 2-12 8-10 8 2 0 10 10 12 14 0 6-18 14-40 18-36 6 6-14 52-6 52 10 0 12-26 22-26 8 0-2 24 8 24 12 0 16-30 26-28 8 2-6 26 6 26 14 0 30-24 60-20',
    { x: margin + 6, y: 486, borderColor: ink, borderWidth: 1.6 },
  );
  rule(page, 440);
  page.drawText('Witnessed by T. Okonjo, team manager', {
    x: margin,
    y: 408,
    size: 10,
    font: bold,
  });
  page.drawText('Page 2 of 2', { x: 480, y: 48, size: 9, font: regular });
}

function rule(page: PDFPage, y: number): void {
  page.drawLine({
    ...{ start: { x: margin, y }, end: { x: 595 - margin, y } },
    ...{ thickness: 0.6, color: rgb(0.6, 0.6, 0.6) },
  });
}
