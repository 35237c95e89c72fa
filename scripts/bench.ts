import type { Figure } from './bench-figure.ts';
import { benchIngest } from './bench-ingest.ts';
import { benchList } from './bench-list.ts';
import { benchOpening } from './bench-opening.ts';
import { benchReport } from './bench-report.ts';

const rounds = 3;
const listRounds = 21;
const openingRounds = 7;

function print({ what, measured, bar, isMet }: Figure): void {
  console.log(`${isMet ? 'PASS' : 'MISS'}  ${what}\n      ${measured}; bar ${bar}`);
}

// One after the other: two at once would measure each other.
const measurements: readonly (() => Promise<Figure[]>)[] = [
  () => benchIngest({ sizeMiB: 1024, memoryMiB: 4096, rounds }),
  () => benchReport(rounds),
  () => benchList(listRounds),
  () => benchOpening(openingRounds),
];

console.log('Measuring; this takes some minutes and about 10 GB in the temporary folder.');
const figures: Figure[] = [];
for (const measure of measurements) {
  const measured = await measure();
  measured.forEach(print);
  figures.push(...measured);
}
const missed = figures.filter((figure) => !figure.isMet).length;
console.log(`${figures.length - missed} bars met, ${missed} missed.`);
process.exitCode = missed === 0 ? 0 : 1;
