import { SingleBar } from 'cli-progress';
import type { World } from '../sample/index.ts';

export interface Progress {
  advance(written: number): void;
  finish(): void;
  /** Ends the display without a result. */
  stop(): void;
}

/** Shows a progress bar on a terminal, and two lines in a log. Shows nothing when no record is written. */
export function showSampleProgress(world: World, stream: NodeJS.WriteStream = process.stderr): Progress {
  const expected = Object.values(world.counts).reduce((sum, count) => sum + count, 0);
  return stream.isTTY ? drawBar(expected, stream) : writeLines(stream);
}

function drawBar(expected: number, stream: NodeJS.WriteStream): Progress {
  const format = 'Writing sample data {bar} {percentage}% · {value} records · {eta_formatted} left';
  const bar = new SingleBar({ format, stream, hideCursor: true, barsize: 30, etaBuffer: 50 });
  let written = 0;
  return {
    advance(more) {
      if (written === 0) bar.start(expected, 0);
      written += more;
      // `expected` does not include reference records, so the total grows with them.
      if (written > expected) bar.setTotal(written);
      bar.update(written);
    },
    finish() {
      if (written === 0) return;
      bar.setTotal(written);
      bar.update(written);
      bar.stop();
    },
    stop: () => bar.stop(),
  };
}

function writeLines(stream: NodeJS.WriteStream): Progress {
  let written = 0;
  return {
    advance(more) {
      if (written === 0) stream.write('Writing sample data…\n');
      written += more;
    },
    finish() {
      if (written > 0) stream.write(`Wrote sample data: ${written.toLocaleString('en')} records.\n`);
    },
    stop() {},
  };
}
