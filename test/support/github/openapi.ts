/**
 * GitHub's published description of its REST API, cut down to the operations that are simulated: what is not among them
 * has no route and is 404. Requests and our own answers are checked against it; validators are compiled when first used.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { Problem } from './problem.ts';

type Json = Record<string, unknown>;

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Json;
}

interface Operation {
  readonly id: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly pointer: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly required: boolean; readonly keys: ReadonlySet<string> | null } | null;
  readonly statuses: ReadonlySet<string>;
}

export interface Match {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
}

export interface Api {
  match(method: string, path: string): Match | null;
  /** Values of path and query, of the types that the description gives. Throws Problem 404 or 422. */
  parameters(match: Match, query: URLSearchParams): Record<string, unknown>;
  /** Throws Problem 422. */
  checkBody(operation: Operation, body: unknown): void;
  /** What is wrong with an answer of ours; null: nothing. */
  wrongAnswer(operation: Operation, status: number, body: unknown): string | null;
}

let cached: { readonly ids: string; readonly api: Api } | null = null;

/** One per process: the file has 13 MB. */
export function apiOf(operationIds: readonly string[]): Api {
  const ids = operationIds.join();
  if (cached?.ids !== ids) cached = { ids, api: readApi(new Set(operationIds)) };
  return cached.api;
}

function readApi(wanted: ReadonlySet<string>): Api {
  const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');
  const document = JSON.parse(readFileSync(file, 'utf8')) as Json;
  const paths: Json = {};
  const operations: Operation[] = [];
  for (const [path, methods] of Object.entries(document.paths as Json)) {
    for (const [method, value] of Object.entries(methods as Json)) {
      const id = (value as Json).operationId;
      if (typeof id !== 'string' || !wanted.has(id)) continue;
      const ofPath = (paths[path] as Json | undefined) ?? {};
      ofPath[method] = value;
      paths[path] = ofPath;
      operations.push(operationOf(id, method, path, value as Json, document));
    }
  }
  const missing = [...wanted].filter((id) => !operations.some((o) => o.id === id));
  if (missing.length > 0) throw new Error(`not in GitHub's description: ${missing.join(', ')}`);
  const trimmed = { $id: 'github', paths, components: reachable(paths, document) };
  admitOutdated(document);
  admitNull(trimmed);
  return checkedApi(operations, trimmed);
}

function operationOf(id: string, method: string, path: string, value: Json, document: Json): Operation {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '');
  // A file's path and a ref have slashes in them; the root's path is empty.
  const source = path
    .replace('/{path}', '(?:/(.*))?')
    .replace('{ref}', '(.+)')
    .replace(/\{\w+\}/g, '([^/]+)');
  const parameters = ((value.parameters as Json[] | undefined) ?? []).map((p) => resolve(p, document) as never);
  const request = value.requestBody as Json | undefined;
  const schema = schemaOfBody(request);
  const keys = schema === null ? null : keysOf(resolve(schema, document), document);
  return {
    id,
    method: method.toUpperCase(),
    pattern: new RegExp(`^${source}$`),
    names,
    pointer: `github#/paths/${path.replace(/~/g, '~0').replace(/\//g, '~1').replace(/[{}]/g, encodeURIComponent)}/${method}`,
    parameters,
    body: request === undefined ? null : { required: request.required === true, keys },
    statuses: new Set(Object.keys(value.responses as Json)),
  };
}

function schemaOfBody(request: Json | undefined): Json | null {
  const content = request?.content as Record<string, Json> | undefined;
  return (content?.['application/json']?.schema as Json | undefined) ?? null;
}

/** Names that a body may have at the top; null: it is no plain object. */
function keysOf(schema: Json, document: Json): ReadonlySet<string> | null {
  const own = Object.keys((schema.properties as Json | undefined) ?? {});
  const parts = [...((schema.oneOf as Json[]) ?? []), ...((schema.anyOf as Json[]) ?? [])];
  const inner = parts.flatMap((p) => [...(keysOf(resolve(p, document), document) ?? [])]);
  const all = [...own, ...inner];
  return all.length > 0 ? new Set(all) : null;
}

function resolve(value: Json, document: Json): Json {
  const ref = value.$ref;
  if (typeof ref !== 'string') return value;
  let found: unknown = document;
  for (const part of ref.slice(2).split('/')) found = (found as Json)[part];
  return resolve(found as Json, document);
}

/** The components that the paths need, and no others. */
function reachable(paths: Json, document: Json): Json {
  const components: Record<string, Json> = {};
  const seen = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      value.forEach(visit);
      return;
    }
    const ref = (value as Json).$ref;
    if (typeof ref === 'string' && !seen.has(ref)) {
      seen.add(ref);
      const [, , kind = '', name = ''] = ref.split('/');
      const target = resolve({ $ref: ref }, document);
      const ofKind = components[kind] ?? {};
      ofKind[name] = target;
      components[kind] = ofKind;
      visit(target);
    }
    for (const [key, inner] of Object.entries(value)) if (key !== 'examples' && key !== 'example') visit(inner);
  };
  visit(paths);
  return components;
}

/** GitHub answers null where a comment is outdated, and its webhooks' description says so; the REST description does not. */
function admitOutdated(document: Json): void {
  const { schemas } = document.components as { schemas: Record<string, { properties: Record<string, Json> }> };
  for (const name of ['line', 'position']) {
    const property = schemas['pull-request-review-comment']?.properties[name];
    if (property !== undefined) property.nullable = true;
  }
}

