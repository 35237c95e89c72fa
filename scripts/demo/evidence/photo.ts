import sharp from 'sharp';
import { repeatableRandom } from './random.ts';
import { rasterise } from './rasterise.ts';
import { box, drawing, text } from './svg.ts';

const [width, height] = [1512, 2016];

/**
 * A photograph of the bus stop as a phone held upright stores it: sideways, with the orientation in its EXIF block, and with
 * the noise of a small sensor at dusk.
 */
export async function photo(): Promise<Buffer> {
  const upright = await (await rasterise(scene(), width)).png().toBuffer();
  const noisy = await sharp(upright)
    .blur(1.1)
    .composite([{ input: await noise(), blend: 'soft-light' }])
    .png()
    .toBuffer();
  return sharp(noisy)
    .rotate(270)
    .withExif({
      IFD0: { Make: 'Harrow', Model: 'H-20', Software: '14.2' },
      IFD2: { DateTimeOriginal: '2026:07:03 21:12:40', OffsetTimeOriginal: '+01:00' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 84 })
    .toBuffer();
}

function noise(): Promise<Buffer> {
  const random = repeatableRandom(14);
  const grains = Buffer.alloc((width / 2) * (height / 2));
  for (let i = 0; i < grains.length; i += 1) grains[i] = 104 + random() * 48;
  return sharp(grains, { raw: { width: width / 2, height: height / 2, channels: 1 } })
    .resize(width, height, { kernel: 'cubic' })
    .png()
    .toBuffer();
}

function scene(): string {
  return drawing(
    756,
    1008,
    `<defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#27344a"/>
      <stop offset=".55" stop-color="#8d7f83"/><stop offset="1" stop-color="#c99b78"/></linearGradient>
      <linearGradient id="road" x2="0" y2="1"><stop stop-color="#53565a"/><stop offset="1" stop-color="#2b2d30"/></linearGradient>
      <radialGradient id="lamp"><stop stop-color="#ffe9b0" stop-opacity=".9"/><stop offset="1" stop-color="#ffe9b0" stop-opacity="0"/></radialGradient></defs>`,
    '<rect width="756" height="700" fill="url(#sky)"/>',
    '<path d="M0 470h90v-70h70v40h80v-110h110v90h90v-50h120v60h70v-30h126v280H0z" fill="#2c3140"/>',
    '<rect y="680" width="756" height="328" fill="url(#road)"/>',
    box(0, 672, 756, 26, '#8b8882'),
    '<path d="M0 860l756-40v10L0 872z" fill="#b9b38f" opacity=".6"/>',
    // The shelter, its glass and the board with the times.
    box(90, 380, 380, 16, '#3a4048', 4),
    box(100, 396, 10, 290, '#3a4048'),
    box(450, 396, 10, 290, '#3a4048'),
    '<rect x="112" y="402" width="336" height="240" fill="#b8c9d0" opacity=".35"/>',
    box(140, 560, 260, 12, '#6e5a45', 3),
    box(330, 420, 96, 120, '#e9e4d6', 3),
    text(378, 446, 'Market Street', { size: 12, bold: true, anchor: 'middle' }),
    ...[0, 1, 2, 3, 4, 5].map((row) => box(342, 458 + row * 13, 72, 5, '#b9b3a2')),
    // The pole and its flag.
    box(560, 300, 12, 390, '#454c55'),
    box(500, 286, 190, 50, '#1d4f86', 4),
    text(516, 320, 'Market St  C', { size: 26, bold: true, fill: '#fff' }),
    box(520, 344, 150, 34, '#e9e4d6', 3),
    text(532, 367, '14 · 27 · N3', { size: 18, bold: true }),
    '<circle cx="250" cy="388" r="150" fill="url(#lamp)"/>',
  );
}
