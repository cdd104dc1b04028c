// Timing that a busy machine disturbs little: rounds of all contestants in turn, and the median of each.

/** @returns {number[]} seconds per run, the median over the rounds, in the order of the contestants */
export function interleaved(contestants, rounds = 9) {
  for (const run of contestants) run();
  const times = contestants.map(() => []);
  for (let r = 0; r < rounds; r++) contestants.forEach((run, i) => times[i].push(seconds(run)));
  return times.map(median);
}

export function seconds(run) {
  const from = performance.now();
  run();
  return (performance.now() - from) / 1000;
}

export const median = (values) => quantile(values, 0.5);

export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}

/**
 * The least that any analysis has to do: copy the text to a typed array in chunks, find the words' bounds and hash
 * the words. The analysis is measured against this in the same process.
 */
export function copyAndHash(text) {
  const chunk = 8192, units = new Uint16Array(chunk + 1);
  let sum = 0, words = 0, hash = 0, inWord = 0;
  for (let from = 0; from < text.length; from += chunk) {
    const n = Math.min(chunk, text.length - from);
    for (let i = 0; i < n; i++) units[i] = text.charCodeAt(from + i);
    for (let i = 0; i < n; i++) {
      const c = units[i];
      if (WORD[c] !== 0) { hash = Math.imul(hash ^ (c | 32), 0x01000193); inWord = 1; } else if (inWord !== 0) { sum = (sum + hash) | 0; words++; hash = 0; inWord = 0; }
    }
  }
  return sum + words;
}

const WORD = Uint8Array.from({ length: 0x10000 }, (_, u) => (/[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(u)) ? 1 : 0));

/** Rows as a Markdown table. */
export function table(head, rows) {
  const all = [head, ...rows].map((r) => r.map(String));
  const width = head.map((_, i) => Math.max(...all.map((r) => r[i].length)));
  const line = (r) => `| ${r.map((c, i) => (i === 0 ? c.padEnd(width[i]) : c.padStart(width[i]))).join(' | ')} |`;
  return [line(all[0]), `|${width.map((w, i) => (i === 0 ? '-'.repeat(w + 2) : `${'-'.repeat(w + 1)}:`)).join('|')}|`, ...all.slice(1).map(line)].join('\n');
}
