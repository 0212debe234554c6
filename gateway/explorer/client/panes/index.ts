export { AnswerPane } from './answer-pane.tsx';
export { PageHeader } from './page-header.tsx';
export { QueryPane } from './query-pane.tsx';
