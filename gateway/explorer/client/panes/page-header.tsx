import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { LocalCaller } from '../callers.ts';
import { PanelButtons, type Panels } from '../panels/index.ts';
import type { SelectedCaller } from '../selected-caller.ts';
import { isPageLanguage, type PageLanguage, useLanguage, useTexts } from '../texts/index.ts';
import { CallerSelect } from './caller-select.tsx';

export interface PageHeaderProps {
  readonly panels: Panels;
  readonly callers: readonly LocalCaller[];
  readonly selected: SelectedCaller;
  readonly onLanguage: (language: PageLanguage) => void;
}

/** The name of the page, the buttons of the panels, and the settings. */
export function PageHeader({ panels, callers, selected, onLanguage }: PageHeaderProps) {
  return (
    <header className="page-header">
      <h1 className="page-name">Passerelle</h1>
      <PanelButtons panels={panels} />
      <div className="settings">
        <CallerSelect callers={callers} selected={selected} />
        <LanguageSelect onLanguage={onLanguage} />
        <ThemeSelect />
      </div>
    </header>
  );
}

function LanguageSelect({ onLanguage }: Pick<PageHeaderProps, 'onLanguage'>) {
  const texts = useTexts();
  const language = useLanguage();
  return (
    <select
      aria-label={texts.language}
      value={language}
      onChange={({ target }) => isPageLanguage(target.value) && onLanguage(target.value)}
    >
      <option value="en" lang="en">
        English
      </option>
      <option value="fr" lang="fr">
        Français
      </option>
    </select>
  );
}

function ThemeSelect() {
  const texts = useTexts();
  const theme = useGraphiQL((state) => state.theme);
  const actions = useGraphiQLActions();
  return (
    <label className="setting">
      <span>{texts.theme}</span>
      <select
        value={theme ?? 'system'}
        onChange={({ target: { value } }) =>
          actions.setTheme(value === 'light' || value === 'dark' ? value : null)
        }
      >
        {(['system', 'light', 'dark'] as const).map((name) => (
          <option key={name} value={name}>
            {texts.themes[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
