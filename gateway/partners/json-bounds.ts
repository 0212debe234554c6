/** JSON up to this size needs no check: parsing it takes little memory, whatever it contains. */
export const SMALL_JSON_BYTES = 256 * 1024;
const MAX_DEPTH = 512;
/** Objects, lists, fields and items together. */
const MAX_PARTS = 4_000_000;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Whether JSON can be parsed without too much memory: a few megabytes of brackets would take a hundred times their size.
 * Does not look for syntax errors, which the parser finds.
 */
export function isWithinBounds(json: Buffer): boolean {
  let depth = 0;
  let parts = 0;
  for (let at = 0; at < json.length; at += 1) {
    switch (json[at]) {
      case QUOTE:
        at = endOfString(json, at);
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        depth += 1;
        parts += 1;
        if (depth > MAX_DEPTH) return false;
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        depth -= 1;
        break;
      case COMMA:
      case COLON:
        parts += 1;
        break;
      default:
    }
    if (parts > MAX_PARTS) return false;
  }
  return true;
}

/** `indexOf` finds the end of a long string many times faster than a loop. */
function endOfString(json: Buffer, start: number): number {
  let end = json.indexOf(QUOTE, start + 1);
  while (end !== -1 && isEscaped(json, end)) end = json.indexOf(QUOTE, end + 1);
  return end === -1 ? json.length : end;
}

function isEscaped(json: Buffer, at: number): boolean {
  let before = at - 1;
  while (json[before] === BACKSLASH) before -= 1;
  return (at - before) % 2 === 0;
}
