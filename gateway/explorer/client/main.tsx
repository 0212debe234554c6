import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { formatShortcutForOS, KEY_MAP } from '@graphiql/react';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { AskAs } from './ask-as.tsx';
import { ChosenCaller, fetchLocalCallers } from './callers.ts';
import { fetchExamples, formatVariables } from './examples.ts';
import { fetchAnswer } from './fetch-answer.ts';
import { createQuestionsPlugin } from './questions.tsx';
import { createStorage, welcome } from './storage.ts';

// The page asks the gateway it was served from, whatever its host and port.
const url = window.location.pathname.replace(/\/+$/, '');
const [examples, callers] = await Promise.all([
  fetchExamples(`${url}/examples.json`),
  fetchLocalCallers(`${url}/local-keys.json`),
]);
const chosen = new ChosenCaller();
const [firstExample] = examples;

const storage = createStorage();
const isFirstVisit = welcome(
  storage,
  firstQuery(),
  firstExample === undefined ? '' : formatVariables(firstExample),
);
const questions = examples.length === 0 ? null : createQuestionsPlugin(examples);

const page = document.querySelector('#page');
if (page === null) throw new Error('index.html has no element with the id "page".');

createRoot(page).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url, fetch: chosen.signIn(fetchAnswer) })}
    storage={storage}
    plugins={questions === null ? [HISTORY_PLUGIN] : [questions, HISTORY_PLUGIN]}
    visiblePlugin={isFirstVisit && questions !== null ? questions : undefined}
    defaultEditorToolsVisibility="variables"
    shouldPersistHeaders={false}
    inputValueDeprecation
    schemaDescription
  >
    <GraphiQL.Logo>
      <AskAs callers={callers} chosen={chosen} />
      <h1 className="page-name">Passerelle</h1>
    </GraphiQL.Logo>
  </GraphiQL>,
);

function firstQuery(): string {
  const shortcut = formatShortcutForOS(KEY_MAP.runQuery.key, 'Cmd');
  if (firstExample === undefined) return `# Write a query here.\n# ${shortcut} runs it.\n`;
  // Short lines: the editor is narrow while the panel of questions is open.
  const greeting = '# One graph of researchers,\n# organizations and placements.\n';
  return `${greeting}# ${shortcut} runs this query.\n\n${firstExample.query}`;
}
