import type { Recogniser } from '../analysis/recogniser';
import { findNames } from './find';
import type { NameFound } from './found';
import { BEGIN, resolveNames, sameState, weighNames, type NameState } from './resolve';

/** Finds countries and every other name that the glossary knows. */
export const names: Recogniser<NameFound, NameState> = {
  name: 'names',
  find: findNames,
  begin: () => BEGIN,
  resolve: (found, state, facts, _earlier, out) => resolveNames(found, state, facts, out),
  same: sameState,
  weigh: weighNames,
};
