import { availableParallelism } from 'node:os';
import { checkSteps, packageProgram, testStep } from './check-steps.ts';
import { runInLanes, runInTurn, type Step } from './run-steps.ts';
import { conclude } from './tally.ts';

const steps: readonly Step[] = [
  { name: 'browser for the end-to-end tests', args: ['scripts/ensure-browser.ts'] },
  { name: 'build', args: [packageProgram('vite'), 'build', '--app'] },
  testStep('integration', 'integration'),
  testStep('security', 'security'),
  testStep('packaging', 'packaging'),
  testStep('end-to-end', 'e2e'),
];

console.log('— check —');
const checks = await runInLanes(checkSteps(), Math.min(2, availableParallelism()), console.log);
const rest = await runInTurn(steps, console.log);

process.exitCode = conclude([...checks, ...rest], console.log);
