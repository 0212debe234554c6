export { type Answer, type AnswerError, sendQuery as ask } from '../../subgraphs/kit/testing/index.ts';
