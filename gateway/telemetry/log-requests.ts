import type { Log } from '../../protocol/index.ts';
import type { RequestListener } from './observe-requests.ts';

/** One line for each request. */
export function logRequests(log: Log): RequestListener {
  return ({ requestId, traceId, operationName, durationMs, partners, errors, ...rest }) => {
    log({
      level: 'info',
      message: 'A request was answered.',
      requestId,
      traceId,
      operationName,
      details: {
        ...rest,
        durationMs: Math.round(durationMs * 10) / 10,
        ...(Object.keys(errors).length > 0 && { errors }),
        ...(Object.keys(partners).length > 0 && { partners }),
      },
    });
  };
}
