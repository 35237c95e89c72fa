import sharp from 'sharp';

/** Colours near the four corners of an encoded picture, orientation not applied. */
export async function cornersOf(picture: Uint8Array) {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): number[] => {
    const start =
      (Math.floor(y * (info.height - 1)) * info.width + Math.floor(x * (info.width - 1))) * 3;
    return [...data.subarray(start, start + 3)];
  };
  return {
    topLeft: at(0.05, 0.05),
    topRight: at(0.95, 0.05),
    bottomLeft: at(0.05, 0.95),
    bottomRight: at(0.95, 0.95),
  };
}

/** Whether two colours look alike after lossy compression. */
export function isClose(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, index) => Math.abs(value - b[index]!) <= 24);
}
