import type { ErrorObject } from 'ajv';

export type Path = readonly (string | number)[];

/** What is wrong in a file of records, by the path of keys to it. */
export interface Fault {
  readonly path: Path;
  readonly message: string;
  /** The key itself is wrong, not its value. */
  readonly onKey?: true;
}

/** Schema errors in words: where, and what would be right. Of the branches of a choice only the most telling is told. */
export function faultsOf(errors: readonly ErrorObject[]): Fault[] {
  const choices = new Set<string>(), deeper = new Set<string>(), telling = new Map<string, string>();
  for (const { keyword, instancePath: at } of errors) {
    for (const above of ancestors(at)) deeper.add(above);
    if (keyword === 'oneOf') choices.add(at);
    else if (keyword === 'pattern' || keyword === 'enum') telling.set(at, keyword);
  }
  const told = new Map<string, Fault>();
  for (const error of errors) {
    const { keyword, instancePath: at } = error;
    if (keyword === 'propertyNames' || (choices.has(at) && (deeper.has(at) || keyword !== (telling.get(at) ?? 'oneOf')))) continue;
    const fault = faultOf(error);
    const key = JSON.stringify([fault.path, keyword === 'required' ? fault.message : '']);
    if (!told.has(key)) told.set(key, fault);
  }
  return [...told.values()];
}

/** The paths above a path: of `/a/0` the root and `/a`. */
function ancestors(path: string): string[] {
  const keys = path.split('/');
  return keys.slice(1).map((_, i) => keys.slice(0, i + 1).join('/'));
}

/** Types of values in words; an empty value is nothing to recommend. */
const TYPES: Readonly<Record<string, string>> = { object: 'a map of keys', array: 'a list', string: 'text', integer: 'a whole number', number: 'a number', boolean: 'true or false' };

function faultOf(error: ErrorObject): Fault {
  const path = error.instancePath.split('/').slice(1).map((k) => (/^\d+$/.test(k) ? Number(k) : k.replace(/~1/g, '/').replace(/~0/g, '~')));
  const field = path.filter((k) => typeof k === 'string').join('.') || 'record';
  const { params, parentSchema } = error;
  if (error.keyword === 'additionalProperties') {
    const key = params.additionalProperty as string;
    const known = Object.keys((parentSchema?.properties as object | undefined) ?? {});
    return { path: [...path, key], message: `${field}: no field "${key}" here; known are ${known.join(', ')}`, onKey: true };
  }
  if (error.keyword === 'enum') return { path, message: `${field}: should be one of ${(params.allowedValues as unknown[]).join(', ')}` };
  if (error.keyword === 'oneOf') return { path, message: `${field}: should be text, or a map of keys` };
  if (error.keyword === 'required') return { path, message: `${field}: should have "${params.missingProperty}"` };
  if (error.keyword === 'type') return { path, message: `${field}: should be ${[params.type].flat().flatMap((type: string) => TYPES[type] ?? []).join(' or ')}` };
  const meant = parentSchema?.description as string | undefined;
  if (error.keyword === 'format' || error.keyword === 'pattern') {
    const message = `${field}: should be ${meant ?? 'written otherwise'}`;
    return error.propertyName ? { path: [...path, error.propertyName], message, onKey: true } : { path, message };
  }
  return { path, message: `${field}: ${error.message}` };
}
