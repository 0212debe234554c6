import { execFileSync } from 'node:child_process';
import { parseIdentifier } from '@passerelle/kit';
import { describe, expect, it } from 'vitest';
import { createWorld } from './create-world.ts';
import { digestWorld } from './digest-world.ts';

describe('the example at the top of create-world.ts', () => {
  it('describes placement 1013', () => {
    const world = createWorld({ seed: 1, scale: 1 });
    expect(world.placement(1_013)).toMatchObject({
      id: 'mitacs:IT66415-01',
      institutionId: 'ror:023p7mg82',
      internStage: 'DOCTORAL',
      fundingModel: 'ACCELERATE_CLUSTER',
      units: 2,
      months: 10,
      startsOn: '2023-02-27',
      endsOn: '2023-12-26',
      status: 'COMPLETED',
      outcomes: [{ kind: 'HIRED_BY_HOST' }, { kind: 'PUBLICATION' }, { kind: 'FURTHER_COLLABORATION' }],
      host: { id: world.company(68).id, kind: 'STARTUP', region: 'CA-ON' },
      sector: '51',
    });
    expect(world.project(40 * 15 + 9).placementIds).toHaveLength(4);
    expect(world.project(40 * 15 + 9).title.en).toContain('Captioning of live events');
  });
});

describe('a world', () => {
  it('has as many records as its scale requires', () => {
    expect(createWorld().counts).toEqual({
      researchers: 900,
      companies: 760,
      projects: 1_500,
      placements: 2_500,
      parkMembers: 60,
      challenges: 90,
      exchanges: 120,
      miipProjects: 32,
    });
    expect(createWorld({ scale: 400 }).counts).toEqual({
      researchers: 360_000,
      companies: 14_120,
      projects: 600_000,
      placements: 1_000_000,
      parkMembers: 120,
      challenges: 36_000,
      exchanges: 48_000,
      miipProjects: 32,
    });
  });

  it('has the same bytes in another process, time zone and language', () => {
    const script = `
      import { createWorld } from './create-world.ts';
      import { digestWorld } from './digest-world.ts';
      process.stdout.write(digestWorld(createWorld()));
    `;
    const digest = execFileSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', script],
      {
        cwd: import.meta.dirname,
        encoding: 'utf8',
        env: { ...process.env, TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      },
    );
    expect(digest).toBe(digestWorld(createWorld()));
  }, 60_000);

  it('has the same bytes in every version of the code', () => {
    // Change this digest only together with a deliberate change of the sample data.
    expect(digestWorld(createWorld())).toBe(
      '863fa46c70322219d3fb3fcbb56f926e2089e1119c78a9ca3713f076d3731dbc',
    );
  });

  it('differs from the world of another seed', () => {
    expect(createWorld({ seed: 2 }).placement(0)).not.toEqual(createWorld({ seed: 1 }).placement(0));
  });

  it('computes a record independently of the records that were read before', () => {
    const inOrder = [...createWorld().placements()];
    const world = createWorld();
    const backwards = inOrder.map((_, index) => world.placement(inOrder.length - 1 - index)).toReversed();
    expect(backwards).toEqual(inOrder);
  });

  it('computes the last record of a large world without the others', () => {
    const world = createWorld({ scale: 400 });
    const { id, projectId, internId } = world.placement(999_999);
    expect(id.startsWith(`${projectId}-`)).toBe(true);
    expect(projectId).toMatch(/^mitacs:IT\d{6}$/);
    expect(parseIdentifier(internId ?? '')?.curie).toBe(internId);
  });

  it.each([-1, 2_500, 0.5, Number.NaN])('rejects the placement index %s', (index) => {
    expect(() => createWorld().placement(index)).toThrow(
      `The index must be a whole number from 0 to 2499, but got ${index}.`,
    );
  });

  it.each([0, -1, 1.5, Number.NaN, 10_001])('rejects the scale %s', (scale) => {
    expect(() => createWorld({ scale })).toThrow(
      `The scale must be a whole number from 1 to 10000, but got ${scale}.`,
    );
  });

  it('rejects a negative seed', () => {
    expect(() => createWorld({ seed: -1 })).toThrow(
      'The seed must be a whole number from 0 to 4294967295, but got -1.',
    );
  });
});

describe.each([1, 3])('the records of a world of scale %i', (scale) => {
  const world = createWorld({ scale });
  const lists = {
    researchers: [...world.researchers()],
    companies: [...world.companies()],
    projects: [...world.projects()],
    placements: [...world.placements()],
    parkMembers: [...world.parkMembers()],
    challenges: [...world.challenges()],
    exchanges: [...world.exchanges()],
    miipProjects: [...world.miipProjects()],
  };
  const records = Object.values(lists).flat();

  it('are as many as the counts say', () => {
    const counted = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.length]));
    expect(counted).toEqual(world.counts);
  });

  it('have unique ids with valid check digits', () => {
    const ids = records.map((record) => ('id' in record ? record.id : ''));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => parseIdentifier(id)?.curie !== id)).toEqual([]);
  });

  it('are marked as samples and say when they were updated and imported', () => {
    const wrong = records.filter(
      ({ sampleRecordId, updatedAt, importedAt }) =>
        !sampleRecordId.startsWith('SAMPLE-') ||
        new Date(updatedAt).toISOString() !== updatedAt ||
        new Date(importedAt).toISOString() !== importedAt ||
        updatedAt >= importedAt ||
        importedAt > `${world.asOf}T23:59:59.999Z`,
    );
    expect(wrong).toEqual([]);
  });

  it('were updated in the last week for 1% to 20% of each partner’s records', () => {
    const countUpdated = (list: readonly { updatedAt: string }[]) =>
      list.filter(({ updatedAt }) => updatedAt >= '2026-11-08').length;
    const { placements, parkMembers, challenges, exchanges, miipProjects } = lists;
    const shares = [placements, [...parkMembers, ...challenges], [...exchanges, ...miipProjects]].map(
      (list) => countUpdated(list) / list.length,
    );
    expect(Math.min(...shares)).toBeGreaterThan(0.01);
    expect(Math.max(...shares)).toBeLessThan(0.2);
  });

  it('have texts without missing values or wrong French articles', () => {
    const text = JSON.stringify(records);
    expect(text.match(/undefined|NaN|\{\}| {2}|\bde les? |\[object/g) ?? []).toEqual([]);
  });
});
