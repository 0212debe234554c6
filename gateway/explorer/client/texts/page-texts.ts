/** Every text of the page. Error messages of the graph come from the gateway, in the language of the request. */
export interface PageTexts {
  readonly panels: string;
  readonly examples: string;
  readonly examplesHint: string;
  readonly schema: string;
  readonly history: string;
  readonly historyHint: string;
  readonly clearHistory: string;
  readonly close: string;

  readonly sendAs: string;
  readonly anonymous: string;
  /** The caller of a local key, by its name; names that are not listed are shown as they are. */
  readonly callers: Readonly<Record<string, string>>;
  readonly tokenNeeded: string;
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'system' | 'light' | 'dark', string>>;

  readonly tabs: string;
  readonly newTab: string;
  readonly untitled: string;
  readonly closeTab: (title: string) => string;

  readonly query: string;
  readonly run: string;
  readonly stop: string;
  readonly operation: string;
  readonly format: string;
  readonly copy: string;
  readonly variables: string;
  readonly headers: string;
  /** How to enter and to leave an editor with the keyboard. */
  readonly editorKeys: string;
  readonly introduction: (shortcut: string) => string;
  readonly emptyQuery: (shortcut: string) => string;

  readonly answer: string;
  readonly noAnswer: (shortcut: string) => string;
  readonly waiting: string;
  readonly answered: string;
  readonly answeredWithErrors: (errors: number) => string;
  readonly callerChanged: string;
  readonly unreachable: string;
  readonly notGraphql: (status: number, type: string | null) => string;
}
