import type { ErrorObject } from 'ajv';

export type Path = readonly (string | number)[];

/** What is wrong in a file of records, by the path of keys to it. */
export interface Fault {
  readonly path: Path;
  readonly message: string;
  /** The key itself is wrong, not its value. */
  readonly onKey?: true;
}

/** Schema errors in words: where, and what would be right. Of the branches of a choice only the deepest are told. */
export function faultsOf(errors: readonly ErrorObject[]): Fault[] {
  const choices = errors.filter((e) => e.keyword === 'oneOf').map((e) => e.instancePath);
  const told = new Map<string, Fault>();
  for (const error of errors) {
    const { keyword, instancePath: at } = error;
    const choice = choices.find((c) => at === c || at.startsWith(`${c}/`));
    const deeper = choice !== undefined && at === choice && errors.some((o) => o.instancePath.startsWith(`${choice}/`));
    if (deeper || keyword === 'propertyNames' || (keyword === 'oneOf') !== (choice === at)) continue;
    const fault = faultOf(error);
    const key = JSON.stringify([fault.path, keyword === 'required' ? fault.message : '']);
    if (!told.has(key)) told.set(key, fault);
  }
  return [...told.values()];
}

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
  if (error.keyword === 'type') return { path, message: `${field}: should be ${String(params.type).replace('object', 'a map of keys').replace('array', 'a list').replace('string', 'text')}` };
  const meant = parentSchema?.description as string | undefined;
  if (error.keyword === 'format' || error.keyword === 'pattern') {
    const message = `${field}: should be ${meant ?? 'written otherwise'}`;
    return error.propertyName ? { path: [...path, error.propertyName], message, onKey: true } : { path, message };
  }
  return { path, message: `${field}: ${error.message}` };
}
