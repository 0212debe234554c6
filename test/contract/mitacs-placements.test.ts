import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { ADA, ATR, GRACE, LAVAL, PHOTON, startMitacs } from './mitacs.fixture.ts';
import { PLACEMENT_RECORDS } from './mitacs-placements.fixture.ts';

let mitacs: TestSubgraph;

beforeAll(async () => {
  mitacs = await startMitacs(PLACEMENT_RECORDS);
});
afterAll(() => mitacs.close());

describe('a placement', () => {
  it('has its people, places, period, funding and outcomes', async () => {
    const data = await mitacs.data(`{
      placement(id: "mitacs:IT00001-01") {
        id status startsOn endsOn months units mode submittedOn decidedOn
        project { id title(lang: FR) summary fields { code } sector { code } }
        program { id code name(lang: FR) }
        intern { id stage } internStage supervisor { id } institution { name } host { id name }
        fundingModel { name total { amount currency } unitMonthsMin unitMonthsMax }
        funding { total { amount currency } contributions { funder { name } amount { amount currency } kind paidOn } }
        stipend { amount currency }
        outcomes { kind on url }
        source { partner recordId updatedAt importedAt }
      }
    }`);
    expect(data.placement).toEqual({
      id: 'mitacs:IT00001-01',
      status: 'COMPLETED',
      startsOn: '2024-05-01',
      endsOn: '2024-08-31',
      months: 4,
      units: 1,
      mode: 'HYBRID',
      submittedOn: '2024-01-15',
      decidedOn: '2024-03-08',
      project: {
        id: 'mitacs:IT00001',
        title: 'Projet IT00001',
        summary: 'Sensors on ice',
        fields: [{ code: 'RDF102' }, { code: 'RDF203' }],
        sector: { code: '54' },
      },
      program: { id: 'mitacs:P-ACCELERATE', code: 'ACCELERATE', name: 'Accélération' },
      // The intern was a master's student then, and is a doctoral student today.
      intern: { id: ADA, stage: 'DOCTORAL' },
      internStage: 'MASTERS',
      supervisor: { id: GRACE },
      institution: { name: 'University of Waterloo' },
      host: { id: PHOTON, name: 'Copper Heron Optics' },
      fundingModel: {
        name: 'Standard internship unit',
        total: { amount: 15000, currency: 'CAD' },
        unitMonthsMin: 4,
        unitMonthsMax: 6,
      },
      funding: {
        total: { amount: 15000, currency: 'CAD' },
        contributions: [
          {
            funder: { name: 'Copper Heron Optics' },
            amount: { amount: 7500, currency: 'CAD' },
            kind: 'CASH',
            paidOn: '2024-05-01',
          },
          {
            funder: { name: 'Mitacs' },
            amount: { amount: 7500, currency: 'CAD' },
            kind: 'CASH',
            paidOn: '2024-05-01',
          },
        ],
      },
      stipend: { amount: 10000, currency: 'CAD' },
      outcomes: [
        { kind: 'PUBLICATION', on: '2025-01-20', url: 'https://example.org/paper' },
        { kind: 'HIRED_BY_HOST', on: null, url: null },
      ],
      source: {
        partner: 'mitacs',
        recordId: 'SAMPLE-IT00001-01',
        updatedAt: '2026-01-10T08:00:00.000Z',
        importedAt: '2026-01-11T02:00:00.000Z',
      },
    });
  });

  it('has null for an intern that is not named, and for a cost that is not known', async () => {
    const data = await mitacs.data(`{
      withoutIntern: placement(id: "mitacs:IT00002-01") { intern { id } decidedOn }
      withoutCost: placement(id: "mitacs:IT00003-01") { fundingModel { name } funding { total { amount } } stipend { amount } }
    }`);
    expect(data.withoutIntern).toEqual({ intern: null, decidedOn: null });
    expect(data.withoutCost).toEqual({ fundingModel: null, funding: null, stipend: null });
  });

  it('has the ids of organizations that the registry has no record of', async () => {
    const data = await mitacs.data(
      '{ placement(id: "mitacs:IT00003-01") { host { id name kind } institution { id } } }',
    );
    expect(data.placement).toEqual({ host: { id: ATR, name: null, kind: null }, institution: { id: LAVAL } });
  });

  it('is null for an unknown id, and rejects a malformed one, as a project does', async () => {
    const data = await mitacs.data(
      '{ placement(id: "mitacs:IT99999-01") { id } project(id: "mitacs:IT99999") { id } }',
    );
    expect(data).toEqual({ placement: null, project: null });
    for (const field of ['placement', 'project', 'partnership']) {
      const error = await mitacs.firstError(`{ ${field}(id: "IT00001 01") { id } }`);
      expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' });
    }
  });

  it('is in the list of its project', async () => {
    const data = await mitacs.data(
      '{ project(id: "mitacs:IT00002") { title(lang: JA) sector { code } placements { totalCount nodes { id } } source { recordId } } }',
    );
    expect(data.project).toEqual({
      title: 'Québec snow load 🚀',
      sector: null,
      placements: { totalCount: 1, nodes: [{ id: 'mitacs:IT00002-01' }] },
      source: { recordId: 'SAMPLE-IT00002' },
    });
  });
});
