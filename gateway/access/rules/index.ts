export { type Alternatives, combine } from './alternatives.ts';
export { describeAccess, type FieldAccess, mayRead } from './describe-access.ts';
export { adminScope, knownScopesOf } from './known-scopes.ts';
export { loadPolicies } from './load-policies.ts';
export { findSatisfiedPolicies, type Policies } from './policies.ts';
export { type AccessRules, readAccessRules } from './read-access-rules.ts';
export { isMet, type Requirement, unsatisfiable } from './requirement.ts';
export { enforcedFeatures, stripSecurityDirectives } from './strip-security-directives.ts';
export type { TypeLookup } from './type-lookup.ts';
