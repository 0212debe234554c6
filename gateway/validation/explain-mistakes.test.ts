import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Cleanup,
  composeSupergraph,
  federated,
  type GatewayUnderTest,
  startTestGateway,
} from '../gateway.fixture.ts';
import { type StubPartner, startPartner } from '../partners.fixture.ts';

const sdl = federated(`
  type Query {
    town(id: ID!): Town
    towns(kind: [Kind!], filter: TownFilter, near: Float, isOpen: Boolean, size: Int): [Town!]
    tracks: [Track!]
  }
  type Town { id: ID! name(lang: String): String kind: Kind }
  type Track { number: Track1 }
  enum Track1 { ${Array.from({ length: 60 }, (_unused, n) => `T${n}`).join(' ')} }
  input TownFilter { named: String minimum: Int! }
  enum Kind { CITY VILLAGE }
`);

const cleanup = new Cleanup();
let partner: StubPartner;
let graph: GatewayUnderTest;

beforeAll(async () => {
  partner = await startPartner(sdl, { Query: { towns: () => [] } });
  cleanup.add(() => partner.stop());
  graph = await startTestGateway(cleanup, composeSupergraph({ towns: { sdl, url: partner.url } }));
});
afterAll(() => cleanup.run());

interface Mistake {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  /** An update of the GraphQL library may change it: then the table of translations must follow. */
  readonly english: string;
  readonly french: string;
}

const mistakes: Record<string, Mistake> = {
  'an unknown field': {
    query: '{ towns { nmae } }',
    english: 'Cannot query field "nmae" on type "Town". Did you mean "name"?',
    french: 'Le type « Town » n’a pas de champ « nmae ». Vouliez-vous dire « name » ?',
  },
  'an unknown argument': {
    query: '{ towns(kinds: CITY) { id } }',
    english: 'Unknown argument "kinds" on field "Query.towns". Did you mean "kind"?',
    french: 'Le champ « Query.towns » n’a pas d’argument « kinds ». Vouliez-vous dire « kind » ?',
  },
  'a missing argument': {
    query: '{ town { id } }',
    english: 'Field "town" argument "id" of type "ID!" is required, but it was not provided.',
    french: 'L’argument « id » du champ « town », de type « ID! », est obligatoire et manque.',
  },
  'a missing selection': {
    query: '{ towns }',
    english:
      'Field "towns" of type "[Town!]" must have a selection of subfields. Did you mean "towns { ... }"?',
    french:
      'Le champ « towns », de type « [Town!] », demande une sélection de sous-champs. Vouliez-vous dire « towns { ... } » ?',
  },
  'a selection on a text': {
    query: '{ towns { name { x } } }',
    english: 'Field "name" must not have a selection since type "String" has no subfields.',
    french: 'Le champ « name » ne prend pas de sélection : le type « String » n’a pas de sous-champs.',
  },
  'an unknown type': {
    query: 'query ($x: Twon) { towns(filter: $x) { id } }',
    english: 'Unknown type "Twon". Did you mean "Town"?',
    french: 'Le type « Twon » n’existe pas. Vouliez-vous dire « Town » ?',
  },
  'an unknown fragment': {
    query: '{ towns { ...Short } }',
    english: 'Unknown fragment "Short".',
    french: 'Le fragment « Short » n’est pas défini.',
  },
  'a fragment that is never used': {
    query: '{ towns { id } } fragment Short on Town { id }',
    english: 'Fragment "Short" is never used.',
    french: 'Le fragment « Short » n’est jamais utilisé.',
  },
  'a variable that is not declared': {
    query: '{ towns(kind: $kind) { id } }',
    english: 'Variable "$kind" is not defined.',
    french: 'La variable « $kind » n’est pas déclarée.',
  },
  'a variable that is never used': {
    query: 'query Open($kind: Kind) { towns { id } }',
    english: 'Variable "$kind" is never used in operation "Open".',
    french: 'L’opération « Open » n’utilise jamais la variable « $kind ».',
  },
  'a variable of another type': {
    query: 'query ($size: String) { towns(size: $size) { id } }',
    english: 'Variable "$size" of type "String" used in position expecting type "Int".',
    french: 'La variable « $size », de type « String », sert là où le type « Int » est attendu.',
  },
  'a missing variable': {
    query: 'query ($id: ID!) { town(id: $id) { id } }',
    english: 'Variable "$id" of required type "ID!" was not provided.',
    french: 'La variable « $id », de type « ID! », est obligatoire et manque.',
  },
  'the wrong value of a variable': {
    query: 'query ($size: Int) { towns(size: $size) { id } }',
    variables: { size: 'ten' },
    english: 'Variable "$size" got invalid value "ten"; Int cannot represent non-integer value: "ten"',
    french:
      'La variable « $size » a une valeur non valide, "ten" : Un nombre entier est attendu, mais "ten" a été reçu.',
  },
  'the wrong value inside a variable': {
    query: 'query ($filter: TownFilter) { towns(filter: $filter) { id } }',
    variables: { filter: { named: 'Bo' } },
    english:
      'Variable "$filter" got invalid value { named: "Bo" }; Field "minimum" of required type "Int!" was not provided.',
    french:
      'La variable « $filter » a une valeur non valide, { named: "Bo" } : Le champ « minimum », de type « Int! », est obligatoire et manque.',
  },
  'the wrong value in a document': {
    query: '{ towns(near: "here") { id } }',
    english: 'Float cannot represent non numeric value: "here"',
    french: 'Un nombre est attendu, mais "here" a été reçu.',
  },
  'an unknown enum value in a document': {
    query: '{ towns(kind: [CITTY]) { id } }',
    english:
      'Value "CITTY" does not exist in "Kind" enum. Did you mean the enum value "CITY"? The values are: CITY, VILLAGE.',
    french:
      'La valeur « CITTY » n’existe pas dans l’énumération « Kind ». Vouliez-vous dire « CITY » ? Les valeurs sont : CITY, VILLAGE.',
  },
  'an unknown enum value in a variable': {
    query: 'query ($kind: [Kind!]) { towns(kind: $kind) { id } }',
    variables: { kind: ['CITY', 'HAMLET'] },
    english:
      'Variable "$kind" got invalid value "HAMLET" at "kind[1]"; Value "HAMLET" does not exist in "Kind" enum. The values are: CITY, VILLAGE.',
    french:
      'La variable « $kind » a une valeur non valide, "HAMLET" à « kind[1] » : La valeur « HAMLET » n’existe pas dans l’énumération « Kind ». Les valeurs sont : CITY, VILLAGE.',
  },
  'an enum value between quotation marks': {
    query: '{ towns(kind: "CITY") { id } }',
    english:
      'Enum "Kind" cannot represent non-enum value: "CITY". Did you mean the enum value "CITY"? The values are: CITY, VILLAGE.',
    french:
      'L’énumération « Kind » prend un nom sans guillemets, mais "CITY" a été reçu. Vouliez-vous dire « CITY » ? Les valeurs sont : CITY, VILLAGE.',
  },
  'fields that conflict': {
    query: '{ towns { kind: name kind } }',
    english:
      'Fields "kind" conflict because "name" and "kind" are different fields. Use different aliases on the fields to fetch both if this was intentional.',
    french:
      'Les champs « kind » se contredisent : « name » et « kind » sont des champs différents. Donnez-leur des alias différents pour obtenir les deux.',
  },
  'an empty document': {
    query: '',
    english: 'GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension.',
    french: 'La requête doit avoir un document dans « query », ou l’extension « persistedQuery ».',
  },
  'a syntax error': {
    query: '{ towns { id ',
    english: 'Syntax Error: Expected Name, found <EOF>.',
    french: 'Erreur de syntaxe : un nom est attendu, mais la fin du document a été trouvé.',
  },
  'a mutation in a graph that has none': {
    query: 'mutation { anything }',
    english: 'The mutation operation is not supported by the schema.',
    french: 'Ce graphe n’accepte pas d’opération « mutation ».',
  },
  'a subscription': {
    query: 'subscription { anything }',
    english: 'The subscription operation is not supported by the schema.',
    french: 'Ce graphe n’accepte pas d’opération « subscription ».',
  },
};

