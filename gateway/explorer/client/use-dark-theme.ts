import { useGraphiQL, useMonaco } from '@graphiql/react';
import { useEffect } from 'react';

/** The editors' theme on a dark page. GraphiQL's own has comments and line numbers with a contrast below 4.5 to 1. */
export const DARK_THEME = 'passerelle-dark';

/** Defines the dark theme once the editors are loaded, and applies the current theme again. */
export function useDarkTheme(): void {
  const monaco = useMonaco((state) => state.monaco);
  const theme = useGraphiQL(({ monacoTheme }) => monacoTheme);
  useEffect(() => {
    if (monaco === undefined) return;
    monaco.editor.defineTheme(DARK_THEME, {
      base: 'vs-dark',
      inherit: true,
      rules: [
        { token: 'comment', foreground: '#8fbf7a' },
        { token: 'argument.identifier.gql', foreground: '#a9a4ff' },
      ],
      colors: {
        'editor.background': '#ffffff00',
        'scrollbar.shadow': '#ffffff00',
        'editorLineNumber.foreground': '#a3adbd',
        'editorHoverWidget.background': BACKGROUND,
        'editorSuggestWidget.background': BACKGROUND,
        'editorWidget.background': BACKGROUND,
        'quickInput.background': BACKGROUND,
        'menu.background': BACKGROUND,
      },
    });
    if (theme !== undefined) monaco.editor.setTheme(theme);
  }, [monaco, theme]);
}

/** GraphiQL's `--color-base` on a dark page. */
const BACKGROUND = '#212a3b';
