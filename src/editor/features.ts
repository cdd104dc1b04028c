import { addToGlossary } from './addToGlossary';
import { cards } from './cards';
import { contextKeys } from './contextKeys';
import { decorations } from './decorations';
import { entityTree } from './entityTree';
import { entryPages } from './entryPages';
import { jumps } from './jumps';
import { outline } from './outline';
import { publicationDate } from './publicationDate';
import { references } from './references';
import { samples } from './samples';
import { searchGlossary } from './searchGlossary';
import type { Feature } from './services';
import { stanceView } from './stanceView';
import { statusBar } from './statusBar';
import { toggles } from './toggles';
import { userGlossary } from './userGlossary';
import { userStance } from './userStance';

/** Everything the reader sees, one line each. */
export const FEATURES: readonly Feature[] = [
  toggles, jumps, decorations, entityTree, stanceView, cards, references, outline, contextKeys, statusBar, publicationDate, samples,
  entryPages, searchGlossary, userGlossary, userStance, addToGlossary,
];
