import { readFileSync } from 'node:fs';
import { type FilteredModel, unindexedConditions, watchCommands } from '@passerelle/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, readSampleState, seedSample, seedWhenEmpty } from '../../sample/index.ts';
import { amcto } from '../../subgraphs/regional/amcto/index.ts';
import { seed as seedAmcto } from '../../subgraphs/regional/amcto/seed.ts';
import { template } from '../../subgraphs/template/index.ts';
import { seed as seedTemplate } from '../../subgraphs/template/seed.ts';
import { type Partner, partners } from '../support/partners.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';

const world = createWorld({ seed: 1, scale: 1 });
const options = { world, onProgress: () => {} };
const seededAmcto = { subgraph: amcto, seed: seedAmcto };
const subgraphs: readonly Partner[] = [...partners, { subgraph: template, seed: seedTemplate }];

/** Collections of a few dozen records: their filters are evaluated on each of them. */
const SMALL_COLLECTIONS = new Set(['laboratories', 'programs']);

describe.each(subgraphs)('the subgraph of $subgraph.name', ({ subgraph, seed }) => {
  let partner: TestSubgraph;

  beforeAll(async () => {
    partner = await startTestSubgraph(subgraph, { sample: { seed, world } });
  }, 60_000);

  afterAll(() => partner.close());

  it('returns its SDL, as federation requires', async () => {
    const { data } = await partner.query('{ _service { sdl } }');
    const file = readFileSync(subgraph.schemaFile, 'utf8');
    for (const [, type] of file.matchAll(/^type (\w+)/gm))
      expect(data._service.sdl).toContain(`type ${type}`);
  });

  it('has its own database', () => {
    expect(partner.database.name).toBe(`passerelle_${subgraph.name}`);
  });

  it('resolves a reference to an unknown record without an error', async () => {
    const { data, errors } = await partner.query(
      'query ($refs: [_Any!]!) { _entities(representations: $refs) { __typename } }',
      { refs: [{ __typename: 'Organization', id: 'ror:000000098' }] },
    );
    expect(errors).toBeUndefined();
    expect(data._entities).toHaveLength(1);
  });

  it('answers the example query of its README as described there', async () => {
    const readme = readFileSync(new URL('README.md', subgraph.schemaFile), 'utf8');
    const [, query = '', answer = ''] = /\n```graphql\n(.*?)```\n.*?```json\n(.*?)```/s.exec(readme) ?? [];
    expect(await partner.data(query)).toEqual(JSON.parse(answer).data);
  });

  it('has an index for each filter of its lists', () => {
    const unindexed = (subgraph.models as readonly FilteredModel[])
      .filter((model) => !SMALL_COLLECTIONS.has(model(partner.database).collection.collectionName))
      .flatMap((model) => unindexedConditions(model, partner.database));
    expect(unindexed).toEqual([]);
  });

  it('reports that it is live and ready', async () => {
    const health = new URL('/health/ready', partner.url);
    expect((await fetch(health)).status).toBe(200);
    expect((await fetch(new URL('/health/live', partner.url))).status).toBe(200);
  });

  it('rejects a request that is not GraphQL, without internal details', async () => {
    const { status, errors } = await partner.query('{ incomplete');
    expect(status).toBe(400);
    expect(JSON.stringify(errors)).not.toMatch(/node_modules|at \w+ \(|mongo/i);
  });

  it('does not write the same sample again, and records it as complete', async () => {
    expect(await seedSample({ subgraph, seed }, partner.database, options)).toBe('already there');
    expect(await readSampleState(partner.database)).toMatchObject({ seed: 1, scale: 1, isComplete: true });
  });

  it('is the source of every record', async () => {
    for (const modelOf of subgraph.models) {
      const model = modelOf(partner.database);
      const fromOthers = await model.collection.countDocuments({ 'source.partner': { $ne: subgraph.name } });
      expect([model.collection.collectionName, fromOthers]).toEqual([model.collection.collectionName, 0]);
    }
  });
});

describe('seeding', () => {
  let partner: TestSubgraph;

  beforeAll(async () => {
    partner = await startTestSubgraph(amcto);
  });

  afterAll(() => partner.close());

  it('does not change records that are not from the sample', async () => {
    const municipalities = partner.database.collection('municipalities');
    await municipalities.insertOne({ name: 'A municipality of another origin' });
    await expect(seedSample(seededAmcto, partner.database, options)).rejects.toThrow(
      'The database of amcto contains records that are not sample data: nothing was changed.',
    );
    expect(await municipalities.countDocuments()).toBe(1);
    await municipalities.deleteMany({});
  });

  it('completes a sample that a stopped run has left incomplete', async () => {
    const failing = { ...seededAmcto, seed: () => Promise.reject(new Error('stopped')) };
    await expect(seedSample(failing, partner.database, options)).rejects.toThrow('stopped');
    expect(await readSampleState(partner.database)).toMatchObject({ isComplete: false });
    expect(await seedSample(seededAmcto, partner.database, options)).toBe('written');
    const { data } = await partner.query('{ municipalities(first: 1) { totalCount } }');
    expect(data.municipalities.totalCount).toBe(444);
  });

  it('writes the same records for the same seed, and others for another', async () => {
    const read = async () => {
      const projects = partner.database.collection('miip_projects');
      return JSON.stringify(await projects.find().sort({ _id: 1 }).toArray());
    };
    const names = (await partner.database.listCollections()).map(({ name }) => name);
    expect(names).toContain('miip_projects');
    const first = await read();
    const other = { ...options, world: createWorld({ seed: 2, scale: 1 }) };
    expect(await seedSample(seededAmcto, partner.database, other)).toBe('written');
    expect(await read()).not.toBe(first);
    expect(await seedSample(seededAmcto, partner.database, options)).toBe('written');
    expect(await read()).toBe(first);
    expect(first.length).toBeGreaterThan(1_000);
  });

  it('writes a sample of an earlier version again, with its seed and scale', async () => {
    await seedSample(seededAmcto, partner.database, { ...options, world: createWorld({ seed: 3 }) });
    expect(await seedWhenEmpty(seededAmcto, partner.database, options)).toBe('already there');
    const states = partner.database.collection('passerelle_sample');
    await states.updateOne({}, { $unset: { version: 1 } });
    await partner.database.collection('miip_projects').deleteMany({});
    expect(await seedWhenEmpty(seededAmcto, partner.database, options)).toBe('written');
    expect(await readSampleState(partner.database)).toMatchObject({ seed: 3, scale: 1, isComplete: true });
    expect(await partner.database.collection('miip_projects').countDocuments()).toBeGreaterThan(0);
  });
});

describe('an input error', () => {
  let partner: TestSubgraph;

  beforeAll(async () => {
    partner = await startTestSubgraph(amcto);
  });

  afterAll(() => partner.close());

  const query = '{ municipalities(first: 101) { totalCount nodes { id } } }';

  it.each([
    [
      'en-CA',
      '"first" must be a whole number from 1 to 100, but got 101.',
      { expected: 'a whole number from 1 to 100' },
    ],
    ['fr-CA', '« first » doit être un entier de 1 à 100 ; reçu : 101.', { expected: 'un entier de 1 à 100' }],
  ])('is in the language of the request: %s', async (language, message, { expected }) => {
    const { errors } = await partner.query(query, {}, { 'accept-language': language });
    expect(errors).toEqual([
      {
        message,
        locations: [{ line: 1, column: 3 }],
        path: ['municipalities'],
        extensions: { code: 'BAD_USER_INPUT', argument: 'first', expected, received: 101 },
      },
    ]);
  });
});

describe('a read', () => {
  let partner: TestSubgraph;

  beforeAll(async () => {
    partner = await startTestSubgraph(amcto);
  });

  afterAll(() => partner.close());

  it('sends the database a time limit', async () => {
    const lists =
      '{ municipalities(first: 1) { totalCount nodes { id } } miipIntakes { projects { totalCount } } }';
    const { commands } = await watchCommands(partner.database, () => partner.query(lists));
    expect(commands.length).toBeGreaterThanOrEqual(3);
    for (const { maxTimeMS } of commands) {
      expect(maxTimeMS).toBeGreaterThan(10_000);
      expect(maxTimeMS).toBeLessThanOrEqual(15_000);
    }
  });
});
