import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';

const SCHEMA = join('src', 'glossary', 'user-schema.json');
const STANCE_SCHEMA = join('src', 'stance', 'user-schema.json');

/** The JSON schema of the user's glossary as text, for editors that complete and check YAML. */
export function userSchema(): string {
  return readFileSync(SCHEMA, 'utf8');
}

/** The JSON schema of the user's stance words. */
export function stanceSchema(): string {
  return readFileSync(STANCE_SCHEMA, 'utf8');
}

/** `user-validator.ts` beside a schema as plain code, without the library that compiles schemas. */
export function userValidator(text = userSchema()): string {
  const schema = JSON.parse(text) as { $id: string };
  const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, code: { source: true, esm: true } });
  ajv.addSchema(schema);
  return standaloneCode(ajv, { validate: schema.$id });
}
