import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readableSize } from './casebook/told.ts';
import { makePack } from './demo/make-packs.ts';
import { demoPassphrase, type Made, runDemo } from './demo/run-demo.ts';

const folder = join(import.meta.dirname, '..', 'demo');

function told({ pdf, docx, folder: exported, verification, gaps, exhibits }: Made): string[] {
  const { ok, logEntries, problems } = verification;
  return [
    '',
    `demo/report.pdf    ${pdf.pages ?? 0} pages, ${readableSize(pdf.sizeBytes)}, SHA-256 ${pdf.sha256}`,
    `demo/report.docx   ${readableSize(docx.sizeBytes)}, SHA-256 ${docx.sha256}`,
    `demo/${exported.fileName}   the case as a plain folder, ${readableSize(exported.sizeBytes)}`,
    'demo/intake        what was handed in, as a case folder',
    `demo/library       the encrypted library; its passphrase is “${demoPassphrase}”`,
    '',
    gaps.length === 0 ? 'Nothing is missing from the case.' : `Missing: ${gaps.join('; ')}.`,
    ok
      ? `Verified: database, ${exhibits} exhibits, ${logEntries} log entries. All is as it should be.`
      : `Verification found ${problems.length} problems: ${problems.map(({ what }) => what).join('; ')}`,
  ];
}

const start = performance.now();
rmSync(folder, { recursive: true, force: true });
const made = await runDemo(folder, (line) => console.log(line));
for (const line of told(made)) console.log(line);
for (const cases of [3, 60] as const) {
  const { pdf, docx } = await makePack(folder, { cases, passphrase: demoPassphrase });
  console.log(
    `demo/${pdf.fileName}, .docx   review pack of a year of ${cases} cases: ${pdf.pages ?? 0} pages, SHA-256 ${pdf.sha256} and ${docx.sha256}`,
  );
}
console.log(`Done in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
process.exitCode = made.verification.ok ? 0 : 1;
