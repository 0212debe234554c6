import { composeServices } from '@apollo/composition';
import { ApolloGateway, type GraphQLDataSourceProcessOptions, LocalGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import {
  type ConstDirectiveNode,
  type FieldNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { createPlanFetches, queryPlannerOf } from '../../planning/index.ts';
import type { Caller } from '../../request/caller.ts';
import { createAccessGuard, type GuardOptions } from './index.ts';

export interface Partner {
  readonly sdl: string;
  readonly resolvers: GraphQLResolverMap<unknown>;
}

export interface GuardedGraph {
  sendQuery(
    query: string,
    options?: {
      caller?: Caller;
      variables?: Record<string, unknown>;
      operationName?: string;
      acceptLanguage?: string;
    },
  ): Promise<GuardedAnswer>;
  stop(): Promise<void>;
}

export interface GuardedAnswer {
  readonly data: unknown;
  readonly errors: readonly GraphQLFormattedError[];
  /** The queries to partners for this operation, in order. */
  readonly fetched: readonly string[];
  /** Coordinates of the fields of object types that those queries select, `Person.name`. */
  readonly touched: ReadonlySet<string>;
  readonly status: number | undefined;
  readonly cacheControl: string | undefined;
}

export interface GuardedGraphOptions extends GuardOptions {
  /** With security directives. */
  readonly supergraph: string;
  readonly partners: Record<string, Partner>;
  /** Puts another executor between the guard and ApolloGateway. */
  readonly wrap?: (executor: GatewayExecutor) => GatewayExecutor;
}

/** Starts a gateway with partners in this process. */
export async function startGuardedGraph({
  supergraph,
  partners,
  wrap = (executor) => executor,
  ...guardOptions
}: GuardedGraphOptions): Promise<GuardedGraph> {
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  const fetched: string[] = [];
  const touched = new Set<string>();
  class RecordingDataSource extends LocalGraphQLDataSource {
    override async process(options: GraphQLDataSourceProcessOptions) {
      const { query = '' } = options.request;
      fetched.push(query);
      for (const coordinate of coordinatesIn(query, this.schema)) touched.add(coordinate);
      const response = await super.process(options);
      // As over HTTP: plain objects and plain errors.
      return JSON.parse(JSON.stringify(response));
    }
  }

  const guard = createAccessGuard(supergraph);
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const gateway = new ApolloGateway({
    supergraphSdl: guard.plainSdl,
    logger: silent,
    buildService: ({ name }) => {
      const partner = partners[name];
      if (!partner) throw new Error(`No partner "${name}".`);
      return new RecordingDataSource(
        buildSubgraphSchema({ typeDefs: parse(partner.sdl), resolvers: partner.resolvers }),
      );
    },
  });
  let apiSchema: GraphQLSchema;
  const guarded: GatewayInterface = {
    onSchemaLoadOrUpdate: (callback) =>
      gateway.onSchemaLoadOrUpdate((loaded) => {
        apiSchema = loaded.apiSchema;
        callback(loaded);
      }),
    load: async (options) => {
      const { executor } = await gateway.load(options);
      const planFetches = createPlanFetches(queryPlannerOf(gateway));
      return { executor: guard.guard(wrap(executor), { apiSchema, planFetches }, guardOptions) };
    },
    stop: () => gateway.stop(),
  };
  const server = new ApolloServer<{ caller?: Caller; acceptLanguage?: string }>({
    gateway: guarded,
    logger: silent,
  });
  await server.start();

  return {
    async sendQuery(query, { caller, variables, operationName, acceptLanguage } = {}) {
      fetched.length = 0;
      touched.clear();
      const { body, http } = await server.executeOperation(
        { query, variables, operationName },
        { contextValue: { caller, acceptLanguage } },
      );
      if (body.kind !== 'single') throw new Error('The answer is incremental.');
      const { data, errors = [] } = body.singleResult;
      return {
        data: data && JSON.parse(JSON.stringify(data)),
        errors,
        fetched: [...fetched],
        touched: new Set(touched),
        status: http.status,
        cacheControl: http.headers.get('cache-control'),
      };
    },
    stop: () => server.stop(),
  };
}

function coordinatesIn(query: string, schema: GraphQLSchema): string[] {
  const found: string[] = [];
  const types = new TypeInfo(schema);
  const Field = ({ name }: FieldNode): void => {
    const parent = types.getParentType();
    if (!parent || name.value.startsWith('__')) return;
    const owners = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
    found.push(...owners.map((owner) => `${owner.name}.${name.value}`));
  };
  visit(parse(query), visitWithTypeInfo(types, { Field }));
  return found;
}

export function compose(partners: Record<string, Partner>): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(partners).map(([name, { sdl }]) => ({ name, typeDefs: parse(sdl) })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

const securityLinks = `schema
  @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)
  @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)
  @link(url: "https://specs.apollo.dev/policy/v0.1", for: SECURITY) { query: Query }`;

const securityDefinitions = `
directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
directive @policy(policies: [[policy__Policy!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
scalar requiresScopes__Scope
scalar policy__Policy
`;

/**
 * Writes security directives into a composed supergraph, by coordinate. Current versions of composition reject them on
 * interfaces, and require them to be repeated on fields that require a protected one. Older supergraphs are still valid.
 */
export function protect(supergraph: string, directives: Record<string, string>): string {
  const remaining = new Map(Object.entries(directives));
  const take = (coordinate: string): readonly ConstDirectiveNode[] => {
    const written = remaining.get(coordinate);
    remaining.delete(coordinate);
    return written ? directivesOf(`scalar X ${written}`) : [];
  };
  const document = visit(parse(supergraph), {
    SchemaDefinition: (node) => ({
      ...node,
      directives: [...(node.directives ?? []), ...directivesOf(securityLinks)],
    }),
    ScalarTypeDefinition: (node) => ({
      ...node,
      directives: [...(node.directives ?? []), ...take(node.name.value)],
    }),
    EnumTypeDefinition: (node) => ({
      ...node,
      directives: [...(node.directives ?? []), ...take(node.name.value)],
    }),
    ObjectTypeDefinition: (node) => withFields(node),
    InterfaceTypeDefinition: (node) => withFields(node),
  });
  if (remaining.size > 0) throw new Error(`Not in the supergraph: ${[...remaining.keys()].join(', ')}.`);
  return print(document) + securityDefinitions;

  function withFields<
    T extends {
      name: { value: string };
      directives?: readonly ConstDirectiveNode[];
      fields?: readonly { name: { value: string }; directives?: readonly ConstDirectiveNode[] }[];
    },
  >(node: T): T {
    return {
      ...node,
      directives: [...(node.directives ?? []), ...take(node.name.value)],
      fields: node.fields?.map((field) => ({
        ...field,
        directives: [...(field.directives ?? []), ...take(`${node.name.value}.${field.name.value}`)],
      })),
    };
  }
}

function directivesOf(sdl: string): readonly ConstDirectiveNode[] {
  const [definition] = parse(sdl, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.SCHEMA_DEFINITION && definition?.kind !== Kind.SCALAR_TYPE_DEFINITION) {
    throw new Error('Not a definition that takes directives.');
  }
  return definition.directives ?? [];
}
