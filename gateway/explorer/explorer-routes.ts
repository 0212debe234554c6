import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { readExampleQueries } from './example-queries.ts';
import { addLocalKeysRoute, type LocalKeys } from './local-keys.ts';

export interface ExplorerConfig {
  readonly host: string;
  /** The folder that `npm run build:page` writes. */
  readonly pageDirectory: string;
  /** `.graphql` files that the explorer offers as example queries. */
  readonly examplesDirectory?: string | undefined;
  /** Keys for trying the graph out. Undefined: none. */
  readonly localKeys?: LocalKeys | undefined;
}

/** Adds the routes that the explorer needs besides `/graphql`, and returns its HTML. */
export async function addExplorerRoutes(server: FastifyInstance, config: ExplorerConfig): Promise<string> {
  const { pageDirectory, examplesDirectory } = config;
  const examples = examplesDirectory === undefined ? [] : await readExampleQueries(examplesDirectory);
  server.get('/graphql/examples.json', (_request, reply) => {
    reply.header('cache-control', 'no-cache');
    return examples;
  });
  addLocalKeysRoute(server, config.localKeys);

  const html = await readFile(join(pageDirectory, 'index.html'), 'utf8').catch(() => undefined);
  if (html === undefined) return NOT_BUILT;
  await server.register(fastifyStatic, {
    root: join(pageDirectory, 'assets'),
    prefix: '/graphql/assets/',
    decorateReply: false,
    index: false,
    preCompressed: true,
    // The build puts a hash of each file's content into its name.
    immutable: true,
    maxAge: '1y',
  });
  return html;
}

const NOT_BUILT = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Passerelle</title></head>
  <body>
    <h1>Passerelle</h1>
    <p>The graph answers here: send GraphQL queries by POST to this address.</p>
    <p>The explorer has not been built. Run <code>npm run build:page</code> and start the gateway again.</p>
    <p lang="fr">Le graphe répond ici : envoyez des requêtes GraphQL par POST à cette adresse. L’explorateur n’a pas été construit.
    Exécutez <code>npm run build:page</code>, puis redémarrez la passerelle.</p>
  </body>
</html>
`;
