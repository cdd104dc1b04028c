import { names } from '../countries/recogniser';
import { dates } from '../dates/recogniser';
import { stance } from '../stance/recogniser';
import type { Recogniser } from './recogniser';

/** In the order in which they run: later ones may read what earlier ones found in the same paragraph. */
export const RECOGNISERS: readonly Recogniser[] = [names as Recogniser, dates as Recogniser, stance as Recogniser];
