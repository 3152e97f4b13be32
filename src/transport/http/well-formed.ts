import {
  CLIENT_CAPABILITIES_META_KEY,
  isJsonContentType,
  PROTOCOL_VERSION_META_KEY,
  SUPPORTED_PROTOCOL_VERSIONS,
  type JSONRPCRequest,
} from '@modelcontextprotocol/server';
import type { IncomingHttpHeaders } from 'node:http';

/** `modern` is revision 2026-07-28; `legacy` are the revisions of 2024 and 2025. */
export type Era = 'modern' | 'legacy';

export const modernRevision = '2026-07-28';

/** Requests whose answer depends on nothing but the request: no client is remembered for them. */
const statelessMethods: ReadonlySet<string> = new Set([
  'ping',
  'tools/list',
  'tools/call',
  'resources/list',
  'resources/templates/list',
  'resources/read',
]);

/** Methods whose Mcp-Name header repeats a parameter (revision 2026-07-28, standard headers). */
const namedBy: Readonly<Record<string, string>> = { 'tools/call': 'name', 'resources/read': 'uri' };

export type WellFormed = {
  readonly era: Era;
  readonly request: JSONRPCRequest;
  readonly isStateless: boolean;
};

/**
 * The request and its era where it is well-formed beyond doubt, with the headers that its era asks
 * for. Everything else is undefined, and the SDK's to judge and refuse.
 */
export function wellFormed(headers: IncomingHttpHeaders, body: unknown): WellFormed | undefined {
  const request = requestFrom(body);
  if (request === undefined) return undefined;
  const isStateless = statelessMethods.has(request.method);
  if (!isJsonContentType(headers['content-type'])) return undefined;
  const version = headers['mcp-protocol-version'];
  const meta = request.params?._meta;
  if (meta !== undefined && PROTOCOL_VERSION_META_KEY in meta) {
    return isModern(headers, request, meta) ? { era: 'modern', request, isStateless } : undefined;
  }
  const isKnown = typeof version !== 'string' || SUPPORTED_PROTOCOL_VERSIONS.includes(version);
  return isKnown && acceptsBoth(headers) ? { era: 'legacy', request, isStateless } : undefined;
}

function isModern(
  headers: IncomingHttpHeaders,
  { method, params }: JSONRPCRequest,
  meta: Readonly<Record<string, unknown>>,
): boolean {
  if (method === 'ping') return false;
  const named = namedBy[method];
  return (
    meta[PROTOCOL_VERSION_META_KEY] === modernRevision &&
    headers['mcp-protocol-version'] === modernRevision &&
    headers['mcp-method'] === method &&
    (named === undefined || headers['mcp-name'] === params?.[named]) &&
    isObject(meta[CLIENT_CAPABILITIES_META_KEY])
  );
}

/** What the revisions of 2025 ask of a POST. */
function acceptsBoth({ accept }: IncomingHttpHeaders): boolean {
  return (
    accept !== undefined &&
    accept.includes('application/json') &&
    accept.includes('text/event-stream')
  );
}

function requestFrom(body: unknown): JSONRPCRequest | undefined {
  if (!isObject(body) || body.jsonrpc !== '2.0' || typeof body.method !== 'string')
    return undefined;
  const { id, method, params } = body;
  if (typeof id !== 'string' && !Number.isInteger(id)) return undefined;
  if (params !== undefined && !isObject(params)) return undefined;
  if (params?._meta !== undefined && !isObject(params._meta)) return undefined;
  const base = { jsonrpc: '2.0', id: id as string | number, method } as const;
  return params === undefined ? base : { ...base, params };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
