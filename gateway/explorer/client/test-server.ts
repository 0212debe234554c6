import { createServer } from 'node:http';

/** A server that gives every request the same answer, for tests of what the page makes of it. */
export async function startTestServer(
  status: number,
  type: string,
  body: string,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((_request, response) =>
    response.writeHead(status, { 'content-type': type, connection: 'close' }).end(body),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
