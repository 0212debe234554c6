import '@graphiql/react/setup-workers/vite';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import './page.css';
import './panes.css';
import { formatShortcutForOS, GraphiQLProvider, KEY_MAP } from '@graphiql/react';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { createRoot } from 'react-dom/client';
import { fetchLocalCallers } from './callers.ts';
import { fetchExamples, formatVariables } from './examples.ts';
import { Explorer } from './explorer.tsx';
import { errorAnswer, fetchAnswer } from './fetch-answer.ts';
import { takeLocalToken } from './local-token.ts';
import { withKnownOperationName } from './operation-name.ts';
import { createExamplesPanel, createHistoryPanel, schemaPanel } from './panels/index.ts';
import { SelectedCaller } from './selected-caller.ts';
import { createStorage, setFirstQuery } from './storage.ts';
import { LanguageChoice } from './texts/index.ts';
import { DARK_THEME } from './use-dark-theme.ts';
import { WIDE_PAGE } from './wide-page.ts';

// The gateway that serves the explorer also answers its requests.
const url = window.location.pathname.replace(/\/+$/, '');
const storage = createStorage();
const choice = new LanguageChoice(storage, navigator.languages);
document.documentElement.lang = choice.current;
const [examples, local] = await Promise.all([
  fetchExamples(`${url}/examples.json`),
  fetchLocalCallers(`${url}/local-keys.json`, takeLocalToken(window)),
]);
// The address of another start, opened in this tab, changes the fragment only.
window.addEventListener('hashchange', () => window.location.reload());

const [firstExample] = examples;
const isFirstVisit = setFirstQuery(
  storage,
  firstQuery(),
  firstExample === undefined ? '' : formatVariables(firstExample),
);
const selected = new SelectedCaller();
const sendRequest = createGraphiQLFetcher({
  url,
  fetch: selected.signIn(
    (input, init) => fetchAnswer({ language: choice.current, texts: choice.texts }, input, init),
    () => errorAnswer(choice.texts.callerChanged),
  ),
});
const panels = {
  examples: examples.length === 0 ? undefined : createExamplesPanel(examples),
  history: createHistoryPanel(),
};
const plugins = [schemaPanel, ...(panels.examples ? [panels.examples] : []), panels.history];
const isPanelOpen = isFirstVisit && matchMedia(WIDE_PAGE).matches;

const page = document.querySelector('#page');
if (page === null) throw new Error('index.html has no element with the id "page".');

createRoot(page).render(
  <GraphiQLProvider
    fetcher={(request, options) => sendRequest(withKnownOperationName(request), options)}
    storage={storage}
    plugins={plugins}
    referencePlugin={schemaPanel}
    visiblePlugin={isPanelOpen ? panels.examples : undefined}
    editorTheme={{ light: 'graphiql-LIGHT', dark: DARK_THEME }}
    shouldPersistHeaders={false}
    inputValueDeprecation
    schemaDescription
  >
    <Explorer panels={panels} local={local} selected={selected} choice={choice} />
  </GraphiQLProvider>,
);

function firstQuery(): string {
  const shortcut = formatShortcutForOS(KEY_MAP.runQuery.key, 'Cmd');
  if (firstExample === undefined) return choice.texts.emptyQuery(shortcut);
  return `${choice.texts.introduction(shortcut)}\n${firstExample.query}`;
}
