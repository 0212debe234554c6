import { afterEach, describe, expect, it } from 'vitest';
import { Cleanup } from '../gateway.fixture.ts';
import { startStubPartner } from '../partners.fixture.ts';
import { startTownsGraph } from './towns-graph.fixture.ts';

const invalidValue =
  'Partner towns sent a value here that does not match its own schema: it is null in this answer.';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

describe('a partner with invalid answers', () => {
  const query = '{ organization(id: "1") { name slogan } }';
  const nullSlogan = { organization: { name: 'Brant', slogan: null } };
  const path = ['organization', 'slogan'];

  it('is not awaited after the timeout, even when its answer has begun', async () => {
    for (const begin of ['', '{"data":']) {
      const towns = await startStubPartner((_request, response) => {
        if (begin !== '') response.writeHead(200, { 'content-type': 'application/json' }).write(begin);
      });
      const { sendQuery } = await startTownsGraph(cleanup, towns, 50);
      const { data, errors } = await sendQuery('{ towns { name } }');
      expect(data).toEqual({ towns: null });
      const message =
        'Partner towns did not answer in time: its fields are null in this answer. Try again later, or request less.';
      const extensions = { code: 'PARTNER_TIMEOUT', partner: 'towns' };
      expect(errors).toEqual([{ message, path: ['towns'], extensions }]);
    }
  });

  const html = { 'content-type': 'text/html' };
  const json = { 'content-type': 'application/json' };
  it.each([
    ['answers HTML', 200, html, '<h1>Welcome</h1>', 'PARTNER_INVALID_RESPONSE'],
    [
      'labels its JSON as text',
      200,
      { 'content-type': 'text/plain' },
      '{"data":{}}',
      'PARTNER_INVALID_RESPONSE',
    ],
    ['breaks off its JSON', 200, json, '{"data":', 'PARTNER_INVALID_RESPONSE'],
    ['answers a list', 200, json, '[]', 'PARTNER_INVALID_RESPONSE'],
    ['answers neither data nor errors', 200, json, '{"data":null}', 'PARTNER_INVALID_RESPONSE'],
    ['does not have the path', 404, json, '{"message":"Not found"}', 'PARTNER_INVALID_RESPONSE'],
    ['sends too few entities', 200, json, '{"data":{"_entities":[]}}', 'PARTNER_INVALID_RESPONSE'],
    ['sends text for an entity', 200, json, '{"data":{"_entities":["x"]}}', 'PARTNER_INVALID_RESPONSE'],
    ['sends no list of entities', 200, json, '{"data":{}}', 'PARTNER_INVALID_RESPONSE'],
    ['is down behind a proxy', 502, html, '<h1>Bad gateway</h1>', 'PARTNER_UNAVAILABLE'],
    ['is overloaded', 503, json, '{"message":"Busy"}', 'PARTNER_UNAVAILABLE'],
  ])('gets an error when it %s', async (_what, status, headers, body, code) => {
    const towns = await startStubPartner((_request, response) => {
      response.writeHead(status, headers).end(body);
    });
    const { sendQuery } = await startTownsGraph(cleanup, towns);
    const { data, errors } = await sendQuery(query);
    expect(data).toEqual(nullSlogan);
    expect(errors).toMatchObject([{ path, extensions: { code, partner: 'towns' } }]);
    expect(JSON.stringify(errors)).not.toContain('127.0.0.1');
  });

  it('is disconnected when its answer does not end', async () => {
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    const towns = await startStubPartner((_request, response) => {
      response.writeHead(200, json);
      const send = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', send);
      send();
    });
    const { sendQuery } = await startTownsGraph(cleanup, towns);
    const { data, errors } = await sendQuery(query);
    expect(data).toEqual(nullSlogan);
    expect(errors).toMatchObject([{ path, extensions: { code: 'PARTNER_INVALID_RESPONSE' } }]);
  });

  it('loses only the field for which it sent text instead of a list', async () => {
    const towns = await startStubPartner((_request, response) => {
      response.writeHead(200, json).end('{"data":{"towns":"secret"}}');
    });
    const { sendQuery, log } = await startTownsGraph(cleanup, towns);
    const { status, data, errors } = await sendQuery('{ towns { name } organization(id: "1") { name } }');
    expect({ status, data }).toEqual({
      status: 200,
      data: { towns: null, organization: { name: 'Brant' } },
    });
    expect(errors).toEqual([
      {
        message: invalidValue,
        path: ['towns'],
        extensions: { code: 'PARTNER_INVALID_RESPONSE', partner: 'towns' },
      },
    ]);
    expect(log).toMatchObject([
      { message: 'PARTNER_INVALID_RESPONSE from towns: towns must be a list', partner: 'towns' },
    ]);
  });

  it('gets an error when it sends null for a non-null field', async () => {
    const towns = await startStubPartner((_request, response) => {
      response.writeHead(200, json).end('{"data":{"towns":[{"name":"Brant"},{"name":null}]}}');
    });
    const { sendQuery } = await startTownsGraph(cleanup, towns);
    const { data, errors, extensions } = await sendQuery('{ towns { name } }');
    expect(data).toEqual({ towns: null });
    expect(errors).toEqual([
      {
        message: invalidValue,
        path: ['towns'],
        extensions: { code: 'PARTNER_INVALID_RESPONSE', partner: 'towns' },
      },
    ]);
    expect(extensions).toMatchObject({ partners: { towns: { status: 'invalid' } } });
  });
});
