import { orderBy } from '@passerelle/kit';

/** The orders of `municipalities`; each has an index in the model. */
export const municipalityOrders = {
  NAME_ASC: orderBy('municipalities/NAME_ASC', { path: 'nameKey', direction: 1, type: 'string' }),
  POPULATION_DESC: orderBy('municipalities/POPULATION_DESC', {
    path: 'population2021',
    direction: -1,
    type: 'number',
  }),
  POPULATION_ASC: orderBy('municipalities/POPULATION_ASC', {
    path: 'population2021',
    direction: 1,
    type: 'number',
  }),
} as const;

const BY_NUMBER = { path: 'number', direction: 1, type: 'number' } as const;

/** `miipProjects`: by year, then number. */
export const miipProjectOrder = orderBy(
  'miipProjects',
  { path: 'intakeId', direction: 1, type: 'string' },
  BY_NUMBER,
);

/** `MiipIntake.projects`: one year's, by number. */
export const intakeProjectOrder = orderBy('MiipIntake.projects', BY_NUMBER);
