import { contextKeys } from './contextKeys';
import { decorations } from './decorations';
import { jumps } from './jumps';
import { publicationDate } from './publicationDate';
import { references } from './references';
import { samples } from './samples';
import type { Feature } from './services';
import { statusBar } from './statusBar';
import { toggles } from './toggles';

/** Everything the reader sees, one line each. */
export const FEATURES: readonly Feature[] = [toggles, jumps, decorations, references, contextKeys, statusBar, publicationDate, samples];
