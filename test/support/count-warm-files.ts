import { createServer } from 'node:http';
import { Session } from 'node:inspector/promises';
import type { AddressInfo } from 'node:net';
import { relative, sep } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readGatewayConfig, startGateway } from '../../gateway/index.ts';

// Prints, as JSON, the files of gateway/ and protocol/ of which a function runs for an anonymous query to one partner
// whose document, plan and connection are already in use. V8 counts the calls: run `node --import tsx` on this file.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const QUERY = '{ municipalities(first: 3) { nodes { name tier } } }';
const MUNICIPALITIES = { nodes: [{ name: 'Brant', tier: 'SINGLE' }] };

const partner = createServer((request, response) => {
  request.resume().on('end', () => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: { municipalities: MUNICIPALITIES } }));
  });
});
partner.listen(0, '127.0.0.1');
await new Promise((resolve) => partner.once('listening', resolve));
const partnerUrl = `http://127.0.0.1:${(partner.address() as AddressInfo).port}/graphql`;

const config = readGatewayConfig(
  // Timers that do not belong to the query could run while it is counted.
  { SUPERGRAPH_POLL_MS: '0', SHED_EVENT_LOOP_DELAY_MS: '0', SHED_HEAP_PERCENT: '0' },
  {
    port: 0,
    supergraphFile: `${ROOT}schema/supergraph.graphql`,
    partnerUrls: { amcto: partnerUrl },
    defaultLogLevel: 'warn',
  },
);
const gateway = await startGateway(config);
const { url } = gateway;

for (let count = 0; count < 5; count += 1) await sendQuery();
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
await sendQuery();
// The gateway logs the request and counts it after the client has received the answer.
await delay(50);
const { result } = await session.post('Profiler.takePreciseCoverage');
session.disconnect();
await gateway.close();
partner.close();
partner.closeAllConnections();

const files = result
  .filter(({ functions }) =>
    // `__name` is added by the compiler, and preserves the names of functions.
    functions.some(({ functionName, ranges }) => functionName !== '__name' && (ranges[0]?.count ?? 0) > 0),
  )
  .filter(({ url: fileUrl }) => fileUrl.startsWith('file:'))
  .map(({ url: fileUrl }) => relative(ROOT, fileURLToPath(fileUrl)).split(sep).join('/'))
  .filter((file) => /^(?:gateway|protocol)\//.test(file));
console.log(JSON.stringify([...new Set(files)].sort()));

async function sendQuery(): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY }),
  });
  const answer: unknown = await response.json();
  const { data } = answer as { data?: unknown };
  if (JSON.stringify(data) !== JSON.stringify({ municipalities: MUNICIPALITIES })) {
    throw new Error(`The answer must be the partner's, but is ${JSON.stringify(answer)}.`);
  }
}
