/** The records of the sample, by collection. */
export { partnershipRecords, programRecords } from './agreements.ts';
export { noLinks } from './linked-ids.ts';
export { organizationRecords } from './organizations.ts';
export { placementRecords, projectRecords } from './placements.ts';
export { researcherRecords } from './researchers.ts';
