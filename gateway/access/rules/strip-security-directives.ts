import {
  buildSchema,
  type CoreFeatures,
  type DirectiveDefinition,
  FeatureUrl,
  type NamedType,
} from '@apollo/federation-internals';
import { type DirectiveNode, type DocumentNode, Kind, parse, print, visit } from 'graphql';

/** `unknown`: a directive of a security feature for which there is no rule here. */
export type SecurityDirective = 'authenticated' | 'requiresScopes' | 'policy' | 'unknown';

/** A supergraph, with its security directives separated from the rest. */
export interface SecuritySplit {
  /** The original supergraph, with its security directives. */
  readonly document: DocumentNode;
  /** The supergraph without security directives, their links and their types, for ApolloGateway. */
  readonly plainSdl: string;
  /** By their names in this supergraph: a link may rename a directive. */
  readonly securityDirectives: ReadonlyMap<string, SecurityDirective>;
  /** Name in this supergraph of the directive that says which partner resolves a field. */
  readonly joinField: string;
  /** Name in this supergraph of the directive that says by which key a partner finds an entity. */
  readonly joinType: string;
}

const specs = 'https://specs.apollo.dev/';
const knownDirectives = ['authenticated', 'requiresScopes', 'policy'] as const;
const identities = new Set(knownDirectives.map((name) => specs + name));

/** The URLs of the security features that this folder enforces. */
export const enforcedFeatures: ReadonlySet<string> = new Set(
  [...identities].map((identity) => `${identity}/v0.1`),
);

/**
 * Separates the security directives from the rest of a supergraph. ApolloGateway rejects every feature that is linked
 * `for: SECURITY` and that it does not implement. The three features that this folder enforces are removed; others stay,
 * so that ApolloGateway still rejects what is not enforced.
 *
 * Throws when the supergraph links another version of these features.
 */
export function stripSecurityDirectives(supergraphSdl: string): SecuritySplit {
  const document = parse(supergraphSdl);
  const schema = buildSchema(supergraphSdl, { validate: false });
  const features = schema.coreFeatures;
  if (!features) {
    return { document, plainSdl: supergraphSdl, securityDirectives: new Map(), ...joinNames() };
  }

  rejectOtherVersions(features);
  const securityDirectives = new Map<string, SecurityDirective>();
  const joins = new Map<string, string>();
  for (const directive of schema.directives()) {
    const source = features.sourceFeature(directive);
    if (isSecurity(features, directive)) {
      const known = knownDirectives.find((name) => name === source?.nameInFeature);
      securityDirectives.set(directive.name, known ?? 'unknown');
    } else if (source?.feature.url.identity === `${specs}join` && source.nameInFeature) {
      joins.set(source.nameInFeature, directive.name);
    }
  }
  const links = [...features.allFeatures()].filter(({ url }) => identities.has(url.identity));
  if (links.length === 0) {
    return { document, plainSdl: supergraphSdl, securityDirectives, ...joinNames(joins) };
  }

  const types = new Set(schema.types().flatMap((type) => (isSecurity(features, type) ? type.name : [])));
  const linkDirective = features.coreItself.nameInSchema;
  const plain = visit(document, {
    Directive: (node) =>
      securityDirectives.has(node.name.value) || isSecurityLink(node, linkDirective) ? null : undefined,
    DirectiveDefinition: (node) => (securityDirectives.has(node.name.value) ? null : undefined),
    ScalarTypeDefinition: (node) => (types.has(node.name.value) ? null : undefined),
  });
  return { document, plainSdl: print(plain), securityDirectives, ...joinNames(joins) };
}

function rejectOtherVersions(features: CoreFeatures): void {
  for (const { url } of features.allFeatures()) {
    if (identities.has(url.identity) && url.version.toString() !== 'v0.1') {
      throw new Error(
        `The supergraph links ${url.toString()}, but this gateway can enforce only ${url.identity}/v0.1. Compose it with that version.`,
      );
    }
  }
}

function isSecurity(features: CoreFeatures, element: DirectiveDefinition | NamedType): boolean {
  return identities.has(features.sourceFeature(element)?.feature.url.identity ?? '');
}

function isSecurityLink(node: DirectiveNode, linkDirective: string): boolean {
  if (node.name.value !== linkDirective) return false;
  // `url` in the link specification, `feature` in the core specification before it.
  const url = node.arguments?.find(({ name }) => name.value === 'url' || name.value === 'feature')?.value;
  return url?.kind === Kind.STRING && identities.has(FeatureUrl.maybeParse(url.value)?.identity ?? '');
}

function joinNames(names?: ReadonlyMap<string, string>): { joinField: string; joinType: string } {
  return { joinField: names?.get('field') ?? 'join__field', joinType: names?.get('type') ?? 'join__type' };
}
