import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../config.ts';
import { type PageExample, readPageExamples } from './example-queries.ts';
import { addLocalKeysRoute } from './local-keys.ts';

/** Serves what the page needs besides itself, and returns the page. */
export async function addPageRoutes(server: FastifyInstance, config: GatewayConfig): Promise<string> {
  const { pageDirectory, examplesDirectory } = config;
  const examples: PageExample[] =
    examplesDirectory === undefined ? [] : await readPageExamples(examplesDirectory);
  server.get('/graphql/examples.json', () => examples);
  addLocalKeysRoute(server, config);

  const page = await readFile(join(pageDirectory, 'index.html'), 'utf8').catch(() => undefined);
  if (page === undefined) return PAGE_NOT_BUILT;
  await server.register(fastifyStatic, {
    root: join(pageDirectory, 'assets'),
    prefix: '/graphql/assets/',
    decorateReply: false,
    index: false,
    preCompressed: true,
    // The build puts a hash of each file's content in its name.
    immutable: true,
    maxAge: '1y',
  });
  return page;
}

/** Whether a browser wants to look at the graph, rather than a client to ask it. */
export function wantsPage(request: FastifyRequest): boolean {
  const { accept } = request.headers;
  return (
    request.method === 'GET' && accept !== undefined && accept.includes('text/html') && !/json/i.test(accept)
  );
}

const PAGE_NOT_BUILT = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Passerelle</title></head>
  <body>
    <h1>Passerelle</h1>
    <p>The graph answers here: send GraphQL queries by POST to this address.</p>
    <p>The page to ask from has not been built. Run <code>npm run build:page</code> and start the gateway again.</p>
  </body>
</html>
`;
