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
