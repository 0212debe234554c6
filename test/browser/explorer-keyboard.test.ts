import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ExplorerPage, isSkipped, type RunningExplorer, startExplorer } from './open-explorer.ts';

let explorer: RunningExplorer;
let opened: ExplorerPage;

/** Presses Tab until the element has the focus. */
async function tabTo(selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await opened.page.keyboard.press('Tab');
    if (await opened.page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`Tab does not reach ${selector}.`);
}

describe.skipIf(isSkipped)('the explorer with the keyboard only', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    explorer = await startExplorer();
  }, 180_000);
  afterAll(() => explorer?.close());
  afterEach(() => opened.close());

  it.each([1440, 390])('runs a query, and reads its answer to the end, at %i px', async (width) => {
    opened = await explorer.openPage({ viewport: { width, height: 844 } });
    const { page, answer } = opened;
    await tabTo('.run-button');
    await page.keyboard.press('Enter');
    const start = await opened.readAnswer();
    expect(start).toContain('"data": {');

    await tabTo('.result-window');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+End');
    await answer.locator('.view-line', { hasText: '"cost"' }).waitFor();
    // Tab leaves the answer, in which nothing can be written.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest(".result-window") === null')).toBe(true);
  });

  it('selects a caller, writes a query, leaves the editor and runs it', async () => {
    opened = await explorer.openPage();
    const { page } = opened;
    await tabTo('label select');
    await page.keyboard.press('ArrowDown');
    await tabTo('.graphiql-query-editor > [tabindex="0"]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.keyboard.type('{ researchers(first: 1) { nodes { name } } }');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.innerText')).toContain('Variables');
    await tabTo('.result-window');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+Enter');
    expect(await opened.readAnswer()).toMatch(/"name": "\S/);
  });

  it('opens an example, and closes the panel', async () => {
    opened = await explorer.openPage({ viewport: { width: 390, height: 844 } });
    const { page } = opened;
    await tabTo('.panel-button');
    await page.keyboard.press('Enter');
    await tabTo('li:nth-child(2) > .panel-item');
    await page.keyboard.press('Enter');
    expect(await page.locator('.side-panel').isVisible()).toBe(false);
    expect(await page.locator('.query-tab').count()).toBe(2);
  });
});
