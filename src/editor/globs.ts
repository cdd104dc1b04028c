import { Minimatch } from 'minimatch';

/** A glob of a setting that cannot be used, and what would be right. */
export interface BadGlob {
  readonly glob: string;
  readonly problem: 'not text' | 'empty' | 'bracket' | 'escape' | 'pattern';
}

/** A list of globs from a setting. Bad ones are kept apart; the others work. */
export class Globs {
  readonly bad: readonly BadGlob[];
  readonly #good: readonly Minimatch[];

  constructor(list: readonly unknown[]) {
    const bad: BadGlob[] = [], good: Minimatch[] = [];
    for (const item of list) {
      const problem = problemOf(item);
      const compiled = problem ? undefined : compile(item as string);
      if (compiled) good.push(compiled);
      else bad.push({ glob: typeof item === 'string' ? item : JSON.stringify(item), problem: problem ?? 'pattern' });
    }
    this.bad = bad;
    this.#good = good;
  }

  /**
   * The first glob that matches, as the user wrote it.
   * @param path with forward slashes, relative to its workspace folder where it has one
   */
  match(path: string): string | undefined {
    return this.#good.find((glob) => glob.match(path))?.pattern;
  }
}

/** Without a slash a glob means the file's name in any folder; letter case never matters; dot files count. */
function compile(glob: string): Minimatch | undefined {
  try {
    return new Minimatch(glob, { dot: true, nocase: true, matchBase: true, nocomment: true, nonegate: true, platform: 'linux' });
  } catch {
    return undefined;
  }
}

function problemOf(item: unknown): BadGlob['problem'] | undefined {
  if (typeof item !== 'string') return 'not text';
  if (!item.trim()) return 'empty';
  if (/(^|[^\\])(\\\\)*\\$/.test(item)) return 'escape';
  return balanced(item) ? undefined : 'bracket';
}

/** minimatch takes an unclosed bracket literally, which nobody means. */
function balanced(glob: string): boolean {
  let braces = 0, brackets = 0;
  for (let i = 0; i < glob.length; i++) {
    const c = glob[i];
    if (c === '\\') i++;
    else if (c === '[') brackets = 1;
    else if (c === ']') brackets = 0;
    else if (brackets) continue;
    else if (c === '{') braces++;
    else if (c === '}' && --braces < 0) return false;
  }
  return braces === 0 && brackets === 0;
}
