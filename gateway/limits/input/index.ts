export { type InputExcess, inputError } from './input-error.ts';
export { InputLimiter } from './input-limiter.ts';
export { type InputLimitsByCaller, readInputLimits } from './input-measures.ts';
