import assert from 'node:assert/strict';
import { countries, mentions } from './support';

/** Text, and what is to be found in it. */
type Case = readonly [string, readonly string[]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'Georgia, the country and the state': [
    ['Talks between Tbilisi and Brussels stalled, and Georgia was left without a date.', ['Tbilisi=GE capital', 'Georgia=GE']],
    ['Moldova, Georgia and Ukraine asked for the same terms.', ['Moldova=MD', 'Georgia=GE', 'Ukraine=UA']],
    ['The delegation flew on to Batumi, Georgia.', ['Georgia=GE']],
    ['The plant outside Atlanta, Georgia, closed in spring.', []],
    ['A court in Savannah, Georgia heard the case.', []],
    ['Voters in Florida, Georgia and Alabama will decide.', []],
    ['The Georgia governor signed the bill.', []],
    ['She teaches at the University of Georgia.', []],
    ['Ports in Texas, Virginia and South Carolina reopened.\n\nStorm damage in Georgia was light.', []],
    ['The destroyer and the USS Georgia passed the strait.', []],
  ],
  'names of persons': [
    ['Jordan reopened its border crossing.', ['Jordan=JO']],
    ['Michael Jordan bought the club.\n\nJordan said he was pleased.', []],
    ['Michael B. Jordan plays the lead.', []],
    ['Mr Jordan declined to comment.', []],
    ['Jordan Peterson gave a lecture.', []],
    ['Chad closed its border with Sudan.', ['Chad=TD', 'Sudan=SD']],
    ['Chad Smith closed the shop.', []],
    ['Troops from Israel crossed the line.', ['Israel=IL']],
    ['Steve Israel retired from Congress.', []],
    ['India tested a missile.', ['India=IN']],
    ['Exports from China rose.', ['China=CN']],
    ['Elections in France were close; Cornelia France did not stand.', ['France=FR']],
    ['Theresa England chaired the panel.', []],
  ],
  'ordinary words and other senses': [
    ['Turkey recalled its envoy.', ['Turkey=TR']],
    ['TURKEY RECALLS ENVOY', ['TURKEY=TR']],
    ['They ate cold turkey on the porch.', []],
    ['Turkey sandwiches were served to the delegates.', []],
    ['A roast Turkey stood on the table.', []],
    ['He broke the good china.', []],
    ['The guinea was a coin, and a guinea pig is an animal.', []],
    ['Guinea held its vote.', ['Guinea=GN']],
    ['A red jersey hung in the hall.', []],
    ['Guernsey and Jersey set their own taxes.', ['Guernsey=GG', 'Jersey=JE']],
    ['Commuters from New Jersey were stranded. Jersey was dark.', []],
    ['Cuba freed the prisoners.', ['Cuba=CU']],
    ['Polish farmers blocked the road.', ['Polish=PL demonym']],
    ['Polish the silver before they come.', []],
    ['She bought nail polish.', []],
    ['The Poles voted on Sunday.', ['Poles=PL demonym']],
    ['The team reached the South Pole.', []],
    ['He started from pole position.', []],
  ],
  'food, things and animals': [
    ['The Swiss government agreed.', ['Swiss=CH demonym']],
    ['We had Swiss cheese and French fries.', []],
    ['French voters stayed at home.', ['French=FR demonym']],
    ['It was an Indian summer.', []],
    ['A Panama hat and a Persian rug were sold.', []],
  ],
  'look-alikes': [
    ['Niger and Nigeria share a border.', ['Niger=NE', 'Nigeria=NG']],
    ['Oil spills in the Niger Delta went on.', []],
    ['Nigerien and Nigerian officials met.', ['Nigerien=NE demonym', 'Nigerian=NG demonym']],
    ['Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea signed.', ['Guinea=GN', 'Guinea-Bissau=GW', 'Equatorial Guinea=GQ', 'Papua New Guinea=PG']],
    ['Dominica and the Dominican Republic sent aid.', ['Dominica=DM', 'Dominican Republic=DO']],
    ['The Republic of the Congo is not the Democratic Republic of the Congo.', ['Republic of the Congo=CG', 'Democratic Republic of the Congo=CD']],
    ['North Korea, South Korea and the Republic of Korea', ['North Korea=KP', 'South Korea=KR', 'Republic of Korea=KR']],
    ['The Republic of Ireland and Northern Ireland share an island.', ['Republic of Ireland=IE', 'Northern Ireland=GB']],
    ['The Federated States of Micronesia voted; Polynesia and Micronesia are regions.', ['Federated States of Micronesia=FM']],
    ['Samoa and American Samoa lie on two sides of the date line.', ['Samoa=WS', 'American Samoa=AS']],
    ['South Sudan left Sudan in 2011.', ['South Sudan=SS', 'Sudan=SD']],
  ],
  'seas, canals and gulfs': [
    ['Ships crossed the Indian Ocean and the South China Sea.', []],
    ['The Sea of Japan and the Gulf of Mexico are far apart.', []],
    ['Traffic through the Panama Canal fell.', []],
    ['Panama raised its tolls, and Japan paid.', ['Panama=PA', 'Japan=JP']],
    ['Lake Chad is shrinking; Mount Kenya is not.', []],
  ],
  'places elsewhere': [
    ['New Mexico and New England are not abroad.', []],
    ['Mexico is.', ['Mexico=MX']],
    ['He was born in Lebanon, Pa., in 1960.', []],
    ['Lebanon has no president.', ['Lebanon=LB']],
    ['The plant in Peru, Indiana, closed.', []],
    ['The mines of Peru opened again.', ['Peru=PE']],
    ['They filmed in Paris, Texas.', []],
    ['Fires spread across New South Wales.', []],
    ['He toured Hong Kong, Japan, South Korea and Singapore.', ['Hong Kong=HK', 'Japan=JP', 'South Korea=KR', 'Singapore=SG']],
  ],
  'newspapers, firms, schools, clubs and ships': [
    ['The Washington Post, Japan Forward and China Daily carried it.', []],
    ['The Jordan Times and the Korea Herald did not.', []],
    ['Bank of China and Air India raised fares and fees.', []],
    ['The Central Bank of Iran denied it.', ['Iran=IR']],
    ['Kenya Airways and Malaysia Airlines cut flights.', []],
    ['HMS Jamaica was scrapped; Peanut Corp. of America closed; Radio France reported it.', []],
    ['It costs US$40 million, or $US 40 million.', []],
    ['The US spent 40 million dollars.', ['US=US']],
    ['See 410 U.S. 113 and 28 U.S.C. 1253.', []],
  ],
  'state organs': [
    ['The Russian Foreign Ministry summoned the envoy.', ['Russian=RU demonym']],
    ["The People's Liberation Army paraded.", []],
    ['The Supreme Court of the United States will hear it.', ['United States=US']],
    ['Parties to the Fiji Health Ministry scheme met.', ['Fiji=FJ']],
  ],
  'languages': [
    ['Spanish-speaking voters in Texas turned out.', []],
    ['Spanish voters turned out.', ['Spanish=ES demonym']],
    ['She spoke English at home.', []],
  ],
};

