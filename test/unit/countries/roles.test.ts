import assert from 'node:assert/strict';
import { analyse } from '../../../src/analysis/analyse';
import { testLexicon } from '../lexicon-fixture';
import { countries, mentions, terms } from './support';

describe('roles of country names', () => {
  const found = (text: string, ...expected: string[]) => it(text, () => assert.deepEqual(countries(text), expected));

  describe('name', () => {
    found('Türkiye, or Turkey, kept its word.', 'Türkiye=TR', 'Turkey=TR');
    found('Burma is Myanmar, Ivory Coast is Côte d’Ivoire.', 'Burma=MM', 'Myanmar=MM', 'Ivory Coast=CI', 'Côte d’Ivoire=CI');
    found('The Gambia and the Netherlands agreed.', 'Gambia=GM', 'Netherlands=NL');
    found('The ROK and the DPRK met in neutral Switzerland.', 'ROK=KR', 'DPRK=KP', 'Switzerland=CH');
    found('The U.S., the US, the U.S.A. and America are one.', 'U.S.=US', 'US=US', 'U.S.A.=US', 'America=US');
    found('She moved to the States.', 'States=US');
    found('The member States agreed.');
    found('The UK, Britain, Great Britain, England, Scotland and Wales', 'UK=GB', 'Britain=GB', 'Great Britain=GB', 'England=GB', 'Scotland=GB', 'Wales=GB');
    found('Northern Ireland has its own assembly.', 'Northern Ireland=GB');
    found('The Holy See and Palestine are observers.', 'Holy See=VA', 'Palestine=PS');
    found('Taiwan, Kosovo, Abkhazia, Transnistria and Somaliland are recognised by some.', 'Taiwan=TW', 'Kosovo=XK', 'Abkhazia=XH', 'Transnistria=XT', 'Somaliland=XS');
    found('Greenland, Puerto Rico, Gibraltar and New Caledonia are territories.', 'Greenland=GL', 'Puerto Rico=PR', 'Gibraltar=GI', 'New Caledonia=NC');
  });

  describe('demonym', () => {
    found('Uzbek, Kyrgyz, Emirati and Dutch pilots', 'Uzbek=UZ demonym', 'Kyrgyz=KG demonym', 'Emirati=AE demonym', 'Dutch=NL demonym');
    found('Filipinos and the Philippine navy', 'Filipinos=PH demonym', 'Philippine=PH demonym');
    found('Swiss bankers, Englishmen and Burkinabe miners', 'Swiss=CH demonym', 'Englishmen=GB demonym', 'Burkinabe=BF demonym');
    found('Latin American and North American writers');
    found('American writers', 'American=US demonym');
    found('American Indians and Native Americans');
    found('The ties of East Germans and Soviet officers', 'East Germans=DDDE demonym', 'Soviet=SUHH demonym');
  });

  describe('prefix', () => {
    found('Sino-Russian and Russo-Ukrainian borders', 'Sino=CN prefix', 'Russian=RU demonym', 'Russo=RU prefix', 'Ukrainian=UA demonym');
    found('Anglo-American relations', 'Anglo=GB prefix', 'American=US demonym');
    found('Anglo-Saxon law, Indo-European roots, the Indo-Pacific, Afro-Caribbean music');
    found('General Franco ruled Spain.', 'Spain=ES');
    found('Franco-German talks', 'Franco=FR prefix', 'German=DE demonym');
  });

  describe('capital and seat, as a government', () => {
    found('Moscow said it would answer.', 'Moscow=RU capital');
    found('Beijing has long warned against it.', 'Beijing=CN capital');
    found('Washington will not recognise the vote.', 'Washington=US capital');
    found("Tehran's nuclear programme went on.", 'Tehran=IR capital');
    found('Beijing-backed lenders and Moscow-led talks', 'Beijing=CN capital', 'Moscow=RU capital');
    found('The anti-Kremlin marchers and the pro-White House hosts', 'Kremlin=RU metonym', 'White House=US metonym');
    found('They urged Ankara to ratify the accord.', 'Ankara=TR capital');
    found('Relations with Pyongyang froze.', 'Pyongyang=KP capital');
    found('London and Paris backed Kyiv, and the tariffs unsettled Ottawa.', 'London=GB capital', 'Paris=FR capital', 'Kyiv=UA capital', 'Ottawa=CA capital');
    found('Delhi-Beijing talks resumed; militias backed by Tehran did not.', 'Delhi=IN capital', 'Beijing=CN capital', 'Tehran=IR capital');
    found('Moscow was accused of it.', 'Moscow=RU capital');
    found('On Tuesday, Tokyo is seeking terms.', 'Tokyo=JP capital');
    found('The Kremlin dismissed the report.', 'Kremlin=RU metonym');
    found('A White House spokesman declined.', 'White House=US metonym');
    found('Downing Street denied it, and Foggy Bottom agreed.', 'Downing Street=GB metonym', 'Foggy Bottom=US metonym');
    found('Zhongnanhai wants calm; the Elysée warned against haste; the Blue House said nothing.', 'Zhongnanhai=CN metonym', 'Elysée=FR metonym', 'Blue House=KR metonym');
  });

  describe('capital as a subject over an apposition', () => {
    found('Rome, led by Giorgia Meloni, rejected the plan.', 'Rome=IT capital');
    found('Talks failed because Tehran, still under sanctions, refused to sign.', 'Tehran=IR capital');
    found('Tokyo, which hosts a US-led fleet, has warned of delays.', 'Tokyo=JP capital', 'US=US');
    found('The crowds in Rome, led by students, rejected the plan.');
    found('Rome, a city of hills, wants more trees.');
    found('Rome, where they lived, said little to them.');
    found('Kyiv, shelled for weeks, was bombed again.');
    found('Oslo, loved by sailors, is quiet in winter.');
  });

  describe('capital in an attitude', () => {
    found('The pro-Beijing camp lost seats, and anti-Pyongyang leaflets were flown over.');
    found('Pro-Moscow parties urged Moscow to explain.', 'Moscow=RU capital');
    found('The pro-Russian party and anti-Chinese riots', 'Russian=RU demonym', 'Chinese=CN demonym');
    it('is there for readers who ask for less certain mentions', () => {
      const [m] = analyse('The pro-Beijing camp lost seats.', testLexicon(), { minConfidence: 0.4 }).mentions.filter((x) => x.kind === 'country');
      assert.deepEqual([m.code, m.role, m.rule, m.confidence], ['CN', 'capital', 'country/capital-attitude', 0.45]);
    });
  });

  describe('capital and seat, as a place', () => {
    found('She lives in Moscow.');
    found('Officials in Beijing said it was hot.');
    found('The flight from Tehran landed late.');
    found("Moscow's streets were empty.");
    found('Tourists photographed the White House lawn.');
    found('They met near the Kremlin.');
    found('The Washington Monument was closed; Denzel Washington opened it.');
    found('Seattle, Washington was sunny.');
    found('The Moscow-Berlin train was late.');
    found('Radio Pyongyang played music; Graeme Hamilton said so.');
    found('London hosted the games and Kyiv was bombed.');
  });

  describe('former', () => {
    found('Zaire and the Soviet Union are gone.', 'Zaire=CD former', 'Soviet Union=SUHH former');
    found('Yugoslavia, Czechoslovakia and East Germany', 'Yugoslavia=YUCS former', 'Czechoslovakia=CSHH former', 'East Germany=DDDE former');
    found('Ceylon tea is a drink; Ceylon became Sri Lanka.', 'Ceylon=LK former', 'Sri Lanka=LK');
    it('is a name like others in a text of its life time', () => {
      assert.deepEqual(countries('Swaziland held a vote.', '2008-09-19'), ['Swaziland=SZ']);
      assert.deepEqual(countries('Swaziland held a vote.', '2023-09-29'), ['Swaziland=SZ former']);
      assert.deepEqual(countries('The Soviet Union replied.', '1962-10-28'), ['Soviet Union=SUHH']);
    });
  });

  describe('families', () => {
    found('North and South Korea, East and West Germany', 'North=KP', 'South Korea=KR', 'East=DDDE', 'West Germany=DE former');
    found('They crossed the North and South Atlantic.');
    found('The two Koreas and both Congos talked.', 'Koreas=KR', 'Congos=CD');
    it('tells all its members', () => assert.deepEqual(mentions('The two Koreas met.')[0].alternatives, ['KP']));
  });

  describe('terms', () => {
    it('finds what is no country', () => {
      assert.ok(terms('The United Nations met.').includes('United Nations=united-nations'));
      assert.deepEqual(terms('Oscar Pistorius ran. WHO IS NEXT?'), []);
      assert.ok(terms('Ships left the Strait of Hormuz.').some((t) => t.startsWith('Strait of Hormuz=')));
    });
  });
});
