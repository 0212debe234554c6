/** Four small partners that share organizations. What each knows follows from the organization's number alone. */

export const partnerNames = ['registry', 'towns', 'projects', 'awards'] as const;
export type PartnerName = (typeof partnerNames)[number];

export const organizationCount = 50;

export const organization = (id: number) => ({ id: String(id), name: `Organization ${id}` });
export const town = (id: number) => ({ name: `Town ${id % 7}`, population: 1_000 + 37 * (id % 7) });
export const towns = () => Array.from({ length: 7 }, (_, index) => town(index));
export const project = (id: number, index: number) => ({
  id: `${id}-${index}`,
  title: `Project ${index} of ${id}`,
});
export const projects = (id: number) => [1, 2, 3].map((index) => project(id, index));
export const award = (id: number) => (id % 3 === 0 ? null : { title: `Award ${id}`, year: 2000 + (id % 25) });

export const organizations = (first: number) =>
  Array.from({ length: first }, (_, index) => organization(index + 1));

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
const numberOf = ({ id }: Reference) => Number(id);
const byReference = { __resolveReference: (reference: Reference) => reference };

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
    Organization: { ...byReference, town: (reference: Reference) => town(numberOf(reference)) },
  },
  projects: {
    Query: {
      project: (_: unknown, { id }: Reference) => {
        const [owner, index] = id.split('-').map(Number);
        return project(owner ?? 0, index ?? 0);
      },
    },
    Organization: { ...byReference, projects: (reference: Reference) => projects(numberOf(reference)) },
  },
  awards: {
    Organization: { ...byReference, award: (reference: Reference) => award(numberOf(reference)) },
  },
};
