import * as vscode from 'vscode';
import type { Mention, Named, StanceCategory, StanceMention } from '../analysis/mention';
import { STANCE_ADVICE, type StanceAdvice } from '../stance/entry';
import type { CardSubject } from './cardSections';
import { entryOf } from './entities';
import { escapeMarkdown } from './markdown';
import type { Services } from './services';

type Section = (m: StanceMention, subject: CardSubject) => string | undefined;

/** What a stance word's card says: what the writer does with it, how strongly, who and toward whom. */
export const STANCE_SECTIONS: readonly Section[] = [({ category }) => whatItDoes(category), advice, weight, whose];

/** The category in plain words. */
function whatItDoes(category: StanceCategory): string {
  switch (category) {
    case 'hedge': return vscode.l10n.t('Withholds full commitment to what is said.');
    case 'booster': return vscode.l10n.t('Closes off other views: says that it is certain.');
    case 'positive': return vscode.l10n.t('Approves.');
    case 'negative': return vscode.l10n.t('Disapproves.');
    case 'obligation': return vscode.l10n.t('Says what somebody has to do.');
    case 'reporting': return vscode.l10n.t('Reports what somebody said, neutrally.');
    case 'distancing': return vscode.l10n.t('Reports what somebody said, and doubts it.');
    case 'endorsing': return vscode.l10n.t('Reports what somebody said, and takes it as true.');
    case 'intensifier': return vscode.l10n.t('Turns the force up or down.');
    case 'concession': return vscode.l10n.t('Grants or counters another view.');
    case 'loaded': return vscode.l10n.t('Slants by its choice of name.');
  }
}

/** For a loaded label: what to write instead, and why the word slants. */
function advice({ lemma }: StanceMention, { services }: CardSubject): string | undefined {
  const found = services.words.table<StanceAdvice>(STANCE_ADVICE)?.[lemma];
  return found && vscode.l10n.t('{0} Neutral: {1}', escapeMarkdown(found.why), `*${escapeMarkdown(found.instead)}*`);
}

function weight({ polarity, strength, negated }: StanceMention): string {
  const parts = [polarity === 'positive' ? vscode.l10n.t('positive') : polarity === 'negative' ? vscode.l10n.t('negative') : vscode.l10n.t('neutral')];
  parts.push(vscode.l10n.t('strength {0} of 3', strength));
  if (negated) parts.push(vscode.l10n.t('negated'));
  return parts.join(' · ');
}

function whose({ holder, target }: StanceMention): string {
  const who = holder === 'author' ? vscode.l10n.t('the author') : holder === 'unnamed speaker' ? vscode.l10n.t('a speaker who is not named') : named(holder);
  return target ? vscode.l10n.t('Whose: {0} · toward: {1}', who, named(target)) : vscode.l10n.t('Whose: {0}', who);
}

const named = ({ text }: Named): string => escapeMarkdown(text);

/** How many approving and disapproving words this text has toward the entity of a mention; empty for none. */
export function tone(mention: Mention, document: vscode.TextDocument, { documents }: Services): string {
  const id = entryOf(mention);
  if (!id || mention.kind === 'date') return '';
  let positive = 0, negative = 0;
  for (const m of documents.analysis(document)?.mentions('stance') ?? []) {
    if (m.kind !== 'stance' || m.target?.entry !== id) continue;
    if (m.polarity === 'positive') positive++;
    if (m.polarity === 'negative') negative++;
  }
  return positive + negative ? vscode.l10n.t('tone toward it: {0} positive, {1} negative', positive, negative) : '';
}
