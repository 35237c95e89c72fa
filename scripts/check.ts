import { availableParallelism } from 'node:os';
import { checkSteps } from './check-steps.ts';
import { runInLanes } from './run-steps.ts';
import { sum, summaryLine } from './tally.ts';

const tally = sum(await runInLanes(checkSteps(), Math.min(2, availableParallelism()), console.log));
console.log(summaryLine(tally));
process.exitCode = tally.failed === 0 ? 0 : 1;
