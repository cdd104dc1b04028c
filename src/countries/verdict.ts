import type { Open } from './found';

/** What a rule says of a match. */
export interface Verdict {
  /** Not a country here. */
  readonly drop: boolean;
  /** Left to the document. */
  readonly open: Open | undefined;
  /** The rule that the reader is shown; that of the words where undefined. */
  readonly rule: string | undefined;
  readonly confidence: number;
  /** What the words tell of the document; empty for nothing. */
  readonly evidence: string;
}

function verdict(drop: boolean, open: Open | undefined, rule: string | undefined, confidence: number, evidence: string): Verdict {
  return { drop, open, rule, confidence, evidence };
}

export const PLAIN = verdict(false, undefined, undefined, 1, '');
export const DROP = verdict(true, undefined, undefined, 1, '');
/** Not a country, but something to know. */
export const dropFor = (evidence: string): Verdict => verdict(true, undefined, undefined, 1, evidence);
export const by = (rule: string): Verdict => verdict(false, undefined, rule, 1, '');
export const leftTo = (open: Open, confidence = 1): Verdict => verdict(false, open, undefined, confidence, '');
