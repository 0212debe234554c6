import { award, organization, organizations, type PartnerName, projects, town, towns } from './partners.ts';

export interface LoadQuery {
  readonly name: string;
  readonly text: string;
  readonly partners: readonly PartnerName[];
  /** The complete data for the organization with this number. */
  readonly expected: (id: number) => unknown;
}

export const queries: readonly LoadQuery[] = [
  {
    name: 'list',
    text: 'query List { organizations(first: 20) { id name } }',
    partners: ['registry'],
    expected: () => ({ organizations: organizations(20) }),
  },
  {
    name: 'one with its town',
    text: 'query Town($id: ID!) { organization(id: $id) { id name town { name population } } }',
    partners: ['registry', 'towns'],
    expected: (id) => ({ organization: { ...organization(id), town: town(id) } }),
  },
  {
    name: 'list with towns',
    text: 'query Towns { organizations(first: 10) { name town { name } } towns { name population } }',
    partners: ['registry', 'towns'],
    expected: () => ({
      organizations: organizations(10).map(({ id, name }) => ({
        name,
        town: { name: town(Number(id)).name },
      })),
      towns: towns(),
    }),
  },
  {
    name: 'one with its projects',
    text: 'query Projects($id: ID!) { organization(id: $id) { name projects { id title } } }',
    partners: ['registry', 'projects'],
    expected: (id) => ({ organization: { name: organization(id).name, projects: projects(id) } }),
  },
  {
    name: 'list with awards',
    text: 'query Awards { organizations(first: 10) { id award { title year } } }',
    partners: ['registry', 'awards'],
    expected: () => ({
      organizations: organizations(10).map(({ id }) => ({ id, award: award(Number(id)) })),
    }),
  },
  {
    name: 'all of one',
    text: `query All($id: ID!) {
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
