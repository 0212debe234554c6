import type { LocalKey, LocalKeys } from '../gateway/index.ts';

/** Queries without variables that together need several partners. */
const EXAMPLES = [
  '{ miipIntake(year: 2026) { positions positionsFilled mitacsRemaining { amount currency } } }',
  '{ municipality(id: "sgc:3520005") { name population organization { hosted(first: 3) { totalCount nodes { status institution { name } } } } } }',
  '{ partnerships { partner { name } commitments { by { name } amount { amount } purpose } } }',
];

/** The text that `npm start` prints when everything is running. */
export function welcomeText({
  url,
  adminUrl,
  place,
  isFirstRun,
  localKeys,
}: {
  url: string;
  adminUrl: string | undefined;
  place: string;
  isFirstRun: boolean;
  localKeys: LocalKeys;
}): string {
  const commands = EXAMPLES.map(
    (query) =>
      `  curl -s ${url} -H 'content-type: application/json' \\\n    -d '${JSON.stringify({ query })}'`,
  );
  return [
    `Passerelle is at ${url}`,
    '',
    'Open in a browser, for the explorer with example queries and the local keys:',
    `  ${explorerUrl(url, localKeys)}`,
    '',
    'Or try:',
    commands.join('\n\n'),
    '',
    ...listKeys(localKeys.keys),
    ...(adminUrl === undefined ? [] : [`Metrics: ${adminUrl}/metrics`]),
    `Data: ${place}${isFirstRun ? ', with new sample data' : ''}. Ctrl-C stops everything.`,
  ].join('\n');
}

/** The token is in the fragment, which browsers do not send: no server or proxy can log it. */
function explorerUrl(url: string, { keys, token }: LocalKeys): string {
  return keys.length === 0 ? url : `${url}#token=${token}`;
}

function listKeys(keys: readonly LocalKey[]): string[] {
  if (keys.length === 0) return [];
  const width = Math.max(...keys.map(({ name }) => name.length));
  return [
    'Some fields need a key. Local keys for trying it out (send as Authorization: Bearer …):',
    ...keys.map(({ name, secret }) => `  ${name.padEnd(width)}  ${secret}`),
    '',
  ];
}
