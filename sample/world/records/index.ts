/** The records of a world: for each type, how many there are, and the record of an index. */
export { challengeAt } from './challenges.ts';
export { companyAt } from './companies.ts';
export { exchangeAt } from './exchanges.ts';
export { miipProjectAt } from './miip-projects.ts';
export { parkMemberAt } from './park-members.ts';
export { placementAt, placementCount } from './placements.ts';
export { projectAt, projectCount } from './projects.ts';
export { researcherAt, researcherCount } from './researchers.ts';
