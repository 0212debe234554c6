import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { inputMeasureNames, inputMeasures } from './input/input-measures.ts';
import { readOperationLimits } from './limit-settings.ts';
import { measureNames, shapeMeasures } from './shape/measures.ts';

it('reads each limit on the shape from its variable', () => {
  for (const name of measureNames) {
    const { setting } = shapeMeasures[name];
    const { shape } = readOperationLimits({ [setting]: '7' });
    expect(shape).toEqual({ ...readOperationLimits({}).shape, [name]: 7 });
    expect(() => readOperationLimits({ [setting]: '0' })).toThrow(setting);
  }
});

it('has each limit on the shape in .env.example, with its default', async () => {
  const example = await readFile(new URL('../../.env.example', import.meta.url), 'utf8');
  const expected = measureNames.map(
    (name) => `${shapeMeasures[name].setting}=${shapeMeasures[name].defaultLimit}`,
  );
  const missing = expected.filter((line) => !example.split('\n').includes(line));
  expect(missing).toEqual([]);
});

it('reads each limit on values from its variable, and callers with the scope export have at least the limits of others', () => {
  for (const name of inputMeasureNames) {
    const { setting, forExport } = inputMeasures[name];
    const { input } = readOperationLimits({ [setting]: '30000' });
    expect([input.everybody[name], input.export[name]]).toEqual([30_000, 30_000]);
    expect(() => readOperationLimits({ [setting]: '0' })).toThrow(setting);
    if (forExport === undefined) continue;
    expect(readOperationLimits({ [forExport.setting]: '40000' }).input.export[name]).toBe(40_000);
    expect(() => readOperationLimits({ [forExport.setting]: 'x' })).toThrow(forExport.setting);
  }
});

it('has each limit on values in .env.example, with its default', async () => {
  const example = await readFile(new URL('../../.env.example', import.meta.url), 'utf8');
  const settings = inputMeasureNames.flatMap((name) =>
    [inputMeasures[name], inputMeasures[name].forExport ?? []].flat(),
  );
  const expected = settings.map(({ setting, defaultLimit }) => `${setting}=${defaultLimit}`);
  expect(expected.filter((line) => !example.split('\n').includes(line))).toEqual([]);
});
