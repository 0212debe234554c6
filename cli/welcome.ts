import type { LocalKey } from '../gateway/index.ts';

/** Questions that need no variables and show each partner. */
const TO_TRY = [
  '{ miipIntake(year: 2026) { positions positionsFilled mitacsRemaining { amount currency } } }',
  '{ municipality(id: "sgc:3520005") { name population organization { hosted(first: 3) { totalCount nodes { status institution { name } } } } } }',
  '{ partnerships { partner { name } commitments { by { name } amount { amount } purpose } } }',
];

/** What `npm start` says when everything is up. */
export function welcome({
  url,
  place,
  isFirstRun,
  localKeys,
}: {
  url: string;
  place: string;
  isFirstRun: boolean;
  localKeys: readonly LocalKey[];
}): string {
  const commands = TO_TRY.map(
    (query) =>
      `  curl -s ${url} -H 'content-type: application/json' \\\n    -d '${JSON.stringify({ query })}'`,
  );
  return [
    `Passerelle is at ${url}`,
    'Open it in a browser to ask, with fifteen questions ready, or try:',
    '',
    commands.join('\n\n'),
    '',
    ...askAs(localKeys),
    `Data: ${place}${isFirstRun ? ', with sample data made just now' : ''}. Ctrl-C stops everything.`,
  ].join('\n');
}

function askAs(keys: readonly LocalKey[]): string[] {
  if (keys.length === 0) return [];
  const width = Math.max(...keys.map(({ name }) => name.length));
  return [
    'Anyone may ask. More is told to those who sign in, here with a local key (Authorization: Bearer …):',
    ...keys.map(({ name, secret }) => `  ${name.padEnd(width)}  ${secret}`),
    '',
  ];
}
