/** Which "it" points at nothing, and which goes on with a description. */
import type { Word } from './sentence-words.js';

/** "It is a crime to", "it was a mistake that": what is so stands behind it. */
const JUDGED =
  /^(?:is|was|remains|became|would be|will be) (?:also |now |still |not )?an? (?:[\p{L}]+ )?(?:crime|offence|offense|pity|shame|mistake|sin|mystery|honour|honor|pleasure|surprise|duty|custom|tradition|matter of time)(?: in [\p{L}]+)? (?:for|to|that|if|when|before)\b/u;

/** Whether what "it" stands for is told behind a noun that judges it. */
export function isJudgedIt(words: readonly Word[], i: number): boolean {
  const rest = words.slice(i + 1, i + 9).map((w) => w.text.toLowerCase());
  return /^it$/i.test(words[i]?.text ?? '') && JUDGED.test(rest.join(' '));
}

/** "It rained", "it is likely that", "it took a year to": an "it" that points at nothing. */
export function isEmptyIt(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (!word || !/^it$/i.test(word.text)) return false;
  if (/^expl/.test(word.label)) return true;
  const rest = words
    .slice(i + 1, i + 14)
    .map((w) => w.text.toLowerCase())
    .join(' ');
  if (/^(?:also |still |just )?(?:rain|snow|hail|thunder)(?:s|ed|ing)?\b/.test(rest)) return true;
  const claim =
    /^(?:(?:is|was|'s|’s|has been|had been|will be|would be|may be|might be|could be|seems|seemed|appears|appeared|became|becomes|remains) )(?:not |n't |n’t |also |then |now |very |more |still |only |even |never |well |widely |generally |often )*\p{L}+ (?:that|to|for|if|whether|when|how|why|who|because|until|since)\b/u;
  if (claim.test(rest) || JUDGED.test(rest)) return true;
  if (/^(?:is|was|has been|may be|might be) (?:not |also |once |often |still )?the case that\b/.test(rest))
    return true;
  if (/^(?:took|takes|will take|would take) .* to\b/.test(rest)) return true;
  if (
    /^(?:seems|seemed|appears|appeared|turned out|turns out|happened|follows) (?:that|as|like)\b/.test(rest)
  )
    return true;
  const before = words[i - 1]?.text.toLowerCase() ?? '';
  return (
    /^(?:make|makes|made|making|find|finds|found|consider|considered|think|thought)$/.test(before) &&
    /^(?:\p{L}+ )?(?:\p{L}+) (?:to|that|for)\b/u.test(rest)
  );
}

/** Nouns for what is said, which the clause behind them tells: "the claim was that it …". */
const SAID =
  /^(?:claim|fact|idea|reason|question|problem|point|result|answer|truth|belief|view|hope|goal|aim|theory|argument|fear|risk|chance|news|rule|way|thing|one|lot|number|part)$/;

/** A description that "it" may go on with: no object, whose clause could hold another thing. */
export function goesOn(words: readonly Word[], subject: number, i: number): boolean {
  if (SAID.test(words[subject]?.text.toLowerCase() ?? '')) return false;
  return words[i]?.tag === 'PRP$' || /^nsubj/.test(words[i]?.label ?? '');
}
