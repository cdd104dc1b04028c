import { deepStrictEqual, ok } from 'node:assert/strict';
import { analyse } from '../../../src/analysis/analyse';
import { GUARD_NAMES } from '../../../src/stance/guards';
import { testLexicon } from '../lexicon-fixture';

/** Guard, sentences in which the word in brackets is stance, sentences in which it is not. */
const GUARDS: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  verb: [['They [vow] to resist.', 'The minister [promised] help.', 'Kenya [pledges] to pay.'], ['The [vow] was forgotten.', 'It was a broken [promise].', 'Election [promises] were made.']],
  noun: [['They showed [resolve].', 'It was a [lie].', 'a question of [resolve]'], ['They will [resolve] it.', 'The islands [lie] to the east.']],
  participle: [['Reuters [reported] a fire.', 'He [stated] his case.'], ['The [report] is long.', 'Many [states] joined.']],
  finite: [['The minister [said] no.', 'He went on, [saying] that it was late.'], ['It was an early [warning] of storms.', 'The price of [saying] it is high.']],
  attributive: [['It is a [potential] threat.', 'a [sharp] rebuke'], ['It has the [potential] of growth.', 'At six o’clock [sharp], he left.']],
  predicative: [['The remark was deeply [offensive].', 'The winter was [hard].'], ['The army began an [offensive] in May.', 'He works [hard].']],
  coordinated: [['a swift and [professional] answer'], ['He is a [professional] footballer.']],
  'before-stance': [['It is a [grave] threat.', 'They felt [deep] gratitude.'], ['He dug a [grave] for them.', 'The river is [deep] there.']],
  content: [['She [noted] that it was late.', '“It is late,” he [added].', 'He [stressed] the need to act.'], ['The bank [added] staff.', 'They [observed] the ceasefire.']],
  'that-clause': [['The figures [show] that it fell.', 'They [know] how it fell.'], ['They will [show] restraint.', 'The [show] that we saw was long.']],
  degree: [['It was [quite] expensive.', 'It is [too] late.'], ['There was [quite] a crowd.', 'Japan did it [too].']],
  comparative: [['It was [far] better.', 'It is [much] larger now.'], ['They went [far] to the east.', 'It cost [much].']],
  'sentence-start': [['It rained. [But] they went.'], ['It was old [but] strong.']],
  hyphenated: [['The [would-be] leader fled.'], ['It [would be] late.']],
  'takes-object': [['Iran [disputed] the report.', 'They [dispute] that it happened.'], ['The [disputed] islands lie there.', 'The [dispute] over water went on.']],
  'before-number': [['They paid [about] 300 dollars.', '[around] two thousand people'], ['They spoke [about] it.', 'They walked [around] the town.']],
  'after-number': [['It took three years [or so].'], ['They left, [or so] he told us.']],
  'not-by': [['They are [determined] to stay.'], ['The price is [determined] by the market.']],
  'modal-may': [['It [may] rain.', 'Talks [may] fail.'], ['They met on 5 [May].', 'It happened in [May] 2020.', 'Theresa [May] resigned.']],
  'modal-might': [['It [might] rain.'], ['They fear its military [might].', 'the [might] of Rome']],
  'modal-could': [['It [could] rain.'], ['They [could] not leave.']],
  'modal-must': [['They [must] go.'], ['A visit is a [must].']],
  'modal-should': [['They [should] go.', '[Should] they go?'], ['[Should] they go, it will be late.']],
  'have-to': [['They [have to] leave.', 'He [has to] be quick.'], ['They [have to] their name three ships.']],
  certain: [['They are [certain] that they left.', 'He was [certain].'], ['In [certain] towns it rained.']],
  clear: [['It was a [clear] signal.'], ['They want to [clear] the road.', 'Troops [clear] the village.']],
  kind: [['It was a [kind] gesture.'], ['It was a [kind] of boat.', 'This [kind] of boat is old.']],
  mean: [['It was a [mean] trick.'], ['They [mean] to go.', 'the [mean] temperature']],
  right: [['France was [right] to sign.'], ['Every state has the [right] to sign.', 'They turned [right].']],
  just: [['They want a [just] peace.'], ['They [just] left.', 'a [just] few of them']],
  like: [['We [like] the plan.', 'They do not [like] it.'], ['It was a boat [like] this one.', 'We would [like] to go.']],
  well: [['The plan worked [well].'], ['They came as [well].', 'And, [well], they left.', 'It cost [well] over ten dollars.', 'the oil [well] in the desert']],
  strong: [['It was a [strong] answer.'], ['a crew 300-[strong]']],
  poor: [['The results were [poor].', 'a [poor] answer'], ['They help [poor] countries.', 'The [poor] were left behind.']],
  concerned: [['They are [concerned] about it.', 'Poland was deeply [concerned].'], ['As far as Spain is [concerned], it is over.', 'The parties [concerned] met.']],
  drowning: [['The state is [drowning] in debt.'], ['A boy was [drowning] in the river.']],
  critical: [['He was [critical] of the plan.'], ['They need [critical] minerals.', 'a [critical] mass of users']],
  division: [['The [division] in the party is plain.'], ['The Third [Division] crossed.', 'the second [division]']],
  'dismissed-as': [['He [dismissed] the report as false.', 'Iran [dismissed] the allegations.'], ['The president [dismissed] his minister.']],
  incumbent: [['It was [incumbent] on them to act.'], ['The [incumbent] won the vote.']],
  claim: [['Moscow [claims] that it won.', 'He [claimed] it was late.', 'the [claim] that it won'], ['The group [claimed] responsibility.', 'China’s territorial [claims] overlap.', 'The flood [claimed] the lives of ten.']],
  deny: [['Iran [denied] the report.', 'They [deny] that it happened.'], ['They were [denied] access.', 'The court [denied] bail.']],
  admit: [['He [admitted] that it failed.'], ['He was [admitted] to hospital.', 'They [admit] 300 students.']],
  expose: [['The paper [exposed] the plot.'], ['They were [exposed] to radiation.']],
  very: [['It was [very] late.'], ['It was the [very] same man.']],
  great: [['It was a [great] success.'], ['It was the work of a [great] power.', 'a [great] many ships']],
  too: [['It was [too] dangerous.'], ['He [too] suggested it.']],
  rather: [['It was [rather] late.'], ['They left [rather] than stay.', 'They would [rather] stay.']],
  however: [['It rained. [However], they went.'], ['They will go, [however] long it takes.']],
  while: [['[While] they agree on trade, they differ on arms.'], ['They sang [while] they worked.']],
  yet: [['It rained, [yet] they went.', '[Yet] they went.'], ['They have not gone [yet].', 'It was [yet] another storm.']],
  still: [['[Still], they went.'], ['They are [still] there.']],
  even: [['[Even] the army agreed.'], ['They want an [even] split.', 'They break [even].']],
  'of-course': [['They went, [of course].'], ['It was a matter [of course].']],
  regime: [['The [regime] in Minsk fell.', 'the [regime] of Belarus'], ['The sanctions [regime] was renewed.', 'a new tax [regime]']],
  puppet: [['They installed a [puppet].'], ['They saw a [puppet] show.']],
  backyard: [['It lies in America’s [backyard].'], ['They sat in the [backyard] of a house.']],
  gang: [['The ruling [gang] fled.'], ['A street [gang] was arrested.']],
  hawk: [['The [hawks] want war.'], ['A Black [Hawk] crashed.']],
  influx: [['an [influx] of refugees'], ['an [influx] of capital']],
  liberation: [['the [liberation] of Mosul'], ['the Palestine [liberation] movement']],
  mainland: [['They trade with [mainland] China.'], ['They swam to the [mainland].']],
  rogue: [['a [rogue] general'], ['a [rogue] trader']],
  swamp: [['He wants to drain the [swamp].'], ['The birds live in a [swamp].']],
  swarm: [['a [swarm] of migrants'], ['a [swarm] of bees']],
  terrorist: [['They called him a [terrorist].'], ['It was a [terrorist] attack.']],
  reunification: [['They call for [reunification].'], ['the law on family [reunification]']],
  colonial: [['a [colonial] mentality'], ['in the [colonial] period']],
};

