import { type Order, type OrderKey, orderBy } from '@passerelle/kit';
import type { MunicipalitySort } from './schema.types.ts';

// Each order has an index in its model.

const byName: OrderKey = { path: 'nameKey', direction: 1, type: 'string' };
const largestFirst: OrderKey = { path: 'population2021', direction: -1, type: 'number' };
const smallestFirst: OrderKey = { path: 'population2021', direction: 1, type: 'number' };
const byYear: OrderKey = { path: 'intakeId', direction: 1, type: 'string' };
const byNumber: OrderKey = { path: 'number', direction: 1, type: 'number' };

/** `municipalities`. */
export const municipalityOrders: Readonly<Record<MunicipalitySort, Order>> = {
  NAME_ASC: orderBy('municipalities/NAME_ASC', byName),
  POPULATION_DESC: orderBy('municipalities/POPULATION_DESC', largestFirst),
  POPULATION_ASC: orderBy('municipalities/POPULATION_ASC', smallestFirst),
};

/** `miipProjects`: by year, then by number. */
export const miipProjectOrder = orderBy('miipProjects/YEAR_ASC', byYear, byNumber);

/** `MiipIntake.projects`: by number. A cursor of one of the two lists is rejected by the other. */
export const intakeProjectOrder = orderBy('MiipIntake.projects/NUMBER_ASC', byNumber);
