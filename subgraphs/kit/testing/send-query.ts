/** A GraphQL server's answer to a test. */
export interface Answer {
  // The shape follows from the query of the test.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any;
  readonly errors?: readonly AnswerError[];
  readonly extensions?: Record<string, unknown>;
  readonly status: number;
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Record<string, unknown> & { code?: string };
}

/** Posts a query to a GraphQL server, as any client does. */
export async function sendQuery(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await postQuery(url, query, variables, headers);
  const body = (await response.json()) as Omit<Answer, 'status'>;
  return { ...body, status: response.status };
}

/** The HTTP response to a query. */
export function postQuery(
  url: string,
  query: string,
  variables: Record<string, unknown>,
  headers: Record<string, string>,
): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: bodyOf(query, variables),
  });
}

/** The body of a request for a query. */
export function bodyOf(query: string, variables: Record<string, unknown>): string {
  return JSON.stringify({ query, variables });
}
