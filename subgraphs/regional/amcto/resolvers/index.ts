/** The resolvers of each type of the graph, under the name of the type. */
export { MiipIntake } from './miip-intake.ts';
export { MiipProject } from './miip-project.ts';
export { Municipality } from './municipality.ts';
export { Organization } from './organization.ts';
export { Placement } from './placement.ts';
export { Program } from './program.ts';
export { Query } from './query.ts';
