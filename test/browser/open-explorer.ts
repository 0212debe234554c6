import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { freePorts, runNpm, runPasserelle } from '../support/run-passerelle.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

const browserName = NAMES.find((name) => spawnSync(name, ['--version']).status === 0);

/** Without a browser, these tests are skipped, except in CI: there, they fail. */
export const isSkipped = browserName === undefined && !process.env['CI'];

export interface RunningExplorer {
  /** The address that `npm start` prints, with the token. */
  readonly address: string;
  /** The same without the token. */
  readonly url: string;
  openPage(options?: PageOptions): Promise<ExplorerPage>;
  close(): Promise<void>;
}

export interface PageOptions extends Pick<BrowserContextOptions, 'viewport' | 'locale' | 'colorScheme'> {
  readonly address?: string;
}

/** Builds the page if its sources have changed, and starts the whole graph, as `npm start` does, and a browser. */
export async function startExplorer(): Promise<RunningExplorer> {
  const browser = await launchBrowser();
  const build = await runNpm(['run', 'prepare']).exited;
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-browser-'));
  const [port] = await freePorts(1);
  const graph = runPasserelle(['start'], { DATA_DIR: join(folder, 'data'), PORT: String(port) });
  const output = await graph.outputWith('Ctrl-C stops everything.').catch(async (error: unknown) => {
    await browser.close();
    throw new Error(build.stderr, { cause: error });
  });
  const [address = ''] = /http\S+#token=\S+/.exec(output) ?? [];
  const [url = ''] = address.split('#');
  return {
    address,
    url,
    openPage: (options = {}) => ExplorerPage.open(browser, { address, ...options }),
    async close() {
      await browser.close();
      await graph.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function launchBrowser(): Promise<Browser> {
  const { status, stdout } = spawnSync('which', [browserName ?? ''], { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`One of ${NAMES.join(', ')} must be installed: apt-get install chromium.`);
  }
  // As root, Chromium does not start with its sandbox.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: stdout.trim(), args });
}

/** A page of the explorer, with the actions of a person who uses it. */
export class ExplorerPage {
  readonly page: Page;
  /** Errors that the page reported, and requests to other hosts. */
  readonly problems: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('pageerror', ({ message }) => this.problems.push(message));
    page.on('console', (line) => {
      if (line.type() === 'error' || line.type() === 'warning') this.problems.push(line.text());
    });
  }

  static async open(
    browser: Browser,
    { address = '', viewport = { width: 1440, height: 900 }, ...options }: PageOptions,
  ): Promise<ExplorerPage> {
    const context = await browser.newContext({ viewport, locale: 'en-CA', ...options });
    const opened = new ExplorerPage(await context.newPage());
    const { host } = new URL(address);
    opened.page.on('request', (request) => {
      const target = new URL(request.url());
      if (!['data:', 'blob:'].includes(target.protocol) && target.host !== host) {
        opened.problems.push(`Request to ${target.href}`);
      }
    });
    await opened.page.goto(address);
    await opened.page.locator('.graphiql-query-editor .view-line').first().waitFor();
    return opened;
  }

  get runButton() {
    return this.page.locator('.run-button');
  }

  get status() {
    return this.page.getByRole('status');
  }

  /** What is visible of the answer. */
  get answer() {
    return this.page.locator('.result-window');
  }

  /** Runs the query of the editor, and waits for an answer. Returns what is visible of it. */
  async run(): Promise<string> {
    await this.runButton.click();
    return this.readAnswer();
  }

  async readAnswer(): Promise<string> {
    await this.answer.locator('.view-line', { hasText: '{' }).first().waitFor();
    const text = await this.answer.locator('.view-lines').innerText();
    return text.replaceAll('\u00a0', ' ');
  }

  /** Replaces the query by typing: the editor closes brackets, and the closing ones that follow replace these. */
  async writeQuery(query: string): Promise<void> {
    await this.page.locator('.graphiql-query-editor textarea').first().focus();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.type(query);
    await this.page.locator('.graphiql-query-editor .view-lines', { hasText: query.slice(0, 12) }).waitFor();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
