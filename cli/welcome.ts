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
}: {
  url: string;
  place: string;
  isFirstRun: boolean;
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
    `Data: ${place}${isFirstRun ? ', with sample data made just now' : ''}. Ctrl-C stops everything.`,
  ].join('\n');
}
