import { expect } from 'vitest';
import { look } from '../look.ts';
import { formal } from '../formal-story.ts';
import { CasePage } from '../pages/case-page.ts';
import { exported } from '../pages/document-export.ts';
import { choice } from '../pages/fields.ts';
import { OutcomePage } from '../pages/outcome-page.ts';
import { ReportPage } from '../pages/report-page.ts';
import { RichTextField } from '../pages/rich-text.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { expectUnavailable } from '../pages/unavailable.ts';
import { patience } from '../patience.ts';
import type { Chapter } from '../walk.ts';
import { alleged } from './formal-allegations.ts';
import { nameKept } from './formal-evidence.ts';

/** What is missing is filled or explained, the investigation recommends, and the report goes out as final. */
export function formalReport(chapter: Chapter): void {
  chapter('each thing missing leads to its place', async ({ page }) => {
    const shown = new CasePage(page);
    await shown.gap('Nature and extent are not both set out').click();
    const nature = new RichTextField(page, 'Nature of the alleged breach (clause 5.5)').body;
    const extent = new RichTextField(page, 'Extent: how often, how far, how long (clause 5.5)')
      .body;
    await nature.fill('A picture and words about a service user.');
    await extent.fill('One post, forty reactions, an hour and a half.');
    await shown.gap('Nature and extent').waitFor({ state: 'detached' });
    await shown.missing.getByRole('heading', { name: /^Before the report/ }).waitFor();
    await new ShellPage(page).saved();
    await look(page, '275-formal-missing');
  });

  chapter('while something is missing the report cannot be final', async ({ page }) => {
    const [shown, report] = [new CasePage(page), new ReportPage(page)];
    await shown.section('Report').click();
    await report.textTab.click();
    await new RichTextField(page, 'Process followed').body.fill('Posts kept, people heard, found.');
    await new RichTextField(page, 'Conclusions').body.fill('Two of four allegations are made out.');
    await choice(page, 'Draft or final', 'Final').click();
    await expectUnavailable(report.exportPdf, '1 gap left before the report is final');
    await report.edition.getByRole('button', { name: 'No recommendation yet' }).click();
  });

  chapter('the investigation recommends, and never a sanction', async ({ page }) => {
    const [shown, outcomes] = [new CasePage(page), new OutcomePage(page)];
    await outcomes.recommendation('Formal action').click();
    await new RichTextField(page, 'Reasons for the recommendation').body.fill(
      'A service user was pictured and mocked; there is a case to answer.',
    );
    expect(await page.getByRole('tabpanel').innerText()).not.toMatch(/warning|dismissal/i);
    await shown.gap('No recommendation yet').waitFor({ state: 'detached' });
  });

  chapter('the final report says what was found, and not why a gap is left', async (walk) => {
    const { page } = walk;
    const [shown, report] = [new CasePage(page), new ReportPage(page)];
    await shown.section('Report').click();
    await choice(page, 'Draft or final', 'Final').click();
    await page.getByText('Nothing stands in the way').waitFor();
    await report.recipient.fill(formal.decider);
    const text = await exported(walk, report.edition, 'final report.pdf');
    for (const told of [
      ...Object.values(alleged),
      'Uncontested',
      'Unsubstantiated',
      'Nine years without a complaint',
      'there is a case to answer',
      'EX-MK-001',
      formal.serviceUser.alias,
    ]) {
      expect(text).toContain(told);
    }
    for (const kept of [
      nameKept,
      formal.reporter,
      formal.serviceUser.first,
      'First written warning',
    ]) {
      expect(text).not.toContain(kept);
    }
    await expect.poll(() => report.editions.count(), patience).toBe(1);
    expect(await report.editions.first().innerText()).toContain(formal.decider);
    await look(page, '276-formal-final-report');
  });
}