describe('a mistake in an operation', () => {
  it.each(Object.entries(mistakes))('is explained in both languages: %s', async (_name, mistake) => {
    const { query, english, french, ...options } = mistake;
    const inEnglish = await graph.sendQuery(query, options);
    const inFrench = await graph.sendQuery(query, { ...options, headers: { 'accept-language': 'fr-CA' } });
    expect([inEnglish.status, inEnglish.errors?.[0]?.message]).toEqual([400, english]);
    expect([inFrench.status, inFrench.errors?.[0]?.message]).toEqual([400, french]);
    expect(inFrench.errors?.[0]?.extensions['code']).toBe(inEnglish.errors?.[0]?.extensions['code']);
    expect(graph.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('stays short when it repeats a long value', async () => {
    const { errors } = await graph.sendQuery('query ($kind: [Kind!]) { towns(kind: $kind) { id } }', {
      variables: { kind: ['X'.repeat(1_500)] },
      headers: { 'accept-language': 'fr' },
    });
    const message = errors?.[0]?.message ?? '';
    expect(message.length).toBeLessThan(600);
    expect(message).toContain('Les valeurs sont : CITY, VILLAGE.');
  });
});

describe('a request that is not an operation', () => {
  const bodies: Record<string, readonly [string, string]> = {
    '[{ "query": "{ towns { id } }" }]': [
      'Operation batching disabled.',
      'Le corps de la requête doit être une seule opération, et non une liste.',
    ],
    '{}': [
      'POST body missing, invalid Content-Type, or JSON object has no keys.',
      'Le corps de la requête manque, n’est pas du JSON, ou est un objet vide.',
    ],
    '{ "query": 1 }': ['GraphQL queries must be strings.', '« query » doit être un texte.'],
    '{ "query": "{ towns { id } }", "variables": 1 }': [
      '`variables` in a POST body must be an object if provided.',
      '« variables » doit être un objet.',
    ],
  };

  it.each(Object.entries(bodies))('is explained in both languages: %s', async (body, messages) => {
    const send = async (language: string) => {
      const headers = { 'content-type': 'application/json', 'accept-language': language };
      const answer = await fetch(graph.gateway.url, { method: 'POST', headers, body });
      const { errors } = (await answer.json()) as { errors: Array<{ message: string }> };
      return [answer.status, errors[0]?.message];
    };
    expect(await send('en')).toEqual([400, messages[0]]);
    expect(await send('fr')).toEqual([400, messages[1]]);
  });
});
