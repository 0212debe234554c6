import { Supergraph } from '@apollo/federation-internals';
import { getOperationAST, parse, validate } from 'graphql';
import type { GatewayConfig } from '../config.ts';
import { createCostEstimator, readCostRules } from '../limits/index.ts';
import { loadSupergraph } from '../supergraph/load-supergraph.ts';
import { type ApprovedDocument, ApprovedDocuments } from './approved-documents.ts';

/** An approved document as the graph sees it. */
export interface ListedDocument {
  readonly name: string;
  /** `sha256:` and the hash, as in a request's `documentId`. */
  readonly id: string;
  /** With the variables that its file's comment gives; undefined when the document does not fit the graph. */
  readonly cost: number | undefined;
  /** Why it does not. */
  readonly problem: string | undefined;
}

/** Lists the approved documents with what each costs. Throws a `GatewayStartError` where something cannot be read. */
export async function listDocuments(config: GatewayConfig): Promise<ListedDocument[]> {
  const { documentsDirectory, supergraphFile, limits } = config;
  const { access } = await loadSupergraph(supergraphFile);
  const supergraph = Supergraph.build(access.plainSdl, { supportedFeatures: null });
  const schema = supergraph.apiSchema().toGraphQLJSSchema();
  const estimator = createCostEstimator(schema, readCostRules(access.plainSdl), limits.assumedListSize);
  const { list } = await ApprovedDocuments.read(documentsDirectory);
  return list.map((approved) => {
    const { name, id, text } = approved;
    const document = parse(text);
    const operation = getOperationAST(document);
    const [problem] = validate(schema, document);
    const listed = { name, id: `sha256:${id}`, problem: problem?.message };
    if (problem !== undefined || !operation) return { ...listed, cost: undefined };
    return {
      ...listed,
      cost: estimator.estimate(document, operation, { variables: variablesOf(approved) }).total,
    };
  });
}

function variablesOf({ source }: ApprovedDocument): Record<string, unknown> {
  const line = /^#\s*variables:(?<json>.*)$/m.exec(source)?.groups?.['json'];
  try {
    return line === undefined ? {} : (JSON.parse(line) as Record<string, unknown>);
  } catch {
    return {};
  }
}
