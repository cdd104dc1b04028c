import Ajv, { type ValidateFunction } from 'ajv';
import schema from './user-schema.json';

/** Validates the user's stance words; like the glossary's, the bundles get this as code that the build generates. */
export const validate: ValidateFunction = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true }).compile(schema);
