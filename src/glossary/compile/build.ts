import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileEntries } from './compile';
import { pack } from './pack';

/** Writes `glossary-index.json` and `glossary-cards.bin`; throws an error that lists what is wrong and where. */
export function buildGlossary(dist: string): void {
  const { entries, problems } = compileEntries();
  if (problems.length) throw new Error(`The glossary's sources have ${problems.length} problems:\n${problems.join('\n')}`);
  const { index, cards } = pack(entries);
  writeFileSync(join(dist, 'glossary-index.json'), JSON.stringify(index));
  writeFileSync(join(dist, 'glossary-cards.bin'), cards);
}
