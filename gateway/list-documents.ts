import { getOperationAST, parse, validate } from 'graphql';
import { isRecord, parseJson } from '../protocol/index.ts';
import type { GatewayConfig } from './config.ts';
import { ApprovedDocuments } from './documents/index.ts';
import { createCostEstimator, readCostRules } from './limits/index.ts';
import { readApiSchema } from './planning/index.ts';
import { loadSupergraph } from './supergraph/load-supergraph.ts';

/** An approved document, checked against the supergraph. */
export interface ListedDocument {
  readonly name: string;
  /** `sha256:` and 64 hexadecimal digits, as in the `documentId` of a request. */
  readonly id: string;
  /** The estimated cost, in cost units, with the variables of the file; undefined for a document that does not fit the schema. */
  readonly cost: number | undefined;
  /** Why the document does not fit the schema; undefined if it does. */
  readonly problem: string | undefined;
}

/** Lists the approved documents with their costs. Throws a `GatewayStartError` when a file cannot be read. */
export async function listDocuments(config: GatewayConfig): Promise<ListedDocument[]> {
  const { documentsDirectory, supergraphFile, limits } = config;
  const { access } = await loadSupergraph(supergraphFile);
  const schema = readApiSchema(access.plainSdl);
  const estimator = createCostEstimator(schema, readCostRules(access.plainSdl), limits.assumedListSize);
  const { list } = await ApprovedDocuments.read(documentsDirectory);
  return list.map(({ name, id: hash, text, variables: json = '{}' }) => {
    const document = parse(text);
    const operation = getOperationAST(document);
    const [problem] = validate(schema, document);
    const id = `sha256:${hash}`;
    if (problem !== undefined || !operation) return { name, id, cost: undefined, problem: problem?.message };
    const values = parseJson(json);
    const variables = isRecord(values) ? values : {};
    const cost = estimator.estimate(document, operation, { variables }).total;
    return { name, id, cost, problem: undefined };
  });
}
