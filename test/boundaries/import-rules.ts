import { partnerFolders } from '../support/project-files.ts';

/** The top folders that the rules cover. `bench/` is another package. */
export const sourceFolders = [
  'cli',
  'database',
  'gateway',
  'protocol',
  'sample',
  'schema',
  'subgraphs',
  'test',
];

/** What the files of a folder may import: the folder itself, libraries, and these. */
export interface FolderRule {
  /** The beginning of a path: of a folder (`gateway/access/`) or of a file. The longest one applies to a file. */
  readonly folder: string;
  readonly mayImport: readonly string[];
  readonly reason: string;
  /** Whether the rule is for the files directly in the folder only: each folder in it has its own rule. */
  readonly isForTopFiles?: boolean;
}

const GATEWAY_BASE = [
  'protocol/',
  'gateway/errors.ts',
  'gateway/start-errors.ts',
  'gateway/system-error-code.ts',
  'gateway/messages/',
  'gateway/operation/',
  'gateway/request/',
];

const gatewayRules: readonly FolderRule[] = [
  {
    folder: 'gateway/messages/',
    mayImport: ['protocol/'],
    reason: 'Every folder uses the messages, so they use none.',
  },
  ...['gateway/errors.ts', 'gateway/start-errors.ts', 'gateway/system-error-code.ts'].map((folder) => ({
    folder,
    mayImport: ['protocol/', 'gateway/messages/', 'gateway/system-error-code.ts'],
    reason: 'Every folder makes errors.',
  })),
  {
    folder: 'gateway/operation/',
    mayImport: ['protocol/', 'gateway/messages/', 'gateway/errors.ts'],
    reason: 'One reader of GraphQL operations for every folder above it.',
  },
  {
    folder: 'gateway/request/',
    mayImport: ['protocol/', 'gateway/messages/', 'gateway/errors.ts', 'gateway/operation/'],
    reason: 'What is known of one request, for every folder that takes part in it.',
  },
  {
    folder: 'gateway/partners/',
    mayImport: GATEWAY_BASE,
    reason: 'The network to one partner. It does not depend on query plans.',
  },
  {
    folder: 'gateway/planning/',
    mayImport: GATEWAY_BASE,
    reason: 'A plan depends on the supergraph and the operation only.',
  },
  {
    folder: 'gateway/execution/',
    mayImport: [...GATEWAY_BASE, 'gateway/partners/', 'gateway/planning/'],
    reason: 'Executes a query plan with the partners.',
  },
  ...['access', 'limits', 'documents', 'telemetry', 'validation'].map((name) => ({
    folder: `gateway/${name}/`,
    mayImport: [...GATEWAY_BASE, 'gateway/planning/'],
    reason:
      'Declares the part of the context and of the configuration that it needs. Works with any executor.',
  })),
  {
    folder: 'gateway/admission/',
    mayImport: GATEWAY_BASE,
    reason: 'Decides when an operation may start, whatever it is.',
  },
  {
    folder: 'gateway/explorer/',
    mayImport: [...GATEWAY_BASE, 'gateway/documents/'],
    reason: 'Serves a page. Shares only the reader of example documents.',
  },
  ...['gateway/http/', 'gateway/supergraph/'].map((folder) => ({
    folder,
    mayImport: ['gateway/', 'protocol/'],
    reason: 'Connects the folders of the gateway.',
  })),
  {
    folder: 'gateway/',
    isForTopFiles: true,
    mayImport: ['protocol/'],
    reason: 'Composes the gateway: configuration, context, server.',
  },
];

const partnerRules = partnerFolders.flatMap((partner): FolderRule[] => [
  {
    folder: partner,
    mayImport: ['subgraphs/kit/'],
    reason: 'A partner can be in another repository, with the kit as a package.',
  },
  {
    // Both `seed.ts` and `seed/`.
    folder: `${partner}seed`,
    mayImport: [partner, 'subgraphs/kit/', ...(partner === 'subgraphs/template/' ? [] : ['sample/'])],
    reason: 'Writes the sample records of a partner. The template is not in the sample.',
  },
]);

