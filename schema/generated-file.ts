import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from './read-subgraphs.ts';

/** A committed file that a command of `package.json` makes. */
export interface GeneratedFile {
  readonly file: URL;
  readonly content: string;
  /** The npm script that makes it. */
  readonly madeBy: string;
}

/** Sentences about the files that are not what their sources make now; empty when all are fresh. */
export async function findStaleFiles(files: readonly GeneratedFile[]): Promise<string[]> {
  const sentences = await Promise.all(
    files.map(async ({ file, content, madeBy }) => {
      const present = await readFile(file, 'utf8').catch(() => null);
      if (present === content) return [];
      return [
        `${pathOf(file)} is ${present === null ? 'missing' : 'stale'}: run "npm run ${madeBy}" and commit it.`,
      ];
    }),
  );
  return sentences.flat();
}

/** Writes the files, or with `--check` among the arguments only says which are stale and fails. */
export async function writeOrCheck(files: readonly GeneratedFile[], args: readonly string[]): Promise<void> {
  if (args.includes('--check')) {
    const stale = await findStaleFiles(files);
    for (const sentence of stale) console.error(sentence);
    if (stale.length > 0) process.exitCode = 1;
    return;
  }
  for (const { file, content } of files) {
    await writeFile(file, content);
    console.log(`${pathOf(file)} written.`);
  }
}

function pathOf(file: URL): string {
  return relative(fileURLToPath(projectRoot), fileURLToPath(file));
}
