import { Shape } from '../../lexicon/tokens';
import type { Site } from '../site';
import { wordList } from '../word-list';

/** How far a word that tells the age may stand from the town, in tokens. */
const NEAR = 15;
const ANCIENT = wordList(
  'ancient antiquity bc bce legion legions legionary legionaries caesar caesars augustus nero hadrian trajan diocletian cicero pompey sulla',
  'plebeians patricians praetor praetorian gladiators carthage carthaginian carthaginians hannibal punic gauls goths visigoths vandals huns',
  'parthian parthians parthia persians xerxes sparta spartan spartans thebes pericles themistocles alcibiades thucydides herodotus hoplite hoplites',
  'trireme triremes macedon peloponnesian hellenistic byzantium etruscan etruscans dacia dacians judaea ptolemy cleopatra',
);
/** Words that are of today as well, so that two of them are needed: "the consul in Rome", "the Italian Senate". */
const PERHAPS = wordList('senate consul consuls tribune tribunes emperor emperors empire constantine corinth republic');
const MODERN = /^(19|20)\d\d$/;

/** "In 415 BC Athens sent a fleet": the words near speak of the ancient town, which stands for no government of today. */
export function inAntiquity(s: Site): boolean {
  let evidence = 0;
  for (let token = Math.max(0, s.first - NEAR); token < s.tokens.count && token < s.last + NEAR; token++) {
    if (token === s.first) continue;
    if (s.tokens.shape[token] === Shape.Digits && MODERN.test(s.lower(token))) return false;
    evidence += s.among(token, ANCIENT) ? 2 : s.among(token, PERHAPS) ? 1 : 0;
  }
  return evidence > 1;
}
