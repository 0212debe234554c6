/**
 * `fetch` for the GraphQL endpoint that always comes back with an answer GraphiQL can show. An unreachable gateway or a
 * proxy's HTML page would otherwise appear as a parser's message with a stack.
 */
export async function fetchAnswer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(input, init);
  } catch (error) {
    if (init?.signal?.aborted) throw error;
    return explain(
      'The gateway cannot be reached. Check that it is running and that you are online, then ask again.',
    );
  }
  const type = response.headers.get('content-type') ?? '';
  if (/json|multipart\/mixed/i.test(type)) return response;
  return explain(
    `Expected a GraphQL answer, but got HTTP ${response.status} with ${type === '' ? 'no content type' : type}. ` +
      'Something between this page and the gateway may have answered in its place.',
  );
}

function explain(message: string): Response {
  return Response.json({ errors: [{ message }] });
}
