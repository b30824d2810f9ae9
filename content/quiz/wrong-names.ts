/** Names to offer beside a name in a quiz: of its own article, of the rest of the library, and of the gazetteer. */
import { type Card, GAP } from '../deck.js';
import { bareName, wrongSex } from '../forms/alike.js';
import { nearestKin } from '../forms/gazetteer.js';
import { belongsWith, libraryWorth, type NameGap, sitsLike } from '../forms/library-beside.js';
import type { Ranked } from '../forms/names.js';
import { isKind, type ReadName } from '../forms/read-names.js';
import type { Known } from './material.js';

/** Names of its own article stand before what comes from elsewhere, in the order in which decks take names too. */
const OF_ITS_ARTICLE = 2;

function gapOf(card: Card, known: Known): NameGap | null {
  const bare = bareName(card.answer);
  const kind = known.kindOf(bare);
  if (kind === null || !isKind(kind) || kind === 'people') return null;
  const led = bare !== card.answer || new RegExp(`\\bthe ${GAP}`, 'i').test(card.prompt);
  const own = known.names.find((name) => name.text === bare && isOf(card, name));
  const form = own?.form ?? (kind !== 'person' || bare.includes(' ') ? 'full' : 'lone');
  return { kind, form, led, hangs: known.hangsOf(card), kin: nearestKin(kind, bare, led) };
}

function isOf({ evidence: [own] }: Card, { articles }: ReadName): boolean {
  return own !== undefined && articles.has(own.article);
}

/** How near the articles of a name are to that of a card. */
function nearnessTo({ evidence: [own] }: Card, { articles }: ReadName, known: Known): number {
  return own === undefined ? 0 : Math.max(...[...articles].map((id) => known.nearness(own.article, id)));
}

/** Names of the answer's kind that sit as it does, true or not, those of its own article with the highest worth. */
export function namesLike(card: Card, known: Known): readonly Ranked[] {
  const gap = gapOf(card, known);
  if (gap === null) return [];
  const bare = bareName(card.answer);
  const read = known.names
    .filter((name) => known.kindOf(name.text) === gap.kind && sitsLike(gap, bare, name))
    .flatMap((name) => {
      const { text } = name;
      if (isOf(card, name)) return [{ text, worth: OF_ITS_ARTICLE + libraryWorth(name, gap, 0) }];
      if (!belongsWith(bare, gap, name)) return [];
      return [{ text, worth: libraryWorth(name, gap, nearnessTo(card, name, known)) }];
    });
  const kin = gap.kin.map((text, i) => ({ text, worth: 1 - i / 1000 }));
  const the = bare === card.answer ? '' : 'the ';
  return [...read, ...kin]
    .filter(({ text }) => wrongSex(bare, card.prompt) || !wrongSex(text, card.prompt))
    .map(({ text, worth }) => ({ text: `${the}${text}`, worth }));
}
