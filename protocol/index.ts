export {
  type AnonymousCaller,
  anonymous,
  type CallerClaims,
  callerClass,
  decodeCallerClaims,
  encodeCallerClaims,
  type KnownCallerClaims,
} from './caller-claims.ts';
export { ConfigError } from './config-error.ts';
export { LARGEST_ENTITY_FETCH } from './entity-fetch.ts';
export {
  type ErrorCode,
  errorCodes,
  isCallerMistakeCode,
  isShownErrorCode,
  unexpectedErrorCode,
} from './error-codes.ts';
export { exportScope } from './export-scope.ts';
export { readGatewaySecret } from './gateway-secret.ts';
export { CALLER_HEADER, COMPLETENESS_HEADER, DEADLINE_HEADER, REQUEST_ID_HEADER } from './headers.ts';
export { isRecord, parseJson } from './json.ts';
export { knownOperationTypesRule } from './known-operation-types-rule.ts';
export { createLog, type Log, type LogEntry, type LogLevel, readLogLevel } from './log.ts';
export { negotiateLanguage } from './negotiate-language.ts';
export { readSecret } from './read-secret.ts';
export { checkSetting, readSetting, wholeNumber } from './read-setting.ts';
export { readRequestId } from './request-id.ts';
export {
  COVERED_COMPONENTS,
  contentDigest,
  deriveSigningKey,
  SIGNATURE_LABEL,
  type SignedComponents,
  signatureBase,
  signatureInput,
  signBase,
} from './request-signature.ts';
export { createRequestSigner, type OutgoingRequest, type RequestSigner } from './sign-request.ts';
