/**
 * A `fetch` for the GraphQL endpoint that always resolves to an answer that GraphiQL can show. Without it, an unreachable
 * gateway or a proxy's HTML page is shown as a parser error with a stack.
 */
export async function fetchAnswer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(input, init);
  } catch (error) {
    if (init?.signal?.aborted) throw error;
    return explain(
      'The gateway cannot be reached. Check that it is running and that you are online, then send the query again.',
    );
  }
  const type = response.headers.get('content-type') ?? '';
  if (/json|multipart\/mixed/i.test(type)) return response;
  return explain(
    `Expected a GraphQL answer, but got HTTP ${response.status} with ${type === '' ? 'no content type' : type}. ` +
      'A proxy between this page and the gateway may have answered instead.',
  );
}

function explain(message: string): Response {
  return Response.json({ errors: [{ message }] });
}
