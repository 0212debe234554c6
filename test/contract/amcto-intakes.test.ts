import {
  expectCursorsChecked,
  expectPageSizeChecked,
  expectPagesInOrder,
  type PagedList,
} from '@passerelle/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { miipProjects } from '../../subgraphs/regional/amcto/models/miip-project.ts';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { MIIP_PROJECTS, startAmcto } from './amcto.fixture.ts';

let amcto: TestSubgraph;

beforeAll(async () => {
  amcto = await startAmcto(MIIP_PROJECTS);
});
afterAll(() => amcto.close());

function projectsOf2026(args = ''): PagedList {
  return { subgraph: amcto, field: 'projects', args, of: { __typename: 'MiipIntake', year: 2026 } };
}

describe('intakes', () => {
  const TERMS = `
    year positions mitacsBudget { amount currency } administrationSupport { amount currency }
    municipalCallOpensOn municipalCallClosesOn studentCallOpensOn studentCallClosesOn startsOn endsOn
    source { partner recordId }`;

  it('has the announced values of the first intake', async () => {
    const { miipIntake } = await amcto.data(`{ miipIntake(year: 2026) { ${TERMS} } }`);
    expect(miipIntake).toEqual({
      year: 2026,
      positions: 20,
      mitacsBudget: { amount: 300_000, currency: 'CAD' },
      administrationSupport: { amount: 15_000, currency: 'CAD' },
      municipalCallOpensOn: '2025-03-07',
      municipalCallClosesOn: '2025-05-09',
      studentCallOpensOn: '2025-05-26',
      studentCallClosesOn: '2025-07-25',
      startsOn: '2026-01-01',
      endsOn: '2026-08-31',
      source: { partner: 'amcto', recordId: 'MIIP-2026' },
    });
  });

  it('has sample data for the second intake, with null for values that are not announced', async () => {
    const { miipIntake } = await amcto.data(`{ miipIntake(year: 2027) { ${TERMS} } }`);
    expect(miipIntake).toMatchObject({
      administrationSupport: null,
      municipalCallOpensOn: null,
      municipalCallClosesOn: null,
      studentCallOpensOn: null,
      studentCallClosesOn: null,
      startsOn: '2027-01-01',
      endsOn: '2027-08-31',
      source: { recordId: 'SAMPLE-MIIP-2027' },
    });
  });

  it('lists them newest first, and is null for a year without one', async () => {
    expect((await amcto.data('{ miipIntakes { year } }')).miipIntakes).toEqual([
      { year: 2027 },
      { year: 2026 },
    ]);
    expect(await amcto.data('{ miipIntake(year: 1999) { year } }')).toEqual({ miipIntake: null });
    expect(await amcto.data('{ miipIntake(year: -2026) { year } }')).toEqual({ miipIntake: null });
  });

  it('counts the shares of projects with a student as committed: example query 4', async () => {
    const { miipIntake } = await amcto.data(`{ miipIntake(year: 2026) {
      positionsFilled mitacsCommitted { amount } mitacsRemaining { amount currency } hostCommitted { amount }
      mitacsRequested { amount } hostRequested { amount } projects { totalCount }
    } }`);
    expect(miipIntake).toEqual({
      positionsFilled: 3,
      mitacsCommitted: { amount: 45_000 },
      mitacsRemaining: { amount: 255_000, currency: 'CAD' },
      hostCommitted: { amount: 45_000 },
      // Every project of the year, also those without a student and the declined one.
      mitacsRequested: { amount: 15_000 * miipIntake.projects.totalCount },
      hostRequested: { amount: 15_000 * miipIntake.projects.totalCount },
      projects: { totalCount: expect.any(Number) },
    });
    expect(miipIntake.projects.totalCount).toBeGreaterThan(3);
  });

  it('sums shares to the cent, where floating point would not', async () => {
    const model = miipProjects(amcto.database);
    const setShares = (cents: number) =>
      model.updateMany({}, { mitacsShareCents: cents, hostShareCents: cents });
    await setShares(10);
    const { miipIntake } = await amcto.data(
      '{ miipIntake(year: 2026) { mitacsCommitted { amount } mitacsRemaining { amount } hostCommitted { amount } } }',
    );
    await setShares(1_500_000);
    // 0.1 + 0.1 + 0.1 is 0.30000000000000004.
    expect(miipIntake).toEqual({
      mitacsCommitted: { amount: 0.3 },
      mitacsRemaining: { amount: 299_999.7 },
      hostCommitted: { amount: 0.3 },
    });
  });

  it('sums for all intakes in one command, and reads no intake when only sums and the year are selected', async () => {
    const sums =
      'positionsFilled mitacsCommitted { amount } mitacsRemaining { amount } hostCommitted { amount }';
    const all = `{ miipIntakes { ${sums} } }`;
    expect(await amcto.commandsOf(() => amcto.data(all))).toEqual(['find', 'aggregate']);
    const linked = '{ miipProjects { nodes { intake { year positionsFilled } } } }';
    expect(await amcto.commandsOf(() => amcto.data(linked))).toEqual(['find', 'aggregate']);
  });

  it('lists a page of projects for all intakes in one command, and their counts in another', async () => {
    const query = `{ miipIntakes { year projects(first: 2) { nodes { id } totalCount pageInfo { hasNextPage } } } }`;
    let answer: unknown;
    const commands = await amcto.commandsOf(async () => {
      answer = (await amcto.data(query)).miipIntakes;
    });
    expect(answer).toEqual([
      {
        year: 2027,
        projects: { nodes: [{ id: 'amcto:MIIP-2027-01' }], totalCount: 1, pageInfo: { hasNextPage: false } },
      },
      {
        year: 2026,
        projects: {
          nodes: [{ id: 'amcto:MIIP-2026-01' }, { id: 'amcto:MIIP-2026-02' }],
          totalCount: 6,
          pageInfo: { hasNextPage: true },
        },
      },
    ]);
    expect(commands).toEqual(['find', 'aggregate', 'aggregate']);
  });

  it('lists the projects of an intake by number, filtered by status', async () => {
    await expectPagesInOrder(projectsOf2026('status: [ACCEPTED, DECLINED, PROPOSED]'), [
      'amcto:MIIP-2026-04',
      'amcto:MIIP-2026-05',
      'amcto:MIIP-2026-100',
    ]);
    const count = (status: readonly string[]) =>
      amcto.data(
        'query ($status: [MiipProjectStatus!]) { miipIntake(year: 2026) { projects(status: $status) { totalCount } } }',
        { status },
      );
    expect((await count(['ACCEPTED', 'DECLINED', 'PROPOSED'])).miipIntake.projects.totalCount).toBe(3);
    expect((await count([])).miipIntake.projects.totalCount).toBe(0);
  });

  it('rejects a wrong page size, and a cursor of the list of all projects', async () => {
    await expectPageSizeChecked(projectsOf2026());
    await expectCursorsChecked(projectsOf2026(), [{ subgraph: amcto, field: 'miipProjects' }]);
  });

  it('belongs to the program MIIP only, and sends no command for other programs', async () => {
    const intakesOf = (codes: readonly string[]) =>
      amcto.entities(
        'Program',
        codes.map((code) => ({ code })),
        'code miipIntakes { year }',
      );
    expect(await intakesOf(['MIIP', 'ACCELERATE', 'miip', ''])).toEqual([
      { code: 'MIIP', miipIntakes: [{ year: 2027 }, { year: 2026 }] },
      { code: 'ACCELERATE', miipIntakes: [] },
      { code: 'miip', miipIntakes: [] },
      { code: '', miipIntakes: [] },
    ]);
    expect(await amcto.commandsOf(() => intakesOf(['ACCELERATE', 'miip', '']))).toEqual([]);
  });

  it('resolves references by year, null for a year without an intake', async () => {
    const keys = [2027, 1999, 2026].map((year) => ({ year }));
    const found = () => amcto.entities('MiipIntake', keys, 'year startsOn');
    expect(await found()).toEqual([
      { year: 2027, startsOn: '2027-01-01' },
      null,
      { year: 2026, startsOn: '2026-01-01' },
    ]);
    expect(await amcto.commandsOf(found)).toEqual(['find']);
  });
});
