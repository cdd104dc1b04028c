import Ajv, { type ValidateFunction } from 'ajv';
import schema from './user-schema.json';

/**
 * Validates the user's glossary. This is the form for tests: the bundles get the same function as code that the
 * build generates from the schema, so that nothing is compiled at run time, which a web page's rules forbid.
 */
export const validate: ValidateFunction = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true }).compile(schema);
