import * as vscode from 'vscode';
import type { Mention, StanceMention } from '../analysis/mention';
import { Colour, type ColourId } from './ids';

export type StanceStyle = 'stance.positive' | 'stance.negative' | 'stance.loaded' | 'stance.doubt' | 'stance.force' | 'stance.quiet';
export type StyleId = 'country' | 'date' | 'term' | StanceStyle;

/** Close under the letters, so that it is told from the lines of countries and the dots of terms. */
function underline(shape: string, id: ColourId): vscode.DecorationRenderOptions {
  return { textDecoration: `underline ${shape} ${variable(id)}; text-underline-offset: 3px; text-decoration-skip-ink: none` };
}

const colour = (id: ColourId): vscode.ThemeColor => new vscode.ThemeColor(id);

/**
 * One shape for each kind besides its colour, so that nobody has to tell kinds by hue: a solid line on a tint, a
 * box, a thin line close under stance words, dots. Borders are drawn behind the text and never move it.
 */
const STYLES: Readonly<Record<StyleId, vscode.DecorationRenderOptions>> = {
  country: {
    backgroundColor: colour(Colour.countryBackground),
    borderStyle: 'solid', borderWidth: '0 0 2px 0', borderColor: colour(Colour.countryBorder),
  },
  date: {
    backgroundColor: colour(Colour.dateBackground),
    borderStyle: 'solid', borderWidth: '1px', borderRadius: '3px', borderColor: colour(Colour.dateBorder),
  },
  'stance.positive': underline('solid 1px', Colour.stancePositive),
  'stance.negative': underline('wavy 1px', Colour.stanceNegative),
  'stance.loaded': { ...underline('wavy 1px', Colour.stanceNegative), fontWeight: 'bold' },
  'stance.doubt': underline('dotted 2px', Colour.stanceUnderline),
  'stance.force': underline('dashed 1px', Colour.stanceUnderline),
  'stance.quiet': underline('dotted 1px', Colour.stanceUnderline),
  term: { borderStyle: 'dotted', borderWidth: '0 0 2px 0', borderColor: colour(Colour.termBorder) },
};

/** Marks at the scroll bar, a lane for each kind; terms stay quiet. */
const RULER: Readonly<Partial<Record<Mention['kind'], vscode.DecorationRenderOptions>>> = {
  country: { overviewRulerColor: colour(Colour.countryBorder), overviewRulerLane: vscode.OverviewRulerLane.Left },
  date: { overviewRulerColor: colour(Colour.dateBorder), overviewRulerLane: vscode.OverviewRulerLane.Center },
  stance: { overviewRulerColor: colour(Colour.stanceUnderline), overviewRulerLane: vscode.OverviewRulerLane.Right },
};

export const STYLE_IDS = Object.keys(STYLES) as readonly StyleId[];

export function styleOf(m: Mention): StyleId {
  return m.kind === 'stance' ? stanceStyle(m) : m.kind;
}

/** Praise is solid, blame a wave, doubt dots, what adds force or duty dashes; a label that slants is bold besides. */
function stanceStyle({ category, polarity }: StanceMention): StanceStyle {
  switch (category) {
    case 'loaded': return 'stance.loaded';
    case 'hedge': case 'distancing': return 'stance.doubt';
    case 'booster': case 'obligation': case 'intensifier': case 'endorsing': return 'stance.force';
    case 'reporting': case 'concession': return 'stance.quiet';
    default: return polarity === 'positive' ? 'stance.positive' : 'stance.negative';
  }
}

/** The fixed set of decoration types: created once, disposed with the extension. */
export class DecorationTypes implements vscode.Disposable {
  readonly styles = new Map(STYLE_IDS.map((id) => [id, vscode.window.createTextEditorDecorationType({ ...STYLES[id], rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed })]));
  readonly ruler = new Map(Object.entries(RULER).map(([kind, options]) => [kind as Mention['kind'], vscode.window.createTextEditorDecorationType(options)]));

  dispose(): void {
    vscode.Disposable.from(...this.styles.values(), ...this.ruler.values()).dispose();
  }
}

/** The CSS variable under which VS Code publishes a contributed colour: a text decoration takes no theme colour. */
function variable(id: ColourId): string {
  return `var(--vscode-${id.replace(/\./g, '-')})`;
}
