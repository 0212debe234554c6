/**
 * The first UTF-16 units of a text, at most `length`. A surrogate pair that would be cut in half is left out. Text of callers is cut
 * before it is normalized, split or folded: `normalize` takes seconds for 200,000 combining characters.
 *
 * @example cutText('ab🚀', 3) // 'ab'
 */
export function cutText(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
