import { FAILSAFE_SCHEMA, load } from 'js-yaml';

export interface FrontMatter {
  /** Where the text of the article begins. */
  readonly end: number;
  /** What it says; empty when it is no valid YAML. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Front matter longer than this is taken for text. */
export const FRONT_MATTER_LIMIT = 8192;

/** The YAML block between `---` lines at the very beginning of a text. */
export function frontMatter(head: string): FrontMatter | undefined {
  if (!head.startsWith('---')) return undefined;
  const m = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(head.slice(0, FRONT_MATTER_LIMIT));
  return m ? { end: m[0].length, fields: fieldsOf(m[1] ?? '') } : undefined;
}

function fieldsOf(yaml: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = load(yaml, { schema: FAILSAFE_SCHEMA }); // every value a string, as written
    return value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // half-written while somebody types
  }
}
