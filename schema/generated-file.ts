import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from './read-subgraphs.ts';

/** A committed file that an npm script generates. */
export interface GeneratedFile {
  readonly file: URL;
  readonly content: string;
  /** The name of the npm script, without `npm run`. */
  readonly madeBy: string;
}

/** Returns one sentence for each file whose content on disk differs from what its script generates. */
export async function findStaleFiles(files: readonly GeneratedFile[]): Promise<string[]> {
  const sentences = await Promise.all(
    files.map(async ({ file, content, madeBy }) => {
      const present = await readFile(file, 'utf8').catch(() => null);
      if (present === content) return [];
      return [
        `${pathOf(file)} is ${present === null ? 'missing' : 'out of date'}: run "npm run ${madeBy}" and commit it.`,
      ];
    }),
  );
  return sentences.flat();
}

/** Writes the files. With `--check` among the arguments it writes nothing, and fails if a file is out of date. */
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
