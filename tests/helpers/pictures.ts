import sharp, { type Sharp } from 'sharp';

/** Colours of the corners of `fourCorners`, as a reader should see them. */
export const cornerColours = {
  topLeft: [220, 30, 30],
  topRight: [30, 160, 30],
  bottomLeft: [30, 30, 220],
  bottomRight: [230, 200, 20],
} as const;

/** A picture with a colour in each corner, wider than high, so that turning and mirroring show. */
export function fourCorners(width = 240, height = 160): Sharp {
  const fill = ([r, g, b]: readonly number[]): string => `rgb(${r},${g},${b})`;
  const { topLeft, topRight, bottomLeft, bottomRight } = cornerColours;
  const [w, h] = [width / 2, height / 2];
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
        <rect width="${w}" height="${h}" fill="${fill(topLeft)}"/>
        <rect x="${w}" width="${w}" height="${h}" fill="${fill(topRight)}"/>
        <rect y="${h}" width="${w}" height="${h}" fill="${fill(bottomLeft)}"/>
        <rect x="${w}" y="${h}" width="${w}" height="${h}" fill="${fill(bottomRight)}"/>
      </svg>`,
    ),
  ).flatten();
}

/** A JPEG whose pixels are stored as `orientation` says, so that it looks like `fourCorners` to whoever obeys it. */
export async function orientedJpeg(orientation: number): Promise<Buffer> {
  const upright = await fourCorners().png().toBuffer();
  // Each operation undoes what a reader does for that orientation.
  const stored = {
    1: sharp(upright),
    2: sharp(upright).flop(),
    3: sharp(upright).rotate(180),
    4: sharp(upright).flip(),
    5: sharp(await sharp(upright).rotate(90).toBuffer()).flop(),
    6: sharp(upright).rotate(270),
    7: sharp(await sharp(upright).rotate(270).toBuffer()).flop(),
    8: sharp(upright).rotate(90),
  }[orientation];
  if (!stored) throw new Error(`no orientation ${orientation}`);
  return stored.jpeg({ quality: 95 }).withMetadata({ orientation }).toBuffer();
}