describe('country disambiguation', () => {
  for (const [theme, cases] of Object.entries(CASES)) {
    describe(theme, () => {
      for (const [text, expected] of cases) it(text.replace(/\s+/g, ' '), () => assert.deepEqual(countries(text), expected));
    });
  }

  it('takes the dominant country among those that share a word', () => {
    assert.deepEqual(countries('Brazzaville was calm. Congolese papers said so.'), ['Congolese=CG demonym']);
    assert.deepEqual(countries('Kinshasa was calm. Congolese papers said so.'), ['Congolese=CD demonym']);
    assert.deepEqual(countries('North Korea fired a missile over Japan. The Korean launch was its third.').at(-1), 'Korean=KP demonym');
    assert.deepEqual(countries('A Korean restaurant opened downtown.'), []);
    const [congolese] = mentions('The Congolese delegation left.');
    assert.deepEqual([congolese.code, congolese.alternatives, congolese.rule], ['CD', ['CG'], 'country/shared-usual']);
  });

  it('reads "the South" as Korea once South Korea has been named', () => {
    assert.deepEqual(countries('South Korea protested. The launch came as the South held drills.'), ['South Korea=KR', 'South=KR']);
    assert.deepEqual(countries('The storm moved north. Farmers in the South waited.'), []);
    assert.deepEqual(countries('South Korea bought grain. Ships crossed the South Atlantic.'), ['South Korea=KR']);
  });

  it('reads the North and the South of other divided states', () => {
    assert.deepEqual(countries('North Vietnam sent troops. Saigon surrendered to the North in spring.', '1975-05-02').slice(1), ['North=VDVN']);
    assert.deepEqual(countries('South Sudan seceded. The oil lies in the South.'), ['South Sudan=SS', 'South=SS']);
  });

  it('keeps a surname through the document, before and after the full name', () => {
    assert.deepEqual(countries('Jordan retires\n\nMichael Jordan left the club. Jordan was 40.'), []);
    assert.deepEqual(countries('Michael Jordan flew to Amman. He met ministers in Jordan.'), ['Jordan=JO']);
  });

  it('names the rule that decided', () => {
    assert.equal(mentions('Turkey recalled its envoy.')[0].rule, 'country/turkey');
    assert.equal(mentions('Jordan reopened its border.')[0].rule, 'country/person');
    assert.equal(mentions('Moldova, Georgia and Ukraine asked.')[1].rule, 'country/georgia-neighbours');
  });
});
