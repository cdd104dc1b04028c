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
  /** It is a person of this name. */
  readonly isPerson: boolean;
}

function verdict(drop: boolean, open: Open | undefined, rule: string | undefined, confidence = 1, evidence = '', isPerson = false): Verdict {
  return { drop, open, rule, confidence, evidence, isPerson };
}

export const PLAIN = verdict(false, undefined, undefined);
export const DROP = verdict(true, undefined, undefined);
/** A person of this name. */
export const PERSON = verdict(true, undefined, undefined, 1, '', true);
/** Not a country, but something to know. */
export const dropFor = (evidence: string): Verdict => verdict(true, undefined, undefined, 1, evidence);
export const by = (rule: string): Verdict => verdict(false, undefined, rule);
export const leftTo = (open: Open, confidence = 1): Verdict => verdict(false, open, undefined, confidence);
