import { availableParallelism } from 'node:os';
import { checkSteps } from './check-steps.ts';
import { runInLanes } from './run-steps.ts';
import { conclude } from './tally.ts';

const tallies = await runInLanes(checkSteps(), Math.min(2, availableParallelism()), console.log);
process.exitCode = conclude(tallies, console.log);
