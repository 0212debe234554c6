import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../support/project-files.ts';

/** The most files of the gateway that may take part in a query to one partner. */
const MAX_FILES = 29;

const page = readFileSync(join(projectRoot, 'docs/life-of-a-query.md'), 'utf8');
const [, everyRequest = ''] = page.split(/^## /m);

describe('docs/life-of-a-query.md', () => {
  it('names files that exist', () => {
    const named = pathsIn(page);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
  });

  it('lists the files that a repeated query to one partner runs through, and no others', async () => {
    const script = join(projectRoot, 'test/support/count-warm-files.ts');
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script]);
    const files = JSON.parse(stdout) as string[];
    console.log(`${files.length} files run for a repeated query to one partner:\n${files.join('\n')}`);
    expect(files.length).toBeGreaterThan(10);
    expect(files.length).toBeLessThanOrEqual(MAX_FILES);
    const listed = [...everyRequest.matchAll(/^\|[^|]*\| `([^`]+)` \|/gm)].map(([, path]) => path);
    expect(new Set(listed)).toEqual(new Set(files));
    expect(listed).toHaveLength(files.length);
  }, 60_000);
});

/** The paths of files and folders in backticks. */
function pathsIn(text: string): string[] {
  const inBackticks = [...text.matchAll(/`([^`\n]+)`/g)].map(([, path = '']) => path);
  return inBackticks.filter((path) => /^[\w.-]+(?:\/[\w.-]+)+\/?$|^[\w-]+\/$/.test(path));
}
