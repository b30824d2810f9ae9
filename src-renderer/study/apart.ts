/** Cards that must not meet on one day: those of one fact, and young ones that are easily confused. */
import type { CardId, CardState, FactId } from '../../content/deck.js';
import type { Preset } from './preset.js';

/** From this interval on a card is known well enough to stand beside those like it. Days. */
const MATURE_DAYS = 21;

/** A card as far as this is concerned; `group` names those it is easily confused with. */
export type Standing = {
  readonly card: CardId;
  readonly fact: FactId;
  readonly group?: string | undefined;
  readonly state: CardState;
};

/** What was asked today, or is to be. */
export type Met = { readonly facts: Map<FactId, Standing>; readonly groups: Map<string, Standing> };

/** True until a card has an interval of three weeks. */
function isYoung(state: CardState): boolean {
  return state.kind !== 'review' || state.interval < MATURE_DAYS;
}

/** Nothing met yet. */
export function nothingMet(): Met {
  return { facts: new Map(), groups: new Map() };
}

/** Notes that a card is asked today; the first of its fact and of its group is remembered. */
export function meet(met: Met, one: Standing): void {
  if (!met.facts.has(one.fact)) met.facts.set(one.fact, one);
  if (one.group === undefined || !isYoung(one.state)) return;
  if (!met.groups.has(one.group)) met.groups.set(one.group, one);
}

/** Which card keeps this one from being asked today, and why; null for none. */
export function keptBy(
  met: Met,
  one: Standing,
  preset: Preset,
): { readonly reason: 'sibling' | 'alike'; readonly by: CardId } | null {
  const sibling = preset.siblingsApart ? met.facts.get(one.fact) : undefined;
  if (sibling && sibling.card !== one.card) return { reason: 'sibling', by: sibling.card };
  if (!preset.groupsApart || one.group === undefined || !isYoung(one.state)) return null;
  const alike = met.groups.get(one.group);
  if (!alike || alike.card === one.card || alike.fact === one.fact) return null;
  return { reason: 'alike', by: alike.card };
}
