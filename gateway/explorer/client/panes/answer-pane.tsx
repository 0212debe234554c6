import { formatShortcutForOS, KEY_MAP, pick, ResponseEditor, useGraphiQL } from '@graphiql/react';
import { useMemo } from 'react';
import { type PageTexts, useTexts } from '../texts/index.ts';
import { EditorFrame } from './editor-frame.tsx';

/** The answer to the query. Its status is announced to screen readers; the answer itself, which can be long, is not. */
export function AnswerPane() {
  const texts = useTexts();
  const { tabs, activeTabIndex, isFetching } = useGraphiQL(pick('tabs', 'activeTabIndex', 'isFetching'));
  const answer = tabs[activeTabIndex]?.response ?? '';
  const errors = useMemo(() => countErrors(answer), [answer]);
  return (
    <div className="answer-pane graphiql-response">
      <div className="pane-header">
        <h2 className="pane-title">{texts.answer}</h2>
        <p className={errors > 0 ? 'answer-status has-errors' : 'answer-status'} role="status">
          {statusText(texts, { answer, errors, isFetching })}
        </p>
      </div>
      <EditorFrame className="answer-editor" hint={texts.editorKeys}>
        <ResponseEditor aria-label={texts.answer} aria-live="off" />
      </EditorFrame>
    </div>
  );
}

function statusText(
  texts: PageTexts,
  { answer, errors, isFetching }: { answer: string; errors: number; isFetching: boolean },
): string {
  if (isFetching) return texts.waiting;
  if (answer === '') return texts.noAnswer(formatShortcutForOS(KEY_MAP.runQuery.key, 'Cmd'));
  return errors === 0 ? texts.answered : texts.answeredWithErrors(errors);
}

function countErrors(answer: string): number {
  try {
    const { errors } = JSON.parse(answer) as { errors?: unknown };
    return Array.isArray(errors) ? errors.length : 0;
  } catch {
    return 0;
  }
}
