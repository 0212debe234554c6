import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { formatShortcutForOS, KEY_MAP } from '@graphiql/react';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { CallerSelect } from './caller-select.tsx';
import { fetchLocalCallers, SelectedCaller } from './callers.ts';
import { fetchExamples, formatVariables } from './examples.ts';
import { createExamplesPlugin } from './examples-panel.tsx';
import { fetchAnswer } from './fetch-answer.ts';
import { takeLocalToken } from './local-token.ts';
import { createStorage, setFirstQuery } from './storage.ts';

// The gateway that serves the explorer also answers its requests.
const url = window.location.pathname.replace(/\/+$/, '');
const [examples, { callers }] = await Promise.all([
  fetchExamples(`${url}/examples.json`),
  fetchLocalCallers(`${url}/local-keys.json`, takeLocalToken(window)),
]);
const selected = new SelectedCaller();
const [firstExample] = examples;

const storage = createStorage();
const isFirstVisit = setFirstQuery(
  storage,
  firstQuery(),
  firstExample === undefined ? '' : formatVariables(firstExample),
);
const examplesPlugin = examples.length === 0 ? null : createExamplesPlugin(examples);

const page = document.querySelector('#page');
if (page === null) throw new Error('index.html has no element with the id "page".');

createRoot(page).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url, fetch: selected.signIn(fetchAnswer) })}
    storage={storage}
    plugins={examplesPlugin === null ? [HISTORY_PLUGIN] : [examplesPlugin, HISTORY_PLUGIN]}
    visiblePlugin={isFirstVisit && examplesPlugin !== null ? examplesPlugin : undefined}
    defaultEditorToolsVisibility="variables"
    shouldPersistHeaders={false}
    inputValueDeprecation
    schemaDescription
  >
    <GraphiQL.Logo>
      <CallerSelect callers={callers} selected={selected} />
      <h1 className="page-name">Passerelle</h1>
    </GraphiQL.Logo>
  </GraphiQL>,
);

function firstQuery(): string {
  const shortcut = formatShortcutForOS(KEY_MAP.runQuery.key, 'Cmd');
  if (firstExample === undefined) return `# Write a query here.\n# ${shortcut} runs it.\n`;
  // The lines are short because the editor is narrow while the panel of examples is open.
  const introduction = '# One graph of researchers,\n# organizations and placements.\n';
  return `${introduction}# ${shortcut} runs this query.\n\n${firstExample.query}`;
}
