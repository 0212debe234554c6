import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSkipped, type RunningExplorer, startExplorer } from './open-explorer.ts';

let explorer: RunningExplorer;

/** The rules that the page breaks, each with the elements. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate('axe.run()')) as axe.AxeResults;
  expect(found.passes.length).toBeGreaterThan(10);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe.skipIf(isSkipped)('the explorer, checked with axe', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    explorer = await startExplorer();
  }, 180_000);
  afterAll(() => explorer?.close());

  const cases = [
    { locale: 'en-CA', colorScheme: 'light', width: 1440 },
    { locale: 'fr-CA', colorScheme: 'dark', width: 1440 },
    { locale: 'fr-CA', colorScheme: 'light', width: 720 },
    { locale: 'en-CA', colorScheme: 'dark', width: 390 },
    { locale: 'fr-CA', colorScheme: 'light', width: 390 },
  ] as const;

  it.each(cases)(
    'breaks no rule: $locale, $colorScheme, $width px',
    async ({ locale, colorScheme, width }) => {
      const viewport = { width, height: 844 };
      const opened = await explorer.openPage({ viewport, locale, colorScheme });
      const { page } = opened;
      await opened.run();
      expect(await violations(page)).toEqual([]);
      for (const button of await page.locator('.panel-button').all()) {
        if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
        expect(await violations(page)).toEqual([]);
        if (width < 900) await page.locator('.side-panel .pane-header button').click();
      }
      await opened.close();
    },
  );

  it.each(['light', 'dark'] as const)('breaks no rule for anonymous callers: %s', async (colorScheme) => {
    const opened = await explorer.openPage({ address: explorer.url, colorScheme });
    await opened.writeQuery('{ researchers(first: 1) { nodes { name } } }');
    await opened.run();
    expect(await violations(opened.page)).toEqual([]);
    await opened.close();
  });

  it.each([
    ['light', 'dark'],
    ['dark', 'light'],
  ] as const)('breaks no rule in the %s theme on a machine with a %s one', async (theme, colorScheme) => {
    const opened = await explorer.openPage({ colorScheme });
    await opened.page.getByLabel('Theme').selectOption(theme);
    await opened.run();
    expect(await violations(opened.page)).toEqual([]);
    await opened.close();
  });
});
