import {
  type ConstDirectiveNode,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Alternatives } from './alternatives.ts';
import { allOf, type Requirement, unsatisfiable } from './requirement.ts';
import type { SecurityDirective, SecuritySplit } from './strip-security-directives.ts';

/** The security directives of a supergraph, by the coordinate that they are written on: `Person`, `Person.name`. */
export function readDirectives({ document, securityDirectives }: SecuritySplit): Map<string, Requirement> {
  const written = new Map<string, Requirement>();
  for (const definition of document.definitions) {
    if (!isTypeDefinitionNode(definition) && !isTypeExtensionNode(definition)) continue;
    const typeName = definition.name.value;
    add(typeName, definition.directives);
    for (const field of ('fields' in definition && definition.fields) || []) {
      add(`${typeName}.${field.name.value}`, field.directives);
    }
  }
  return written;

  function add(coordinate: string, directives: readonly ConstDirectiveNode[] = []): void {
    const requirements = directives.map((directive) => {
      const kind = securityDirectives.get(directive.name.value);
      return kind && readDirective(kind, directive);
    });
    const requirement = allOf([written.get(coordinate), ...requirements]);
    if (requirement) written.set(coordinate, requirement);
  }
}

function readDirective(kind: SecurityDirective, directive: ConstDirectiveNode): Requirement {
  switch (kind) {
    case 'authenticated':
      return { signedIn: true, scopes: [], policies: [] };
    case 'requiresScopes':
      return { signedIn: false, scopes: [readAlternatives(directive, 'scopes')], policies: [] };
    case 'policy':
      return { signedIn: false, scopes: [], policies: [readAlternatives(directive, 'policies')] };
    default:
      return unsatisfiable;
  }
}

/** An empty set would allow every caller, which is most likely a mistake of its author: it allows none. */
function readAlternatives(directive: ConstDirectiveNode, argument: string): Alternatives {
  const node = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  if (!node) return [];
  return listOf(valueFromASTUntyped(node))
    .map((set) => listOf(set).filter((name) => typeof name === 'string'))
    .filter((set) => set.length > 0);
}

/** GraphQL accepts a single value where a list is expected. */
function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
