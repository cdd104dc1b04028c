import type { CountryRole } from '../analysis/mention';
import type { Lexicon } from '../lexicon/lexicon';
import { otherCodes } from './found';
import { RULE_TEXT } from './rule-text';
import { GUARDS, type Guard } from './rules/guards';
import { NAME_GUARDS } from './rules/person';
import { FAMILY, PERSON, Field, What, type Inner, type NameTable } from './table';

/** What a phrase of the name layer says: its integers, looked up in the table once. */
export interface Sense {
  readonly what: number;
  /** Empty for longer names, and for what the user has retired. */
  readonly entry: string;
  readonly role: CountryRole;
  /** The rule that the reader is shown when none of its own decides. */
  readonly rule: string;
  /** Empty where the words need no evidence. */
  readonly guardName: string;
  readonly guard: Guard | undefined;
  /** The word is a person's name as well. */
  readonly isPersonsName: boolean;
  /** Codes that an ambiguous word could name, the usual one first; without the usual one, for the reader. */
  readonly others: readonly string[];
  readonly alternatives: readonly string[] | undefined;
  readonly family: boolean;
  readonly person: boolean;
  readonly life: readonly [string, string] | undefined;
  /** What a longer name or a term tells of the document. */
  readonly evidence: string;
  readonly inners: readonly Inner[];
  /** Entry of its own that a seat has beside its state's. */
  readonly term: string;
  /** Its last word, folded, and what the document knows of a person of that name; from the first match on that asks. */
  word: string;
  personKey: string;
}

const ROLES: Readonly<Record<number, CountryRole>> = {
  [What.Name]: 'name', [What.Demonym]: 'demonym', [What.Capital]: 'capital', [What.Metonym]: 'metonym', [What.Prefix]: 'prefix',
};
const RULES: Readonly<Record<number, string>> = {
  [What.Name]: 'country/name', [What.Demonym]: 'country/demonym', [What.Prefix]: 'country/combining-form',
};

/** The senses of a lexicon's phrases, each made when its phrase is first met. */
export class Senses {
  readonly #byPhrase: (Sense | undefined)[];

  readonly #table: NameTable;

  constructor(private readonly lexicon: Lexicon) {
    this.#table = lexicon.table<NameTable>('names');
    this.#byPhrase = new Array<Sense | undefined>(lexicon.phraseCount).fill(undefined);
  }

  of(phrase: number): Sense {
    return (this.#byPhrase[phrase] ??= this.#decode(phrase));
  }

  #decode(phrase: number): Sense {
    const table = this.#table, field = (which: number): number => this.lexicon.value(phrase, which);
    const what = field(Field.What), longer = what === What.Longer, term = what === What.Term;
    const guardName = table.guards[field(Field.Guard)], flags = field(Field.Flags), family = (flags & FAMILY) !== 0;
    const entry = longer ? '' : table.entries[field(Field.Entry)], others = table.others[field(Field.Others)];
    return {
      what, entry, role: ROLES[what], rule: family ? 'country/family' : ruleOfGuard(guardName) ?? RULES[what],
      guardName, guard: GUARDS[guardName], isPersonsName: NAME_GUARDS.has(guardName),
      others, alternatives: otherCodes(others, entry), family, person: (flags & PERSON) !== 0,
      life: !term && field(Field.Life) ? table.lives[field(Field.Life)] : undefined,
      evidence: longer ? table.evidence[field(Field.Entry)] : term ? table.evidence[field(Field.TermEvidence)] : '',
      inners: table.inners[field(Field.Inner)], term: table.entries[field(Field.Term)], word: '', personKey: '',
    };
  }
}

/** A guard that let a word pass is the reason to show. */
function ruleOfGuard(guard: string): string | undefined {
  if (guard === 'person' || guard === 'given-name') return 'country/person';
  const rule = `country/${guard}`;
  return guard && rule in RULE_TEXT ? rule : undefined;
}
