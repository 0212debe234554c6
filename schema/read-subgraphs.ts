import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

/** An entry of `subgraphs.yaml`: one partner. */
export interface SubgraphEntry {
  readonly name: string;
  readonly url: string;
  /** The path of its SDL file, relative to the project root. */
  readonly sdl: string;
  /** The organization that is responsible for it. */
  readonly owner: string;
}

/** The root folder of the repository. Paths in `subgraphs.yaml` are relative to it. */
export const projectRoot = new URL('../', import.meta.url);

/**
 * Reads the partners in the order of the file.
 *
 * @throws {Error} with the path of the file and every problem in it, if its content is not valid
 */
export async function readSubgraphs(
  file: URL = new URL('subgraphs.yaml', import.meta.url),
): Promise<readonly SubgraphEntry[]> {
  const content: unknown = parse(await readFile(file, 'utf8'));
  const result = listSchema.safeParse(content);
  if (result.success) return result.data.subgraphs;
  throw new Error(`${fileURLToPath(file)} is not a list of subgraphs:\n${z.prettifyError(result.error)}`);
}

const listSchema = z.object({
  subgraphs: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z][a-z0-9-]*$/),
        url: z.url(),
        sdl: z.string().min(1),
        owner: z.string().min(1),
      }),
    )
    .min(1),
});
