/** Four small partners that share organizations. All their data is computed from the number of an organization. */

export const partnerNames = ['registry', 'towns', 'projects', 'awards'] as const;
export type PartnerName = (typeof partnerNames)[number];

export const organizationCount = 50;

export function organization(id: number) {
  return { id: String(id), name: `Organization ${id}` };
}

export function organizations(first: number) {
  return Array.from({ length: first }, (_, index) => organization(index + 1));
}

export function town(id: number) {
  return { name: `Town ${id % 7}`, population: 1_000 + 37 * (id % 7) };
}

export function towns() {
  return Array.from({ length: 7 }, (_, index) => town(index));
}

export function project(id: number, index: number) {
  return { id: `${id}-${index}`, title: `Project ${index} of ${id}` };
}

export function projects(id: number) {
  return [1, 2, 3].map((index) => project(id, index));
}

/** One organization in three has no award. */
export function award(id: number) {
  return id % 3 === 0 ? null : { title: `Award ${id}`, year: 2000 + (id % 25) };
}

const federation = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

export const schemas: Readonly<Record<PartnerName, string>> = {
  registry: `${federation}
    type Query { organizations(first: Int!): [Organization!] organization(id: ID!): Organization }
    type Organization @key(fields: "id") { id: ID! name: String }`,
  towns: `${federation}
    type Query { towns: [Town!] }
    type Organization @key(fields: "id") { id: ID! town: Town }
    type Town { name: String! population: Int }`,
  projects: `${federation}
    type Query { project(id: ID!): Project }
    type Organization @key(fields: "id") { id: ID! projects: [Project!] }
    type Project { id: ID! title: String }`,
  awards: `${federation}
    type Organization @key(fields: "id") { id: ID! award: Award }
    type Award { title: String! year: Int }`,
};

type Reference = { readonly id: string };
const returnReference = { __resolveReference: (reference: Reference) => reference };

export const resolvers: Readonly<Record<PartnerName, object>> = {
  registry: {
    Query: {
      organizations: (_: unknown, { first }: { first: number }) => organizations(first),
      organization: (_: unknown, reference: Reference) => organization(numberOf(reference)),
    },
    Organization: { __resolveReference: (reference: Reference) => organization(numberOf(reference)) },
  },
  towns: {
    Query: { towns },
    Organization: { ...returnReference, town: (reference: Reference) => town(numberOf(reference)) },
  },
  projects: {
    Query: {
      project: (_: unknown, { id }: Reference) => {
        const [owner, index] = id.split('-').map(Number);
        return project(owner ?? 0, index ?? 0);
      },
    },
    Organization: { ...returnReference, projects: (reference: Reference) => projects(numberOf(reference)) },
  },
  awards: {
    Organization: { ...returnReference, award: (reference: Reference) => award(numberOf(reference)) },
  },
};

function numberOf({ id }: Reference): number {
  return Number(id);
}
