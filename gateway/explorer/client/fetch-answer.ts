import type { PageTexts } from './texts/index.ts';

/**
 * A `fetch` for the GraphQL endpoint that always resolves to an answer that the page can show. Without it, an unreachable
 * gateway or a proxy's HTML page is shown as a parser error with a stack. Requests the messages of the graph in the page's
 * language, unless the request has another `Accept-Language`.
 */
export async function fetchAnswer(
  { language, texts }: { readonly language: string; readonly texts: PageTexts },
  input: RequestInfo | URL,
  init: RequestInit = {},
): Promise<Response> {
  const headers = new Headers(init.headers);
  if (!headers.has('accept-language')) headers.set('accept-language', language);
  let response: Response;
  try {
    response = await fetch(input, { ...init, headers });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    return errorAnswer(texts.unreachable);
  }
  const type = response.headers.get('content-type');
  if (type !== null && /json|multipart\/mixed/i.test(type)) return response;
  return errorAnswer(texts.notGraphql(response.status, type));
}

/** A GraphQL answer with one error. */
export function errorAnswer(message: string): Response {
  return Response.json({ errors: [{ message }] });
}
