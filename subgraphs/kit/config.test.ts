import { describe, expect, it } from 'vitest';
import { readSubgraphConfig } from './config.ts';

const techPark = { name: 'tech-park', defaultPort: 4003, mongodbUri: 'mongodb://127.0.0.1' };

describe('readSubgraphConfig', () => {
  it('listens on 127.0.0.1 and the default port when nothing is set', () => {
    expect(readSubgraphConfig({}, techPark)).toEqual({
      host: '127.0.0.1',
      port: 4003,
      mongodbUri: 'mongodb://127.0.0.1',
      requestTimeoutMs: 15_000,
      concurrency: 32,
      queue: 256,
      logLevel: 'info',
    });
  });

  it('rejects an unknown log level', () => {
    expect(readSubgraphConfig({ LOG_LEVEL: 'warn' }, techPark)).toMatchObject({ logLevel: 'warn' });
    expect(() => readSubgraphConfig({ LOG_LEVEL: 'loud' }, techPark)).toThrow(
      "LOG_LEVEL must be info, warn, error, silent, but got 'loud'. See .env.example.",
    );
  });

  it('reads the port variable of the partner', () => {
    expect(readSubgraphConfig({ TECH_PARK_PORT: '5003', HOST: '0.0.0.0' }, techPark)).toMatchObject({
      host: '0.0.0.0',
      port: 5003,
    });
  });

  it.each(['abc', '0', '65536', '-1', '40.5', ' 1'])('rejects the port %s and names its variable', (port) => {
    expect(() => readSubgraphConfig({ TECH_PARK_PORT: port }, techPark)).toThrow(
      `TECH_PARK_PORT must be a whole number from 1 to 65535, but got '${port}'. See .env.example.`,
    );
  });
});
