import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { look } from '../look.ts';
import { CasePage } from '../pages/case-page.ts';
import { CasesPage, NewCaseDialog } from '../pages/cases-page.ts';
import { choice } from '../pages/fields.ts';
import { OutcomePage } from '../pages/outcome-page.ts';
import { ReportPage } from '../pages/report-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { TodayPage } from '../pages/today-page.ts';
import { TriageDecision } from '../pages/triage-decision.ts';
import { patience } from '../patience.ts';
import { faultsOfPdf, textOfPdf } from '../read-documents.ts';
import { Steps } from '../steps.ts';
import { caseReference } from '../story.ts';
import type { Chapter, Walk } from '../walk.ts';

const long = { timeout: 120_000 } as const;
const title = 'A joke about a training day in a public comment';
const reasons = 'A careless joke, taken down the same hour. First time, and sorry for it.';
const agreed = 'Talked it over on the day. She knows the policy and will do the online training.';
/** What the informal route may take of a person: nobody would settle a small thing here if it were longer. */
const mostSteps = 20;

/** A small matter, from New case to its end, without an investigation. */
export function informal(chapter: Chapter): void {
  const steps = new Steps();

  chapter('makes the case', async ({ page }) => {
    const [dialog, shown] = [new NewCaseDialog(page), new CasePage(page)];
    await steps.click(new TodayPage(page).newCase);
    await steps.fill(dialog.title, title);
    await steps.choose(dialog.route, 'Line manager');
    await steps.fill(dialog.subject, 'Zofia Ćwik');
    await steps.choose(dialog.role, 'Volunteer');
    await steps.click(dialog.make);
    await steps.wait(shown.sections);
  });

  chapter('settles at triage that the informal route will do', async ({ page }) => {
    const [shown, triage] = [new CasePage(page), new TriageDecision(page)];
    await steps.click(shown.gap('Triage is not decided'));
    await steps.click(triage.decision('Informal route'));
    await steps.fill(triage.reasons, reasons);
    await steps.wait(triage.recordAgreement);
    await look(page, '110-informal-triage');
    await steps.click(triage.recordAgreement);
  });

  chapter('records what was agreed', async ({ page }) => {
    const outcomes = new OutcomePage(page);
    await steps.click(outcomes.outcome('Advice'));
    await steps.click(outcomes.outcome('Training'));
    await steps.fill(outcomes.reasons, agreed);
    await new ShellPage(page).saved();
    await look(page, '111-informal-agreed');
    expect(await outcomes.decisionMaker.inputValue()).toBe('Miriam Keane');
    expect(await page.getByText('The same person is also').count()).toBe(0);
    expect(await page.getByText('A decision is recorded.').count()).toBe(0);
    expect(await page.getByText('Right of appeal').count()).toBe(0);
  });

  chapter('closes the case; nothing else is asked for', async ({ page }) => {
    const [shown, outcomes, shell] = [
      new CasePage(page),
      new OutcomePage(page),
      new ShellPage(page),
    ];
    await steps.click(outcomes.part('Closing'));
    await steps.wait(shown.missing.getByText('Nothing is missing.'));
    await look(page, '112-informal-closing');
    await steps.click(outcomes.closeCase);
    expect(await outcomes.closing.reason.locator('option:checked').innerText()).toBe(
      'Settled informally',
    );
    await steps.click(outcomes.closing.close);
    await steps.wait(shell.toast(`Closed ${caseReference}`));
    await shown.main.getByText('Closed, read-only').waitFor();
  });

  chapter('took less than two minutes, and few steps', () => {
    const seconds = (steps.elapsedMs / 1000).toFixed(1);
    console.info(`informal route: ${steps.count} steps, the app took ${seconds} s`);
    expect(steps.count).toBeLessThanOrEqual(mostSteps);
    expect(steps.elapsedMs).toBeLessThan(120_000);
    return Promise.resolve();
  });

  chapter('exports what was decided, and the record of the process', async (walk) => {
    const { page } = walk;
    await new CasePage(page).section('Report').click();
    const decision = await exported(walk, 'Decision');
    expect(decision).toContain('Advice');
    expect(decision).toContain('will do the online training');
    expect(decision).not.toContain('ot recorded');
    await look(page, '113-informal-decision');
    const record = await exported(walk, 'Record of the process');
    expect(record).toContain('Informal route');
    expect(record).toContain('taken down the same hour');
    await look(page, '114-informal-record');
  });

  chapter('stands in the list as closed, and on no list of work', async ({ page }) => {
    const [cases, shell] = [new CasesPage(page), new ShellPage(page)];
    await shell.cases.click();
    await cases.row(caseReference).getByText('Closed').waitFor();
    await shell.today.click();
    await page.getByRole('heading', { name: 'No case is open' }).waitFor();
  });
}

/** Exports a document as PDF; returns its text in one line. */
async function exported({ app, page, folder }: Walk, document: string): Promise<string> {
  const shown = new ReportPage(page);
  const pdf = join(folder, `${document}.pdf`);
  await choice(page, 'Document', document).click();
  await app.stub('showSaveDialog', { canceled: false, filePath: pdf });
  await shown.exportPdf.click();
  await expect.poll(() => existsSync(pdf), long).toBe(true);
  await shown.progress.waitFor({ state: 'hidden', ...patience });
  const bytes = readFileSync(pdf);
  expect(await faultsOfPdf(bytes)).toEqual([]);
  return (await textOfPdf(bytes)).replaceAll(/\s+/g, ' ');
}
