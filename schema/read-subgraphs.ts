import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

/** One partner as `subgraphs.yaml` names it. */
export interface SubgraphEntry {
  readonly name: string;
  readonly url: string;
  /** File of its SDL, from the project's root. */
  readonly sdl: string;
  /** The organization that answers for it. */
  readonly owner: string;
}

export const projectRoot = new URL('../', import.meta.url);

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

/** The partners in the order of the file. Throws a sentence that names the file when it is not as expected. */
export async function readSubgraphs(
  file: URL = new URL('subgraphs.yaml', import.meta.url),
): Promise<readonly SubgraphEntry[]> {
  const content: unknown = parse(await readFile(file, 'utf8'));
  const result = listSchema.safeParse(content);
  if (result.success) return result.data.subgraphs;
  throw new Error(`${fileURLToPath(file)} is not a list of subgraphs:\n${z.prettifyError(result.error)}`);
}
