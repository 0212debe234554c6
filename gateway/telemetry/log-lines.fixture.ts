import { createLog, type Log, type LogLevel } from '../../protocol/index.ts';

export type LogLine = Readonly<Record<string, unknown>>;

export interface LogLines {
  readonly log: Log;
  /** Every line so far, as text. */
  readonly texts: readonly string[];
  /** The first line that holds these values, as soon as there is one. */
  find(values: LogLine): Promise<LogLine>;
}

/** A log whose lines a test reads. */
export function collectLines(level: LogLevel = 'info'): LogLines {
  const texts: string[] = [];
  const lines: LogLine[] = [];
  const waiting = new Set<() => void>();
  const log = createLog({
    service: 'gateway',
    level,
    stream: {
      write(text) {
        texts.push(text);
        lines.push(JSON.parse(text) as LogLine);
        for (const look of waiting) look();
      },
    },
  });
  return {
    log,
    texts,
    find: (values) =>
      new Promise((resolve) => {
        const look = () => {
          const found = lines.find((line) =>
            Object.entries(values).every(([key, value]) => line[key] === value),
          );
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}
