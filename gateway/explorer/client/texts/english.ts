import type { PageTexts } from './page-texts.ts';

export const english: PageTexts = {
  panels: 'Panels',
  examples: 'Examples',
  examplesHint: 'Choose a query to open it in a tab. Then run it, or change it.',
  schema: 'Schema',
  history: 'History',
  historyHint: 'Queries that you have run in this browser.',
  clearHistory: 'Clear',
  close: 'Close',

  sendAs: 'Send as',
  anonymous: 'anonymous',
  callers: {
    Analyst: 'analyst',
    'Partner coordinator': 'partner coordinator',
    Administrator: 'administrator',
  },
  tokenNeeded:
    'You are anonymous. For the local keys, open the address with #token that npm start has printed.',
  language: 'Language',
  theme: 'Theme',
  themes: { system: 'system', light: 'light', dark: 'dark' },

  tabs: 'Queries',
  newTab: 'New query',
  untitled: 'untitled',
  closeTab: (title) => `Close ${title}`,

  query: 'Query',
  run: 'Run',
  stop: 'Stop',
  operation: 'Operation',
  format: 'Format',
  copy: 'Copy',
  variables: 'Variables',
  headers: 'Headers',
  editorKeys: 'Enter: edit. Escape, then Tab: leave.',
  // The lines are short because the editor is narrow.
  introduction: (shortcut) =>
    `# One graph of researchers,\n# organizations and placements.\n# ${shortcut} runs this query.\n`,
  emptyQuery: (shortcut) => `# Write a query here.\n# ${shortcut} runs it.\n`,

  answer: 'Answer',
  noAnswer: (shortcut) => `Run the query (${shortcut}) to see its answer here.`,
  waiting: 'Waiting for the answer…',
  answered: 'Answered.',
  answeredWithErrors: (errors) =>
    errors === 1 ? 'Answered with 1 error.' : `Answered with ${errors} errors.`,
  callerChanged: 'The caller was changed before the answer came. Run the query again.',
  unreachable:
    'The gateway cannot be reached. Check that it is running and that you are online, then run the query again.',
  notGraphql: (status, type) =>
    `Expected a GraphQL answer, but got HTTP ${status} with ${type ?? 'no content type'}. ` +
    'A proxy between this page and the gateway may have answered instead.',
};
