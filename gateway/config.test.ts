import { describe, expect, it } from 'vitest';
import { ConfigError } from '../protocol/index.ts';
import { readGatewayConfig } from './config.ts';

const supergraphFile = 'supergraph.graphql';

describe('readGatewayConfig', () => {
  it('requires only a supergraph file', () => {
    const config = readGatewayConfig({}, { supergraphFile });
    expect(config).toMatchObject({
      port: 4000,
      host: 'localhost',
      supergraphFile,
      partnerUrls: {},
      partnerTimeoutMs: 10_000,
    });
  });

  it('reads every variable', () => {
    const config = readGatewayConfig({
      PORT: '4100',
      HOST: '0.0.0.0',
      SUPERGRAPH_FILE: 'other.graphql',
      SUBGRAPH_URLS: 'mitacs=http://localhost:4001/graphql, tech-park=https://park.example/?a=b',
      PARTNER_TIMEOUT_MS: '2500',
    });
    expect(config).toMatchObject({
      port: 4100,
      host: '0.0.0.0',
      supergraphFile: 'other.graphql',
      partnerUrls: { mitacs: 'http://localhost:4001/graphql', 'tech-park': 'https://park.example/?a=b' },
      partnerTimeoutMs: 2500,
    });
  });

  it.each(['abc', '0', '65536', '80.5', '-1', ' 4000', '0x10'])('rejects PORT=%s', (value) => {
    expect(() => readGatewayConfig({ PORT: value }, { supergraphFile })).toThrow(
      new ConfigError(`PORT must be a whole number from 1 to 65535, but got '${value}'. See .env.example.`),
    );
  });

  it('names the option when the port was typed on the command line', () => {
    expect(() => readGatewayConfig({}, { supergraphFile, port: 'abc' })).toThrow(
      "--port must be a whole number from 0 to 65535, but got 'abc'. See .env.example.",
    );
  });

  it('accepts 0 from a program or an option, for any free port', () => {
    expect(readGatewayConfig({}, { supergraphFile, port: 0 }).port).toBe(0);
    expect(readGatewayConfig({}, { supergraphFile, port: '0' }).port).toBe(0);
  });

  it.each(['mitacs', 'mitacs=localhost:4001', 'mitacs=ftp://x', '=http://x', 'a=http://x b=http://y'])(
    'refuses SUBGRAPH_URLS=%s',
    (value) => {
      expect(() => readGatewayConfig({ SUBGRAPH_URLS: value }, { supergraphFile })).toThrow(
        'SUBGRAPH_URLS must be a list such as mitacs=http://localhost:4001/graphql,' +
          `atr=http://localhost:4002/graphql, but got '${value}'. See .env.example.`,
      );
    },
  );

  it.each(['0', 'soon', '600001'])('rejects PARTNER_TIMEOUT_MS=%s', (value) => {
    expect(() => readGatewayConfig({ PARTNER_TIMEOUT_MS: value }, { supergraphFile })).toThrow(
      `PARTNER_TIMEOUT_MS must be a whole number from 1 to 600000, but got '${value}'. See .env.example.`,
    );
  });

  it('reads the settings of partners, of stale answers and of the supergraph’s polling', () => {
    const PARTNERS = '{"*":{"retries":1},"tech-park":{"timeoutMs":5000,"breakerFailureRate":0.2}}';
    const env = { PARTNERS, STALE_ANSWERS_MIB: '2', SUPERGRAPH_POLL_MS: '0' };
    expect(readGatewayConfig(env, { supergraphFile })).toMatchObject({
      partnerSettings: { '*': { retries: 1 }, 'tech-park': { timeoutMs: 5000, breakerFailureRate: 0.2 } },
      staleAnswersBytes: 2 * 1024 * 1024,
      supergraphPollMs: 0,
    });
    expect(readGatewayConfig({}, { supergraphFile })).toMatchObject({
      partnerSettings: {},
      staleAnswersBytes: 32 * 1024 * 1024,
      supergraphPollMs: 1_000,
    });
  });

  it.each([
    ['{', ''],
    ['[]', ''],
    ['{"atr":5}', ', with an object for atr'],
    ['{"atr":{"timeoutMs":"5"}}', ', with a whole number from 1 to 3600000 for atr.timeoutMs'],
    ['{"atr":{"retries":11}}', ', with a whole number from 0 to 10 for atr.retries'],
    ['{"atr":{"breakerFailureRate":1}}', ', with a number from 0.01 to 0.99 for atr.breakerFailureRate'],
  ])('rejects PARTNERS=%s', (value, detail) => {
    expect(() => readGatewayConfig({ PARTNERS: value }, { supergraphFile })).toThrow(
      `PARTNERS must be JSON such as {"atr":{"timeoutMs":5000}}${detail}, but got '${value}'. See .env.example.`,
    );
  });

  it('lists the known settings when PARTNERS has an unknown one', () => {
    const read = () => readGatewayConfig({ PARTNERS: '{"atr":{"timeout":5}}' }, { supergraphFile });
    expect(read).toThrow(
      /, with no settings for atr but connectTimeoutMs, timeoutMs, .*, staleSeconds, but got/,
    );
  });

  it('counts an empty variable as not set', () => {
    const config = readGatewayConfig({ PORT: '', SUBGRAPH_URLS: '' }, { supergraphFile });
    expect(config).toMatchObject({ port: 4000, partnerUrls: {} });
  });

  it('prefers overrides to the environment, and the environment to the default file', () => {
    const env = { SUPERGRAPH_FILE: 'from-env.graphql', PORT: '4100' };
    const defaultSupergraphFile = 'default.graphql';
    expect(readGatewayConfig(env, { supergraphFile, port: 4200, defaultSupergraphFile })).toMatchObject({
      supergraphFile,
      port: 4200,
    });
    expect(readGatewayConfig(env, { defaultSupergraphFile }).supergraphFile).toBe('from-env.graphql');
    expect(readGatewayConfig({}, { defaultSupergraphFile }).supergraphFile).toBe('default.graphql');
  });

  it('keeps a default when an option is undefined', () => {
    expect(readGatewayConfig({}, { supergraphFile, host: undefined }).host).toBe('localhost');
  });

  it('requires a supergraph', () => {
    expect(() => readGatewayConfig({})).toThrow(
      new ConfigError('SUPERGRAPH_FILE must name the supergraph to serve, but is not set. See .env.example.'),
    );
  });
});
