import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ExplorerPage, isSkipped, type RunningExplorer, startExplorer } from './open-explorer.ts';

const NAMES = '{ researchers(first: 1) { nodes { id name } } }';
let explorer: RunningExplorer;
let opened: ExplorerPage | undefined;

describe.skipIf(isSkipped)('the explorer in a browser', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    explorer = await startExplorer();
  }, 180_000);
  afterAll(() => explorer?.close());
  // In each of these: no script error, nothing that the content security policy blocks, no request to another host.
  afterEach(async () => {
    const problems = opened?.problems ?? [];
    await opened?.close();
    opened = undefined;
    if (problems.length > 0) throw new Error(problems.join('\n'));
  });

  it('opens with an example query, and shows its answer', async () => {
    opened = await explorer.openPage();
    await opened.page.getByRole('button', { name: 'Which park members never hosted an intern?' }).click();
    expect(await opened.run()).toContain('"data": {');
    expect(await opened.status.innerText()).toBe('Answered.');
    await opened.page.getByRole('button', { name: 'Schema' }).click();
    await opened.page.getByRole('heading', { name: 'Schema' }).waitFor();
    expect(await opened.page.locator('.side-panel-content').innerText()).toContain('Query');
  });

  it('has the callers when it was opened at the printed address, also after a reload', async () => {
    opened = await explorer.openPage();
    const { page } = opened;
    expect(page.url()).toBe(explorer.url);
    const callers = ['anonymous', 'analyst', 'partner coordinator', 'administrator'];
    expect(await page.getByLabel('Send as').locator('option').allInnerTexts()).toEqual(callers);
    await page.reload();
    await page.getByLabel('Send as').waitFor();
    expect(await page.getByLabel('Send as').locator('option').allInnerTexts()).toEqual(callers);
    // Neither in the history of the tab nor in the storage that other tabs share.
    await page.goto('about:blank');
    await page.goBack();
    expect(page.url()).toBe(explorer.url);
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toMatch(/token|psk_/);
  });

  it('takes a token into a page that is open already', async () => {
    opened = await explorer.openPage({ address: explorer.url });
    const { page } = opened;
    expect(await page.getByLabel('Send as').count()).toBe(0);
    await page.goto(explorer.address);
    await page.getByLabel('Send as').waitFor();
    expect(page.url()).toBe(explorer.url);
  });

  it.each([
    ['without the token', () => explorer.url],
    ['with a wrong token', () => `${explorer.url}#token=guess`],
  ])('is anonymous %s, and says how to get the keys', async (_case, address) => {
    opened = await explorer.openPage({ address: address() });
    expect(await opened.page.getByLabel('Send as').count()).toBe(0);
    expect(await opened.page.locator('.token-hint').innerText()).toContain('#token');
    await opened.writeQuery(NAMES);
    expect(await opened.run()).toContain('"name": null');
  });

  it('removes the answer of one caller when another is selected', async () => {
    opened = await explorer.openPage();
    const { page, answer } = opened;
    // The editor shows a change with its next frame.
    const shownAnswer = async () => (await answer.locator('.view-lines').innerText()).trim();
    await opened.writeQuery(NAMES);
    expect(await opened.run()).toContain('"name": null');
    expect(await opened.status.innerText()).toContain('error');

    await page.getByLabel('Send as').selectOption('analyst');
    await expect.poll(shownAnswer).toBe('');
    expect(await opened.run()).toMatch(/"name": "\S/);

    // The answer of a tab that is not shown, too.
    await page.getByRole('button', { name: 'New query' }).click();
    await page.getByLabel('Send as').selectOption('anonymous');
    await page.locator('.query-tab button').first().click();
    await expect.poll(shownAnswer).toBe('');
    await expect.poll(() => opened?.status.innerText()).toContain('Run the query');
    expect(await opened.run()).toContain('"name": null');
  });

  it.each([
    [1440, 900],
    [720, 900],
    [390, 844],
    [390, 667],
  ])('shows a usable answer on a page of %i × %i pixels', async (width, height) => {
    opened = await explorer.openPage({ viewport: { width, height } });
    const { page, answer } = opened;
    expect(await opened.run()).toContain('"data": {');
    const box = (await answer.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height + 0.5);
    expect(box.width).toBeGreaterThan(340);
    expect(box.height).toBeGreaterThan(230);
    // Nothing covers it, and the page does not scroll to the side.
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    expect(
      await page.evaluate(`document.elementFromPoint(${x}, ${y}).closest('.result-window') !== null`),
    ).toBe(true);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  it('opens an example from the panel on a narrow page, which then shows the query', async () => {
    opened = await explorer.openPage({ viewport: { width: 390, height: 844 } });
    const { page } = opened;
    await page.getByRole('button', { name: 'Examples' }).click();
    await page.getByRole('button', { name: 'Which park members never hosted an intern?' }).click();
    expect(await page.locator('.side-panel').isVisible()).toBe(false);
    expect(await opened.run()).toContain('"data": {');
  });

  it('is in French in a French browser, and in English after a switch', async () => {
    opened = await explorer.openPage({ locale: 'fr-CA' });
    const { page } = opened;
    expect(await page.evaluate('document.documentElement.lang')).toBe('fr');
    expect(await opened.runButton.innerText()).toBe('Exécuter');
    await opened.writeQuery(NAMES);
    await opened.runButton.click();
    await opened.answer.locator('.view-line', { hasText: 'Connectez-vous' }).first().waitFor();
    await page.getByLabel('Langue').selectOption('en');
    expect(await opened.runButton.innerText()).toBe('Run');
    await page.reload();
    expect(await opened.runButton.innerText()).toBe('Run');
  });
});
