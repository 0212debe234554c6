import {
  buildSchema,
  type CoreFeature,
  DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  type Schema,
} from '@apollo/federation-internals';

/** So many places of a feature are named in an error. */
const MAX_PLACES = 5;
const inWords = new Intl.ListFormat('en-CA');

/**
 * Throws when a supergraph links a feature `for: SECURITY` or `for: EXECUTION` that neither the query planner nor this gateway
 * implements. The error names every such feature, where it is used, and what to do.
 *
 * ApolloGateway rejects the same supergraphs, with "one or more checks failed" and without the places.
 *
 * @param enforcedFeatures URLs of the features that the gateway implements itself, `https://specs.apollo.dev/policy/v0.1`
 */
export function requireSupportedFeatures(supergraphSdl: string, enforcedFeatures: ReadonlySet<string>): void {
  const schema = buildSchema(supergraphSdl, { validate: false });
  const supported = new Set([...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, ...enforcedFeatures]);
  const unsupported = [...(schema.coreFeatures?.allFeatures() ?? [])].filter(
    ({ purpose, url }) => purpose !== undefined && !supported.has(url.base.toString()),
  );
  if (unsupported.length === 0) return;
  const uses = unsupported.map((feature) => describeUse(feature, schema)).join('; and ');
  const pronoun = unsupported.length === 1 ? 'it' : 'them';
  throw new Error(
    `it uses ${uses}, but this gateway does not implement ${pronoun}. ${describeRemedy(unsupported, supported)}`,
  );
}

/** `the feature context (https://specs.apollo.dev/context/v0.1, for SECURITY) on Child.leak and Owner` */
function describeUse(feature: CoreFeature, schema: Schema): string {
  const { url, purpose } = feature;
  const places = findPlaces(feature, schema);
  const named = places.slice(0, MAX_PLACES);
  const more = places.length - named.length;
  const list = inWords.format(more > 0 ? [...named, `${more} more`] : named);
  return `the feature ${url.name} (${url.toString()}, for ${purpose})${places.length > 0 ? ` on ${list}` : ''}`;
}

/** Coordinates of the types, fields and other elements to which the directives of a feature are applied. */
function findPlaces(feature: CoreFeature, schema: Schema): string[] {
  const places = new Set<string>();
  for (const directive of schema.directives()) {
    const source = schema.coreFeatures?.sourceFeature(directive);
    const isOfFeature = source?.feature === feature;
    // Composition writes an argument from the context of a parent into `@join__field(contextArguments:)`.
    const canUseContext = feature.url.name === 'context' && source?.feature.url.name === 'join';
    if (!isOfFeature && !canUseContext) continue;
    for (const application of directive.applications()) {
      if (!isOfFeature && application.arguments()['contextArguments'] === undefined) continue;
      const { parent } = application;
      places.add('coordinate' in parent ? String(parent.coordinate) : 'the schema');
    }
  }
  return [...places].toSorted();
}

function describeRemedy(features: readonly CoreFeature[], supported: ReadonlySet<string>): string {
  const others = features.map(({ url }) =>
    [...supported].filter((each) => each.startsWith(`${url.identity}/`)).at(-1),
  );
  const versions = others.filter((other) => other !== undefined);
  const owner = features.length === 1 ? 'its' : 'their';
  const remove = `Remove ${owner} directives from the schemas of the partners that use them`;
  if (versions.length === 0) return `${remove}, and compose the supergraph again.`;
  const compose = `Compose the supergraph again with ${inWords.format(versions)}.`;
  return versions.length === features.length ? compose : `${remove}. ${compose}`;
}
