import { ImageRun } from 'docx';
import sharp, { type Sharp } from 'sharp';
import type { Figure } from '../../../shared/report/model.ts';
import type { PageImage } from '../exhibits/printable.ts';
import { textArea } from './look.ts';
import { withOutlinedText } from './outlined-svg.ts';

/** CSS pixels per twip: the unit in which `docx` takes the size of a picture. */
const pixelsPerTwip = 96 / 1440;
/** More than this many pixels across the page is lost on paper and heavy in Word. */
const maxWidthPx = 1600;
/** What a picture is called and how it is described to those who cannot see it. */
export type PictureText = { readonly name: string; readonly description: string };

/** An exhibit page as a picture in the text: upright, no larger than the page, without the file's own metadata. */
export async function pageRun(
  { mime, bytes, orientation }: PageImage,
  text: PictureText,
): Promise<ImageRun> {
  const image = upright(bytes, orientation).resize({ width: maxWidthPx, withoutEnlargement: true });
  const { data, info } = await (
    mime === 'image/jpeg' ? image.jpeg({ quality: 88 }) : image.png()
  ).toBuffer({ resolveWithObject: true });
  return new ImageRun({
    type: mime === 'image/jpeg' ? 'jpg' : 'png',
    data,
    transformation: fitted(info.width, info.height, 0.84),
    altText: { title: text.name, name: text.name, description: text.description },
  });
}

/** A drawing as SVG, with a picture for readers that cannot draw it. */
export async function figureRun({ svg, caption, alt }: Figure): Promise<ImageRun> {
  const drawing = Buffer.from(withOutlinedText(svg));
  const { data, info } = await sharp(drawing, { density: 216 })
    .png()
    .toBuffer({ resolveWithObject: true });
  return new ImageRun({
    type: 'svg',
    data: drawing,
    fallback: { type: 'png', data },
    transformation: fitted(info.width, info.height, 0.5, true),
    altText: { title: caption, name: caption, description: alt },
  });
}

function upright(bytes: Uint8Array, orientation: number | null): Sharp {
  const image = sharp(bytes, { failOn: 'truncated' });
  if (orientation === null) return image.autoOrient();
  // The file no longer says it, so it is done by hand: mirror first, then turn.
  const isMirrored = [2, 4, 5, 7].includes(orientation);
  const angle = { 3: 180, 4: 180, 5: 270, 6: 90, 7: 90, 8: 270 }[orientation] ?? 0;
  return (isMirrored ? image.flop() : image).rotate(angle);
}

/** Width and height that fit the text area, of which `share` of the height may be used. */
function fitted(
  width: number,
  height: number,
  share: number,
  enlarge = false,
): { width: number; height: number } {
  const room = {
    width: textArea.width * pixelsPerTwip,
    height: textArea.height * pixelsPerTwip * share,
  };
  const most = enlarge ? Number.POSITIVE_INFINITY : 1;
  const scale = Math.min(room.width / width, room.height / height, most);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
