import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { checkAxe } from './axe.ts';
import { Keyboard, watchForPointers } from './keyboard.ts';
import { CasePage } from './pages/case-page.ts';
import { CasesPage, NewCaseDialog } from './pages/cases-page.ts';
import { ConsiderationsPage } from './pages/considerations-page.ts';
import { ContentPage } from './pages/content-page.ts';
import { EvidencePage } from './pages/evidence-page.ts';
import { FirstRunPage } from './pages/first-run-page.ts';
import { OutcomePage } from './pages/outcome-page.ts';
import { ReportPage } from './pages/report-page.ts';
import { RichTextField } from './pages/rich-text.ts';
import { ShellPage } from './pages/shell-page.ts';
import { TodayPage } from './pages/today-page.ts';
import { UnlockPage } from './pages/unlock-page.ts';
import { ViewerPage } from './pages/viewer-page.ts';
import { patience } from './patience.ts';
import { faultsOfPdf, textOfDocx, textOfPdf } from './read-documents.ts';
import { story } from './story.ts';
import { beginWalk } from './walk.ts';

const isFocused = (element: Element): boolean => element === document.activeElement;
const long = { timeout: 120_000 } as const;
const reasons = 'Aleksandra wrote about him by name.';

describe('one case from a new library to both reports, with the keyboard alone', () => {
  const chapter = beginWalk();
  let pointers: Awaited<ReturnType<typeof watchForPointers>>;

  chapter('makes a library', async ({ app, page, library }) => {
    pointers = await watchForPointers(page);
    const hands = new Keyboard(page);
    const first = new FirstRunPage(page);
    await app.stub('showOpenDialog', { canceled: false, filePaths: [library] });
    await hands.press(first.chooseFolder);
    await hands.fill(first.libraryName, story.library);
    await hands.fill(first.directorName, story.director);
    await hands.keys('Enter');
    await hands.fill(first.passphrase, story.passphrase);
    await hands.fill(first.again, story.passphrase);
    await hands.press(first.understood, 'Space');
    await hands.press(first.toRecoveryKey);
    await first.recoveryStep.waitFor({ timeout: 60_000 });
    await hands.fill(first.typedBack, await first.recoveryKey());
    await hands.keys('Enter');
    await hands.press(first.openLibrary);
    await new TodayPage(page).day.waitFor();
  });

  chapter('makes a case', async ({ page }) => {
    const hands = new Keyboard(page);
    const dialog = new NewCaseDialog(page);
    await hands.keys('Control+n');
    await dialog.dialog.waitFor();
    await hands.fill(dialog.title, story.title);
    await hands.tabTo(dialog.route);
    await hands.type('Line manager');
    await hands.fill(dialog.subject, story.subject);
    await hands.tabTo(dialog.role);
    await hands.type('Employee');
    await hands.press(dialog.isProtected, 'Space');
    await hands.press(dialog.make);
    await dialog.dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => new CasePage(page).title.innerText(), patience).toBe(story.title);
    expect(await checkAxe(page)).toEqual([]);
  });

  chapter('writes down what was posted, and takes it back and again', async ({ page }) => {
    const hands = new Keyboard(page);
    const content = new ContentPage(page);
    const shell = new ShellPage(page);
    await hands.keys('Control+4');
    await hands.press(content.add);
    const item = content.item(1);
    await hands.fill(item.field('Platform'), 'Facebook');
    await hands.fill(item.field('Words, exactly as they stand'), 'same time tmrw lads');
    await hands.keys('Tab');
    await shell.saved();
    await hands.tabTo(new CasePage(page).section('Content'));
    await hands.keys('Control+z');
    await expect
      .poll(() => item.field('Words, exactly as they stand').inputValue(), patience)
      .toBe('');
    await hands.keys('Control+Shift+z');
    await expect
      .poll(() => item.field('Words, exactly as they stand').inputValue(), patience)
      .toBe('same time tmrw lads');
  });

  chapter('adds files and looks at one', async ({ app, page, material }) => {
    const hands = new Keyboard(page);
    const evidence = new EvidencePage(page);
    await hands.keys('Control+5');
    await app.stub('showOpenDialog', {
      canceled: false,
      filePaths: [material.post, material.declaration],
    });
    await hands.press(evidence.addFiles);
    await evidence.exhibit('EX-MK-002').waitFor(long);
    await hands.press(evidence.putAway);
    await hands.tabTo(evidence.list);
    await hands.keys('Home', 'ArrowRight');
    await evidence.inspector('EX-MK-002').pane.waitFor();
    await hands.keys('ArrowLeft', 'Enter');
    const viewer = new ViewerPage(page, 'EX-MK-001');
    await viewer.image.waitFor(long);
    await hands.keys('Escape');
    await viewer.dialog.waitFor({ state: 'hidden' });
    await hands.fill(evidence.inspector('EX-MK-001').field('Title'), 'The post');
    await hands.keys('Tab');
    await new ShellPage(page).saved();
    expect(await checkAxe(page)).toEqual([]);
  });

  chapter('answers a consideration with reasons that cite an exhibit', async ({ page }) => {
    const hands = new Keyboard(page);
    const five = new ConsiderationsPage(page);
    await hands.keys('Control+7');
    await hands.tabTo(five.tab('Boundaries'));
    await hands.keys('ArrowRight');
    await expect
      .poll(() => five.tab('Confidentiality').getAttribute('aria-selected'), patience)
      .toBe('true');
    await hands.press(five.answer('Was confidentiality breached?', 'Yes'), 'Space');
    const written = new RichTextField(page, 'Reasons');
    await hands.tabTo(written.body);
    await hands.type(`${reasons} See @EX-MK-001`);
    await written.exhibits.waitFor();
    await hands.keys('Enter');
    await hands.type(' and §5.4.1');
    await written.clauses.waitFor();
    await hands.keys('Enter', 'Tab');
    await new ShellPage(page).saved();
    expect(await written.body.innerText()).toContain('EX-MK-001');
    expect(await five.tab('Confidentiality').innerText()).toContain('Yes');
    expect(await checkAxe(page)).toEqual([]);
  });

  chapter('recommends formal action', async ({ page }) => {
    const hands = new Keyboard(page);
    await hands.keys('Control+9', ...Array<string>(3).fill('Control+PageDown'));
    await hands.press(new OutcomePage(page).recommendation('Formal action'), 'Space');
    await new ShellPage(page).saved();
  });

  chapter('exports the report as PDF and DOCX', async ({ app, page, folder }) => {
    const hands = new Keyboard(page);
    const shown = new ReportPage(page);
    await hands.keys('Control+PageDown', 'Control+PageDown');
    await shown.pages.first().waitFor(long);
    const pdf = join(folder, 'report.pdf');
    await app.stub('showSaveDialog', { canceled: false, filePath: pdf });
    await hands.fill(shown.recipient, 'Farid Haddad');
    await hands.press(shown.exportPdf);
    await expect.poll(() => existsSync(pdf), long).toBe(true);
    await shown.progress.waitFor({ state: 'hidden', ...long });

    const docx = join(folder, 'report.docx');
    await app.stub('showSaveDialog', { canceled: false, filePath: docx });
    await hands.press(shown.exportDocx);
    await expect.poll(() => existsSync(docx), long).toBe(true);
    await shown.progress.waitFor({ state: 'hidden', ...long });

    expect(await faultsOfPdf(readFileSync(pdf))).toEqual([]);
    expect(await textOfPdf(readFileSync(pdf))).toContain('EX-MK-001');
    expect(textOfDocx(readFileSync(docx))).toContain(reasons);
    expect(await checkAxe(page)).toEqual([]);
  });

  chapter('reaches sections, panels and the list', async ({ page }) => {
    const hands = new Keyboard(page);
    const [shown, cases, five] = [
      new CasePage(page),
      new CasesPage(page),
      new ConsiderationsPage(page),
    ];
    await hands.keys('Control+7');
    await hands.tabTo(five.tab('Boundaries'));
    await hands.keys('Alt+ArrowDown');
    await expect
      .poll(() => five.tab('Confidentiality').getAttribute('aria-selected'), patience)
      .toBe('true');
    await hands.keys('Control+1', 'Control+j');
    await shown.missing.waitFor({ state: 'hidden' });
    await hands.keys('Control+j');
    await hands.tabTo(shown.gapStop);
    await hands.arrowTo(shown.gap('Content 1: no exhibit shows it'));
    await hands.keys('Enter');
    await expect
      .poll(() => new ContentPage(page).item(1).field('Platform').evaluate(isFocused), patience)
      .toBe(true);
    await hands.keys('F6', 'F6', 'Shift+F6');
    await hands.press(new ShellPage(page).cases);
    await hands.tabTo(cases.table);
    await hands.keys('Space');
    await cases.peek.getByRole('heading', { name: story.title }).waitFor();
    await hands.keys('Enter');
    await shown.sections.waitFor();
  });

  chapter('locks and opens again', async ({ page }) => {
    const hands = new Keyboard(page);
    const unlock = new UnlockPage(page);
    await hands.keys('Control+l');
    await hands.fill(unlock.passphrase, story.passphrase);
    await hands.keys('Enter');
    await new CasePage(page).sections.waitFor(long);
    await pointers.expectNone();
  });
});
