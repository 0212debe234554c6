import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useTexts } from '../texts/index.ts';
import { schemaPanel } from './schema-panel.tsx';

export interface Panels {
  /** Undefined for a graph without example queries. */
  readonly examples: GraphiQLPlugin | undefined;
  readonly history: GraphiQLPlugin;
}

/** The buttons that show and hide the panels. */
export function PanelButtons({ panels }: { readonly panels: Panels }) {
  const texts = useTexts();
  const visible = useGraphiQL(({ visiblePlugin }) => visiblePlugin);
  const actions = useGraphiQLActions();
  return (
    <nav className="panel-buttons" aria-label={texts.panels}>
      {namedPanels(panels, texts).map(({ panel, name }) => (
        <button
          key={panel.title}
          type="button"
          className="panel-button"
          aria-expanded={visible === panel}
          aria-controls="side-panel"
          onClick={() => actions.setVisiblePlugin(visible === panel ? null : panel)}
        >
          <panel.icon />
          {name}
        </button>
      ))}
    </nav>
  );
}

/** The panel that was opened. It is in the document also while no panel is open, because the buttons refer to it. */
export function SidePanel({ panels }: { readonly panels: Panels }) {
  const texts = useTexts();
  const visible = useGraphiQL(({ visiblePlugin }) => visiblePlugin);
  const actions = useGraphiQLActions();
  const shown = namedPanels(panels, texts).find(({ panel }) => panel === visible);
  return (
    <div id="side-panel" className="side-panel" hidden={shown === undefined}>
      <div className="pane-header">
        <h2 id="side-panel-title" className="pane-title">
          {shown?.name}
        </h2>
        <button type="button" className="plain-button" onClick={() => actions.setVisiblePlugin(null)}>
          {texts.close}
        </button>
      </div>
      {/* A region that scrolls must be reachable with the keyboard. */}
      <div className="side-panel-content" tabIndex={0} role="region" aria-labelledby="side-panel-title">
        {shown && <shown.panel.content />}
      </div>
    </div>
  );
}

function namedPanels({ examples, history }: Panels, texts: ReturnType<typeof useTexts>) {
  return [
    ...(examples ? [{ panel: examples, name: texts.examples }] : []),
    { panel: schemaPanel, name: texts.schema },
    { panel: history, name: texts.history },
  ];
}
