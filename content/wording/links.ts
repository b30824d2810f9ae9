/** Phrases in front of a clause that only tie it to the sentence before: "in return", "after the meeting". */
import type { Clause } from './clause.js';
import { isMark, lower, type Phrases, phraseAt, tagOf } from './phrases.js';

/** Openers of several words that link to a sentence before. */
const LINKING =
  /^(?:as a (?:result|consequence)|for (?:example|instance)|among (?:others|other things)|in (?:addition|(?:(?:complete|sharp|stark|marked) )?contrast|comparison|fact|turn|return|exchange|particular|general|response|this (?:way|case|regard)|other words|the end|the meantime)|by (?:contrast|comparison)|on the (?:other hand|contrary)|at the same time|of course|after all|as such|as well|at that (?:time|point)|to this end|because of this|after (?:this|that)|then|despite this|by (?:then|this time)|as (?:stated|noted|mentioned|described|discussed|explained|seen|shown) (?:above|before|earlier|previously))$/;
/** What may go from the end as well. */
const ANYWHERE = /^(?:for example|for instance|among others|among other things|as well|in turn)$/;
/** "After the meeting": a thing that happened, and that a sentence before told of. */
const EVENT =
  /^(?:after|following|upon|during|at) the (?:annexation|attack|ceremony|collapse|conference|congress|council|defeat|dispute|election|incident|invasion|meeting|merger|revolution|session|split|talks|trial|union|unification|visit|vote)$/;

function textOfPhrase(phrases: Phrases, i: number): string {
  if ((phrases.to[i] ?? i) - (phrases.from[i] ?? i) > 4) return '';
  return phraseAt(phrases, i)
    .filter((k) => !isMark(phrases, k))
    .map((k) => lower(phrases, k))
    .join(' ');
}

/** Whether what was so once is told without it: a rule of every trial is not. */
function isEventBefore(phrases: Phrases, { tense }: Clause, i: number, text: string): boolean {
  return tagOf(phrases, tense) === 'VBD' && /^NNS?$/.test(tagOf(phrases, i)) && EVENT.test(text);
}

/** Whether an adjunct only links its clause to what came before. */
export function onlyLinks(phrases: Phrases, clause: Clause, i: number): boolean {
  const text = textOfPhrase(phrases, i);
  return i < clause.top ? LINKING.test(text) || isEventBefore(phrases, clause, i, text) : ANYWHERE.test(text);
}
