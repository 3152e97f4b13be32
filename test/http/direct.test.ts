import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  legacyCall,
  messagesOf,
  modernCall,
  send,
  startTestServer,
  type RawRequest,
  type TestServer,
} from './http-server.ts';

let direct: TestServer;
let throughSdk: TestServer;
beforeAll(async () => {
  direct = await startTestServer();
  throughSdk = await startTestServer({ isDirect: false });
});
afterAll(() => Promise.all([direct.close(), throughSdk.close()]));

const code = 'var a = 1;\nconsole.log(a);\n';
const calls: readonly (readonly [name: string, method: string, params: object])[] = [
  ['the list', 'tools/list', {}],
  ['the list from a cursor', 'tools/list', { cursor: 'x' }],
  ['the list with a name', 'tools/list', { name: 'debug' }],
  ['a review', 'tools/call', { name: 'review', arguments: { code } }],
  ['a file', 'tools/call', { name: 'debug', arguments: { path: 'cart.js' } }],
  ['a report', 'tools/call', { name: 'progress', arguments: { action: 'report' } }],
  ['no arguments', 'tools/call', { name: 'review' }],
  ['a wrong argument', 'tools/call', { name: 'review', arguments: { code: 7 } }],
  ['arguments that are a list', 'tools/call', { name: 'review', arguments: [] }],
  ['arguments that are null', 'tools/call', { name: 'review', arguments: null }],
  ['an unknown tool', 'tools/call', { name: 'translate', arguments: {} }],
  ['a tool of every object', 'tools/call', { name: 'constructor', arguments: {} }],
  ['no name', 'tools/call', { arguments: {} }],
  ['a name that is a number', 'tools/call', { name: 7 }],
  ['a parameter too many', 'tools/call', { name: 'review', arguments: { code }, task: {} }],
  [
    'a progress token',
    'tools/call',
    { name: 'review', arguments: { code }, _meta: { progressToken: 1 } },
  ],
  ['the lessons', 'resources/list', {}],
  ['a method that is not there', 'tools/nothing', {}],
];

const eras: readonly (readonly [
  string,
  (id: number, method: string, params: object) => RawRequest,
])[] = [
  ['2025', (id, method, params) => legacyCall(id, method, { ...params })],
  ['2026-07-28', (id, method, params) => modernCall(id, method, { ...params })],
];

describe.each(eras)('direct answers of %s are the SDK’s own', (_, make) => {
  it.each(calls)('%s', async (_name, method, params) => {
    const request = make(5, method, params);
    const [here, there] = await Promise.all([
      send(direct.url, request),
      send(throughSdk.url, request),
    ]);
    expect(here.status).toBe(there.status);
    expect(here.headers['content-type']).toBe(there.headers['content-type']);
    expect(messagesOf(here)).toEqual(messagesOf(there));
  });
});
