/** The caller's claims, as the gateway has authenticated them: see `encodeCallerClaims`. Trusted only in a signed request. */
export const CALLER_HEADER = 'passerelle-caller';

/** Milliseconds that the partner has left to answer. */
export const DEADLINE_HEADER = 'passerelle-deadline-ms';

/** `required` or `partial` (the default): whether a client accepts an answer in which a partner's fields are null. */
export const COMPLETENESS_HEADER = 'passerelle-completeness';

/** One id for a request in the logs of the gateway and of every partner. */
export const REQUEST_ID_HEADER = 'x-request-id';