/** Whether the words in brackets are found, whole, as stance. */
function marked(sentence: string): boolean {
  const start = sentence.indexOf('['), end = sentence.indexOf(']') - 1;
  const text = sentence.replace(/[[\]]/g, '');
  return analyse(text, testLexicon()).mentions.some((m) => m.kind === 'stance' && m.start === start && m.end === end);
}

const stanceIn = (text: string): string[] => analyse(text, testLexicon()).mentions.filter((m) => m.kind === 'stance').map((m) => text.slice(m.start, m.end));

describe('stance guards', () => {
  it('are each tested both ways', () => {
    deepStrictEqual(Object.keys(GUARDS).sort(), [...GUARD_NAMES].sort());
    for (const [name, [yes, no]] of Object.entries(GUARDS)) ok(yes.length && no.length, name);
  });

  for (const [name, [yes, no]] of Object.entries(GUARDS)) {
    it(`${name} lets its sense pass`, () => { deepStrictEqual(yes.filter((s) => !marked(s)), []); });
    it(`${name} stops the other`, () => { deepStrictEqual(no.filter(marked), []); });
  }

  it('leave terms of art alone', () => {
    for (const text of ['They mine critical minerals.', 'It is a great power.', 'They want to strike a deal.', 'The interest rate rose.', 'It was a conflict of interest.',
      'They signed a free trade agreement.', 'The defense budget and the defence minister', 'They read about security.', 'The peace talks went on.', 'a national unity government']) {
      deepStrictEqual(stanceIn(text), [], text);
    }
  });

  it('leave names alone', () => {
    for (const text of ['The Liberal Democratic Party met in Tokyo.', 'They flew to Great Britain.', 'The Good Friday Agreement was signed.', 'The New Development Bank lends.',
      'He voted for the Progress Party.', 'The United States and the United Nations met.', 'The Peace and Freedom Party met.', 'The ship Hope left.', 'They rounded the Cape of Good Hope.']) {
      deepStrictEqual(stanceIn(text), [], text);
    }
  });

  it('leave compounds alone', () => {
    deepStrictEqual(stanceIn('An anti-corruption office and a non-aggression pact were set up.'), []);
  });
});
