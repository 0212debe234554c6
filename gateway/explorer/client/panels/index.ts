export { createExamplesPanel } from './examples-panel.tsx';
export { createHistoryPanel } from './history-panel.tsx';
export { schemaPanel } from './schema-panel.tsx';
export { PanelButtons, type Panels, SidePanel } from './side-panel.tsx';