/** `nullable` says little to a JSON Schema validator: an enum must name null, and without a type it says nothing. */
function admitNull(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    value.forEach(admitNull);
    return;
  }
  const schema = value as Json;
  delete schema.examples;
  delete schema.example;
  // An account is a user or an enterprise; where the description is written out it says that it is both.
  if (Array.isArray(schema.allOf) && schema.allOf.some((part) => Object(part).title === 'Enterprise')) {
    schema.anyOf = schema.allOf;
    delete schema.allOf;
  }
  for (const inner of Object.values(schema)) admitNull(inner);
  if (schema.nullable !== true) return;
  if (Array.isArray(schema.enum) && !schema.enum.includes(null)) schema.enum.push(null);
  if (schema.type === undefined) {
    delete schema.nullable;
    const bare = { ...schema };
    for (const key of Object.keys(schema)) delete schema[key];
    schema.anyOf = [bare, { type: 'null' }];
  }
}

function checkedApi(operations: readonly Operation[], document: Json): Api {
  const options = { strict: false, logger: false, validateSchema: false } as const;
  const ajv = new Ajv(options);
  const coercing = new Ajv({ ...options, coerceTypes: true, useDefaults: true });
  for (const instance of [ajv, coercing]) {
    addFormats.default(instance);
    instance.addSchema(document);
  }
  const compiled = new Map<string, ValidateFunction>();
  const validator = (key: string, make: () => ValidateFunction): ValidateFunction => {
    const known = compiled.get(key) ?? make();
    compiled.set(key, known);
    return known;
  };
  return {
    match(method, path) {
      for (const operation of operations) {
        if (operation.method !== method) continue;
        const found = operation.pattern.exec(path);
        if (found === null) continue;
        const values = operation.names.map((name, i) => [name, decodeURIComponent(found[i + 1] ?? '')] as const);
        return { operation, path: Object.fromEntries(values) };
      }
      return null;
    },
    parameters({ operation, path }, query) {
      const values: Record<string, unknown> = {};
      for (const parameter of operation.parameters) {
        const text = parameter.in === 'path' ? path[parameter.name] : (query.get(parameter.name) ?? undefined);
        if (parameter.in !== 'path' && parameter.in !== 'query') continue;
        if (text !== undefined) values[parameter.name] = text;
      }
      const check = validator(`${operation.id} parameters`, () => coercing.compile(parametersSchema(operation)));
      if (!check(values)) {
        const at = check.errors?.[0]?.instancePath.slice(1) ?? '';
        if (operation.parameters.some((p) => p.in === 'path' && p.name === at)) throw new Problem(404, 'Not Found');
        throw new Problem(422, `Invalid request.\n\n${coercing.errorsText(check.errors)}`);
      }
      return values;
    },
    checkBody(operation, body) {
      if (operation.body === null) return;
      if (body === undefined) {
        if (operation.body.required) throw new Problem(400, 'Body should be a JSON object');
        return;
      }
      const unknown = Object.keys(body as Json).filter((key) => operation.body?.keys?.has(key) === false);
      if (unknown.length > 0) {
        throw new Problem(422, `Invalid request.\n\n"${unknown.join('", "')}" is not a permitted key.`);
      }
      const pointer = `${operation.pointer}/requestBody/content/application~1json/schema`;
      const check = validator(`${operation.id} body`, () => ajv.compile({ $ref: pointer }));
      if (!check(body)) throw new Problem(422, `Invalid request.\n\n${ajv.errorsText(check.errors)}`);
    },
    wrongAnswer(operation, status, body) {
      if (!operation.statuses.has(String(status))) return `${operation.id} never answers ${status}`;
      if (body === undefined) return null;
      const pointer = `${operation.pointer}/responses/${status}`;
      const schema = responseSchema(document, pointer);
      if (schema === null) return null;
      const check = validator(`${operation.id} ${status}`, () => ajv.compile({ $ref: schema }));
      return check(body) ? null : ajv.errorsText(check.errors);
    },
  };
}

function parametersSchema(operation: Operation): Json {
  const used = operation.parameters.filter((p) => p.in === 'path' || p.in === 'query');
  const absolute = (schema: Json): unknown =>
    JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"github#/components/'));
  return {
    type: 'object',
    properties: Object.fromEntries(used.map((p) => [p.name, absolute(p.schema)])),
    required: used.filter((p) => p.in === 'path' || p.required === true).map((p) => p.name),
  };
}

/** Where the schema of a response is; null: the answer has no JSON. */
function responseSchema(document: Json, pointer: string): string | null {
  let value: unknown = document;
  let at = 'github#';
  for (const part of pointer.slice('github#/'.length).split('/')) {
    const key = decodeURIComponent(part).replace(/~1/g, '/').replace(/~0/g, '~');
    value = (value as Json)[key];
    at = `${at}/${part}`;
  }
  const ref = (value as Json).$ref;
  const response = typeof ref === 'string' ? resolve(value as Json, document) : (value as Json);
  const base = typeof ref === 'string' ? `github${ref}` : at;
  const content = (response.content as Record<string, Json> | undefined)?.['application/json'];
  return content?.schema === undefined ? null : `${base}/content/application~1json/schema`;
}
