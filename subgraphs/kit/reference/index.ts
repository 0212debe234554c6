/** Public classifications that every partner may classify its records by. See README.md for sources and licences. */
export { type ReferenceField, readFieldsOfResearch } from './read-fields-of-research.ts';
export { type ReferenceSector, readSectors } from './read-sectors.ts';
export { TableRow, tableReader } from './table-reader.ts';
