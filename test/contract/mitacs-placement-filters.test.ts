import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { GRACE, startMitacs, TORONTO } from './mitacs.fixture.ts';
import { PLACEMENT_RECORDS } from './mitacs-placements.fixture.ts';

let mitacs: TestSubgraph;

beforeAll(async () => {
  mitacs = await startMitacs(PLACEMENT_RECORDS);
});
afterAll(() => mitacs.close());

describe('placements', () => {
  const [ACCELERATE, MIIP, GLOBALINK] = ['IT00001-01', 'IT00002-01', 'IT00003-01'];

  it.each([
    ['null', [MIIP, GLOBALINK, ACCELERATE]],
    ['{}', [MIIP, GLOBALINK, ACCELERATE]],
    ['{ program: ["MIIP", "ACCELERATE"] }', [MIIP, ACCELERATE]],
    ['{ status: [ACTIVE] }', [MIIP]],
    ['{ status: [] }', []],
    [`{ host: ["${TORONTO}"] }`, [MIIP]],
    ['{ host: ["tech-park:M-042"] }', [ACCELERATE]],
    ['{ host: ["sgc:3599999"] }', []],
    [`{ institution: ["https://ror.org/04sjchr03"] }`, [GLOBALINK]],
    ['{ intern: ["atr:P-7"] }', [GLOBALINK, ACCELERATE]],
    [`{ supervisor: ["${GRACE}"], host: ["${TORONTO}"] }`, [MIIP]],
    ['{ hostKind: [MUNICIPALITY, COMPANY] }', [MIIP, ACCELERATE]],
    ['{ hostRegion: ["CA-ON"] }', [MIIP]],
    ['{ hostCountry: ["JP"] }', [GLOBALINK]],
    ['{ field: ["RDF506"] }', [MIIP]],
    ['{ field: ["RDF50"] }', [MIIP]],
    ['{ field: ["RDF20-21"] }', [GLOBALINK, ACCELERATE]],
    ['{ field: ["RDF10", "RDF203"] }', [GLOBALINK, ACCELERATE]],
    ['{ sector: ["91"] }', [MIIP]],
    ['{ internStage: [MASTERS, DOCTORAL] }', [ACCELERATE]],
    ['{ internStage: [COLLEGE] }', [MIIP]],
    ['{ hasIntern: true }', [GLOBALINK, ACCELERATE]],
    ['{ hasIntern: false }', [MIIP]],
    ['{ startsOn: { from: "2025-05-01" } }', [MIIP, GLOBALINK]],
    ['{ startsOn: { from: "2025-01-01", to: "2025-12-31" } }', [GLOBALINK]],
    ['{ endsOn: { to: "2024-08-31" } }', [ACCELERATE]],
    ['{ activeOn: "2026-08-31" }', [MIIP]],
    ['{ activeOn: "2026-09-01" }', []],
    ['{ updatedSince: "2026-09-01T00:00:00Z" }', [MIIP]],
    ['{ updatedSince: "2026-09-01" }', [MIIP]],
    ['{ updatedSince: "2026-09-01T02:00:00+02:00" }', [MIIP]],
    ['{ text: "sens" }', []],
    ['{ text: "sens* ICE" }', [ACCELERATE]],
    ['{ text: "the sensor on ICE" }', [ACCELERATE]],
    ['{ text: "capteur" }', [ACCELERATE]],
    ['{ text: "neige" }', [MIIP]],
    ['{ text: "Québec" }', [MIIP]],
    ['{ text: "🚀" }', [MIIP]],
    ['{ text: "شبكة" }', [GLOBALINK]],
    ['{ text: "réseaux" }', [GLOBALINK]],
    ['{ text: "   " }', [MIIP, GLOBALINK, ACCELERATE]],
    ['{ text: "$where" }', []],
    ['{ text: "{\\"$gt\\": \\"\\"}" }', []],
    ['{ text: ".*" }', []],
    ['{ hostKind: [MUNICIPALITY], text: "sensors" }', []],
  ])('are filtered by %s', async (filter, expected) => {
    const data = await mitacs.data(`{ placements(filter: ${filter}) { totalCount nodes { id } } }`);
    const { nodes, totalCount } = data.placements;
    expect(nodes.map(({ id }: { id: string }) => id.slice('mitacs:'.length))).toEqual(expected);
    expect(totalCount).toBe(expected.length);
  });

  it('are found by a text of ten thousand characters', async () => {
    const data = await mitacs.data(
      'query ($text: String) { placements(filter: { text: $text }) { totalCount } }',
      { text: 'sensors on ice '.repeat(667) },
    );
    expect(data.placements.totalCount).toBe(1);
  });

  it.each([
    ['startsOn: { from: "2026-02-30" }', 'filter.startsOn.from', '2026-02-30'],
    ['endsOn: { from: "2026-02-01", to: "2026-01-01" }', 'filter.endsOn', '2026-02-01 to 2026-01-01'],
    ['activeOn: "yesterday"', 'filter.activeOn', 'yesterday'],
    ['updatedSince: "2026-01"', 'filter.updatedSince', '2026-01'],
    ['host: ["ror:01pe1d703", "ror:01pe1d704"]', 'filter.host[1]', 'ror:01pe1d704'],
    ['institution: ["x"]', 'filter.institution[0]', 'x'],
    ['intern: ["x"]', 'filter.intern[0]', 'x'],
    ['supervisor: ["x"]', 'filter.supervisor[0]', 'x'],
    ['hostRegion: ["Ontario"]', 'filter.hostRegion[0]', 'Ontario'],
    ['hostCountry: ["JPN"]', 'filter.hostCountry[0]', 'JPN'],
    ['field: ["RDF999"]', 'filter.field[0]', 'RDF999'],
    ['sector: ["00"]', 'filter.sector[0]', '00'],
    ['program: ["MIIP", "NONE"]', 'filter.program[1]', 'NONE'],
  ])('reject %s, and name the argument', async (filter, argument, received) => {
    const error = await mitacs.firstError(`{ placements(filter: { ${filter} }) { totalCount } }`);
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument, received });
    expect(error?.message).toContain(`"${argument}" must be`);
  });

  it('list the known programs when they reject an unknown one', async () => {
    const error = await mitacs.firstError('{ placements(filter: { program: ["NONE"] }) { totalCount } }');
    expect(error?.message).toBe(
      '"filter.program[0]" must be the code of a program (ACCELERATE, ACCELERATE_FELLOWSHIP, BSI, ' +
        'CANADIAN_SCIENCE_POLICY_FELLOWSHIP, ELEVATE, GLOBALINK_GRADUATE_FELLOWSHIP, GLOBALINK_RESEARCH_AWARD, ' +
        "GLOBALINK_RESEARCH_INTERNSHIP, MIIP), but got 'NONE'.",
    );
  });
});
