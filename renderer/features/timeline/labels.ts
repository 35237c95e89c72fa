import type { Shape } from './shapes.ts';

/** Where the words of a shape stand: `y` is their base line. */
export type PlacedLabel = {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
};

type Box = { readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number };

const pxPerLetter = 6.2;
/** Between the words of two shapes, so that they are not read as one. */
const gapPx = 8;
const fontPx = 11;
const pointPx = 6;

/**
 * Places the words of shapes so that none stands on another or on a shape: beside it, above or below, else nowhere.
 *
 * The first of `preferred` come first, the others in the order of the shapes. All stay within `ends` (pixels).
 */
export function placeLabels(
  shapes: readonly Shape[],
  ends: { readonly right: number; readonly bottom: number },
  preferred: readonly string[] = [],
): PlacedLabel[] {
  const taken = shapes.map(boxOf);
  const isPreferred = ({ id }: Shape): boolean => preferred.includes(id);
  const inTurn = [...shapes.filter(isPreferred), ...shapes.filter((one) => !isPreferred(one))];
  return inTurn.flatMap((shape) => {
    const width = [...shape.label].length * pxPerLetter;
    const place = placesFor(shape, width).find(({ x, y }) => {
      const box = { x1: x, x2: x + width + gapPx, y1: y - fontPx, y2: y + 2 };
      return (
        box.x2 - gapPx <= ends.right &&
        box.y2 <= ends.bottom &&
        !taken.some((other) => overlaps(box, other))
      );
    });
    if (!place) return [];
    taken.push({ x1: place.x, x2: place.x + width + gapPx, y1: place.y - fontPx, y2: place.y + 2 });
    return [{ id: shape.id, text: shape.label, ...place }];
  });
}

function placesFor({ x, width, y }: Shape, textWidth: number): { x: number; y: number }[] {
  const above = { x: width > 0 ? x : x - pointPx, y: y - 10 };
  const below = { ...above, y: y + 20 };
  const beside = { x: x + width + pointPx + 4, y: y + 4 };
  const left = { x: x - textWidth - pointPx - 4, y: y + 4 };
  const all = width > 0 ? [above, below, beside] : [beside, above, below];
  return left.x > 76 ? [...all, left] : all;
}

function boxOf({ x, width, y }: Shape): Box {
  return width > 0
    ? { x1: x, x2: x + width, y1: y - 7, y2: y + 7 }
    : { x1: x - pointPx, x2: x + pointPx, y1: y - pointPx, y2: y + pointPx };
}

function overlaps(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}
