import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileEntries } from './compile';
import { pack } from './pack';
import { stanceSchema, userSchema, userValidator } from './validator';

export { stanceSchema, userValidator };

/** Writes `glossary-index.json`, `glossary-cards.bin` and the schema of the user's glossary; throws an error that lists what is wrong and where. */
export function buildGlossary(dist: string): void {
  const { entries, problems } = compileEntries();
  if (problems.length) throw new Error(`The glossary's sources have ${problems.length} problems:\n${problems.join('\n')}`);
  const { index, cards } = pack(entries);
  writeFileSync(join(dist, 'glossary-index.json'), JSON.stringify(index));
  writeFileSync(join(dist, 'glossary-cards.bin'), cards);
  writeFileSync(join(dist, 'user-glossary.schema.json'), userSchema());
  writeFileSync(join(dist, 'user-lexicon.schema.json'), stanceSchema());
}
