/** A PDF matrix: `[a b c d e f]`. */
export type Matrix = readonly [number, number, number, number, number, number];

/** What each EXIF orientation does to the unit square in which PDF draws a picture. */
export const exifMatrices: Readonly<Record<number, Matrix>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};

const orientationOfTurn: Readonly<Record<number, number>> = { 0: 1, 90: 6, 180: 3, 270: 8 };

/** The unit square turned clockwise by a page's `/Rotate`, in degrees; odd angles count as none. */
export function turnMatrix(degrees: number): Matrix {
  const orientation = orientationOfTurn[((degrees % 360) + 360) % 360] ?? 1;
  return exifMatrices[orientation] ?? [1, 0, 0, 1, 0, 0];
}

/** A box of page space laid onto the unit square. */
export function boxMatrix(x: number, y: number, width: number, height: number): Matrix {
  return [1 / width, 0, 0, 1 / height, -x / width, -y / height];
}

/** One matrix that does what `first` and then `second` do. */
export function combine(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [
    a * g + b * i,
    a * h + b * j,
    c * g + d * i,
    c * h + d * j,
    e * g + f * i + k,
    e * h + f * j + l,
  ];
}
