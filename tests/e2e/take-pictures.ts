import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { makePack } from '../../scripts/demo/make-packs.ts';
import { demoPassphrase, runDemo } from '../../scripts/demo/run-demo.ts';
import { launchApp } from './fixture.ts';
import { CasePage, type Section } from './pages/case-page.ts';
import { CasesPage } from './pages/cases-page.ts';
import { ConsiderationsPage } from './pages/considerations-page.ts';
import { EvidencePage } from './pages/evidence-page.ts';
import { OutcomePage } from './pages/outcome-page.ts';
import { PolicyPage } from './pages/policy-page.ts';
import { RegistersPage, type RegisterName } from './pages/registers-page.ts';
import { ReportPage } from './pages/report-page.ts';
import { ShellPage } from './pages/shell-page.ts';
import { TodayPage } from './pages/today-page.ts';
import { UnlockPage } from './pages/unlock-page.ts';

/*
 * Takes the pictures of README and the guide from the built app, with the demo case in it:
 *
 *   npm run build && node tests/e2e/take-pictures.ts
 */

const pictures = join('docs', 'pictures');
const reference = 'SM-2026-014';

const folder = mkdtempSync(join(tmpdir(), 'casebook-pictures-'));
mkdirSync(pictures, { recursive: true });
try {
  await runDemo(folder, console.log);
  await withLibrary('library', async (page) => {
    await new ShellPage(page).cases.click();
    await new CasesPage(page).row(reference).click();
    await takeBoth(page, 'cases');
    await openAgain(page);
    await considerations(page);
    await evidence(page);
    await report(page);
    await largeCase(page);
  });
  await makePack(folder, { cases: 60, passphrase: demoPassphrase });
  await withLibrary('year-of-60-cases', async (page) => {
    await registers(page);
    await policy(page);
    await annualReview(page);
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Opens a library of the demo in the app, and closes the app after the work. */
async function withLibrary(name: string, work: (page: Page) => Promise<void>): Promise<void> {
  const { app, page } = await launchApp({ userDataDir: join(folder, `user-data-${name}`) });
  try {
    await page.setViewportSize({ width: 1280, height: 800 });
    await app.stub('showOpenDialog', { canceled: false, filePaths: [join(folder, name)] });
    await openLibrary(page);
    await work(page);
  } finally {
    await app.close();
  }
}

async function takeBoth(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  for (const [colorScheme, suffix] of [
    ['light', ''],
    ['dark', '-dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    const path = join(pictures, `${name}${suffix}.png`);
    await page.screenshot({ path, animations: 'disabled' });
    console.log(path);
  }
}

async function openLibrary(page: Page): Promise<void> {
  const unlock = new UnlockPage(page);
  await page.getByRole('button', { name: 'Open a library you already have…' }).click();
  await unlock.form.getByRole('button', { name: 'Choose folder…' }).click();
  await unlock.passphrase.fill(demoPassphrase);
  await unlock.unlock.click();
  await new TodayPage(page).day.waitFor();
}

/** The demo closes its case; a picture of work shows an open one with something left to do. */
async function openAgain(page: Page): Promise<void> {
  const [shown, outcomes] = [new CasePage(page), new OutcomePage(page)];
  await new CasesPage(page).row(reference).dblclick();
  await shown.section('Outcome').click();
  await outcomes.reopenReason.fill('The appeal asks for the picture to be looked at once more.');
  await outcomes.reopen.click();
  await outcomes.closeCase.waitFor();
  await outcomes.part('Recommendation').click();
  // An answer that is chosen once more is taken back.
  await outcomes.recommendation('Formal action').click();
  const five = new ConsiderationsPage(page);
  await shown.section('Considerations').click();
  await five.tab('Offensive').click();
  await five.panel.getByRole('radio', { name: 'Yes', checked: true }).first().click();
  await shown.gap('Offensive: no answer yet').waitFor();
  // Messages of what was done go by themselves.
  await page.getByRole('status').getByRole('presentation').first().waitFor({ state: 'detached' });
}

async function considerations(page: Page): Promise<void> {
  const five = new ConsiderationsPage(page);
  await five.tab('Confidentiality').click();
  await takeBoth(page, 'considerations');
}

async function evidence(page: Page): Promise<void> {
  const exhibits = new EvidencePage(page);
  await new CasePage(page).section('Evidence').click();
  await exhibits.exhibits.nth(1).click();
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  await takeBoth(page, 'evidence');
}

async function report(page: Page): Promise<void> {
  const shown = new ReportPage(page);
  await new CasePage(page).section('Report').click();
  await shown.pages.first().waitFor({ timeout: 120_000 });
  for (let turned = 0; turned < 4; turned += 1) await shown.nextPage.click();
  await page.waitForFunction(() => {
    const images = [...document.images].filter((image) => image.loading === 'lazy');
    return images.slice(0, 6).every((image) => image.complete && image.naturalWidth > 0);
  });
  await takeBoth(page, 'report');
}

/** The large case of the demo, up to its hearing: 14 people, 9 allegations, 60 exhibits, more than 200 dated events. */
async function largeCase(page: Page): Promise<void> {
  const [shell, shown] = [new ShellPage(page), new CasePage(page)];
  await shell.today.click();
  await new TodayPage(page).day.waitFor();
  await takeBoth(page, 'today');
  await shell.cases.click();
  await page.getByText('Night staff group chat').first().dblclick();
  await shown.missing.waitFor();
  const pictured: readonly (readonly [Section, string])[] = [
    ['Triage and plan', 'triage'],
    ['People', 'people'],
    ['Content', 'content'],
    ['Allegations', 'allegations'],
    ['Meetings', 'meetings'],
    ['Letters', 'letters'],
    ['Timeline', 'timeline'],
    ['Actions', 'actions'],
    ['Outcome', 'outcome'],
    ['Referrals', 'referrals'],
  ];
  for (const [section, name] of pictured) {
    await shown.section(section).click();
    await page.getByRole('status').getByText('Laying out').waitFor({ state: 'detached' });
    await takeBoth(page, `case-${name}`);
  }
}

/** The registers of a year with 94 people. */
async function registers(page: Page): Promise<void> {
  const shown = new RegistersPage(page);
  await new ShellPage(page).registers.click();
  const pictured: readonly (readonly [RegisterName, string])[] = [
    ['Acknowledgements', 'acknowledgements'],
    ['People', 'people'],
    ['Removal requests', 'removals'],
    ['Retention', 'retention'],
  ];
  for (const [register, name] of pictured) {
    await shown.tab(register).click();
    await takeBoth(page, `register-${name}`);
  }
}

async function policy(page: Page): Promise<void> {
  const shown = new PolicyPage(page);
  await new ShellPage(page).policy.click();
  await shown.clauses.getByRole('button', { name: /5\.4\.1/ }).click();
  await takeBoth(page, 'policy');
}

async function annualReview(page: Page): Promise<void> {
  await new ShellPage(page).annual.click();
  await page.getByText('Cases by month').first().waitFor();
  await takeBoth(page, 'annual-review');
}
