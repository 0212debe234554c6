/** A new object with only these keys of another one. */
export function selectKeys(
  object: Record<string, unknown>,
  fields: ReadonlyArray<{ readonly key: string }>,
): Record<string, unknown> {
  const selected: Record<string, unknown> = {};
  for (const { key } of fields) if (Object.hasOwn(object, key)) setOwn(selected, key, object[key]);
  return selected;
}

/** Sets a key. A client may use the alias `__proto__`: an assignment would then set the prototype instead. */
export function setOwn(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}