/** The table of imports. `docs/decisions/0007-one-way-imports.md` explains what is not obvious in it. */
export const folderRules: readonly FolderRule[] = [
  { folder: 'protocol/', mayImport: [], reason: 'The gateway and every subgraph use it.' },
  { folder: 'schema/', mayImport: [], reason: 'Functions on SDL.' },
  { folder: 'database/', mayImport: [], reason: 'The embedded engine is usable by itself.' },
  ...gatewayRules,
  { folder: 'subgraphs/kit/', mayImport: ['protocol/'], reason: 'Partners use it outside this repository.' },
  { folder: 'sample/', mayImport: ['subgraphs/kit/'], reason: 'Sample records have the types of the kit.' },
  ...partnerRules,
  {
    folder: 'cli/',
    mayImport: [
      'protocol/',
      'database/',
      'gateway/',
      'sample/',
      'schema/',
      'subgraphs/kit/',
      ...partnerFolders,
    ],
    reason: 'Each command starts one of the others.',
  },
  {
    folder: 'test/',
    mayImport: sourceFolders.map((folder) => `${folder}/`),
    reason: 'Tests that cross folders.',
  },
];

/** What test files and fixtures of a folder may import in addition. */
export const testRules: readonly FolderRule[] = [
  { folder: 'gateway/', mayImport: ['gateway/'], reason: 'Some tests of a part need a complete gateway.' },
];

/** A folder with more files than this has an `index.ts`; one with no more, subfolders included, has none. */
export const LARGEST_FOLDER_WITHOUT_INDEX = 5;

/** Folders whose `index.ts`, present or not, is not a list of exports for other folders. */
export const foldersWithOwnIndex: readonly { readonly folder: string; readonly reason: string }[] = [
  { folder: 'cli/', reason: 'Nothing imports it.' },
  ...partnerFolders.flatMap((partner) => [
    { folder: partner, reason: 'Its index.ts defines the subgraph.' },
    { folder: `${partner}resolvers/`, reason: 'Its index.ts lists the resolvers by type, however few.' },
  ]),
];

/** Files that other folders may import although the folder has an `index.ts`. */
export const secondEntryPoints: readonly { readonly file: string; readonly reason: string }[] = [
  { file: 'subgraphs/kit/testing/index.ts', reason: 'For tests of partners: not loaded in production.' },
  ...partnerFolders.map((partner) => ({
    file: `${partner}seed.ts`,
    reason: 'For development: not loaded by a subgraph in production.',
  })),
];

/** A package that only some files may import, types included. */
export interface PackageRule {
  readonly packages: readonly string[];
  readonly allowedIn: readonly string[];
  readonly reason: string;
}

export const packageRules: readonly PackageRule[] = [
  {
    packages: ['@apollo/query-planner'],
    allowedIn: ['gateway/planning/'],
    reason: 'Another planner must change one folder only.',
  },
  {
    packages: ['@apollo/federation-internals'],
    allowedIn: [
      'gateway/planning/',
      // Removes directives, links and their types from a supergraph; the planner's own model of a schema keeps it valid.
      'gateway/access/rules/strip-security-directives.ts',
    ],
    reason: 'The schema model of the planner.',
  },
  {
    packages: ['@apollo/gateway'],
    allowedIn: ['gateway/planning/', 'gateway/execution/', 'gateway/supergraph/'],
    reason: 'Access, limits and telemetry work with any executor.',
  },
];

/** An import that is forbidden even if the table allows it. */
export interface ForbiddenImport {
  readonly name: string;
  readonly from: RegExp;
  readonly to: RegExp;
  /** Whether `import type` is allowed. */
  readonly allowsTypes: boolean;
}

export const forbiddenImports: readonly ForbiddenImport[] = [
  {
    name: 'a resolver reads records through the loaders of its context',
    from: /^subgraphs\/.*\/resolvers\//,
    to: /^subgraphs\/(?!kit\/).*\/(models\/|loaders\.ts)|^mongoose$/,
    allowsTypes: true,
  },
  {
    // Of libraries, it imports mongoose only.
    name: 'a model does not depend on GraphQL',
    from: /^subgraphs\/(?!kit\/).*\/models\//,
    to: /^(?!mongoose$|subgraphs\/)|\/resolvers\.types\.ts$|\/resolvers\//,
    allowsTypes: false,
  },
  {
    name: 'a model uses the types of the schema only',
    from: /^subgraphs\/(?!kit\/).*\/models\//,
    to: /\/schema\.types\.ts$/,
    allowsTypes: true,
  },
  {
    name: 'only the command line and tests import a seeder',
    from: /^(?!cli\/|test\/)(?!.*\/seed(\.ts|\/))/,
    to: /^subgraphs\/.*\/seed(\.ts|\/)/,
    allowsTypes: false,
  },
];

/** Where a process of production starts. None of these loads sample data. */
export const productionEntryPoints = [
  'cli/gateway.ts',
  'cli/subgraph.ts',
  ...partnerFolders.map((partner) => `${partner}index.ts`),
];
