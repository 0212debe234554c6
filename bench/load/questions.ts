import { award, organization, organizations, type PartnerName, projects, town, towns } from './partners.ts';

export interface Question {
  readonly name: string;
  readonly query: string;
  readonly partners: readonly PartnerName[];
  /** The whole answer about the organization with this number. */
  readonly expected: (id: number) => unknown;
}

const inThePlural = (first: number) => organizations(first).map((one) => ({ one, id: Number(one.id) }));

export const questions: readonly Question[] = [
  {
    name: 'list',
    query: 'query List { organizations(first: 20) { id name } }',
    partners: ['registry'],
    expected: () => ({ organizations: organizations(20) }),
  },
  {
    name: 'one with its town',
    query: 'query Town($id: ID!) { organization(id: $id) { id name town { name population } } }',
    partners: ['registry', 'towns'],
    expected: (id) => ({ organization: { ...organization(id), town: town(id) } }),
  },
  {
    name: 'list with towns',
    query: 'query Towns { organizations(first: 10) { name town { name } } towns { name population } }',
    partners: ['registry', 'towns'],
    expected: () => ({
      organizations: inThePlural(10).map(({ one, id }) => ({
        name: one.name,
        town: { name: town(id).name },
      })),
      towns: towns(),
    }),
  },
  {
    name: 'one with its projects',
    query: 'query Projects($id: ID!) { organization(id: $id) { name projects { id title } } }',
    partners: ['registry', 'projects'],
    expected: (id) => ({ organization: { name: organization(id).name, projects: projects(id) } }),
  },
  {
    name: 'list with awards',
    query: 'query Awards { organizations(first: 10) { id award { title year } } }',
    partners: ['registry', 'awards'],
    expected: () => ({
      organizations: inThePlural(10).map(({ one, id }) => ({ id: one.id, award: award(id) })),
    }),
  },
  {
    name: 'all of one',
    query: `query All($id: ID!) {
      organization(id: $id) { name town { name } projects { title } award { title } }
    }`,
    partners: ['registry', 'towns', 'projects', 'awards'],
    expected: (id) => {
      const given = award(id);
      return {
        organization: {
          name: organization(id).name,
          town: { name: town(id).name },
          projects: projects(id).map(({ title }) => ({ title })),
          award: given && { title: given.title },
        },
      };
    },
  },
];
