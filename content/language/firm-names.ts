/** Names that are a firm's although somebody bears them: "Tarvik" beside "Tarvik Motors", "Lund's shares". */
import type { Found } from './name-table.js';
import type { Word } from './sentence-words.js';

/** What a firm has and a person has not. */
const OF_A_FIRM =
  /^(?:shares?|shareholders?|chairman|chairwoman|investors?|workers|workforce|profits?|turnover|revenues?|takeover|creditors|subsidiary|headquarters|stores|plants)$/;

function ownsAsFirm(words: readonly Word[], { first, titleFirst, last }: Found): boolean {
  if (titleFirst !== first || /^(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady)\.?$/.test(words[first - 1]?.text ?? ''))
    return false;
  if (!/^['’]s?$/.test(words[last + 1]?.text ?? '')) return false;
  return words.slice(last + 2, last + 4).some(({ text }) => OF_A_FIRM.test(text));
}

/** Words that begin the name of a body and, where they stand alone, are more often seen as a body than as a person. */
function shortBodies(names: readonly Found[]): readonly string[] {
  const bodies = names.filter(({ shape, seen }) => shape === 'organisation' || seen === 'ORG');
  const first = new Set(
    bodies.flatMap(({ text }) => (text.includes(' ') ? [text.slice(0, text.indexOf(' '))] : [])),
  );
  const times = (word: string, type: Found['seen']) =>
    names.filter(({ text, seen }) => text === word && seen === type).length;
  return [...first].filter((word) => times(word, 'ORG') > times(word, 'PER'));
}

/** Single words by which firms are called in these sentences; `all` are the names found in each. */
export function firmNames(
  sentences: readonly { readonly words: readonly Word[] }[],
  all: readonly (readonly Found[])[],
): ReadonlySet<string> {
  const owners = all.flatMap((found, i) =>
    found.filter((one) => !one.text.includes(' ') && ownsAsFirm(sentences[i]?.words ?? [], one)),
  );
  return new Set([...shortBodies(all.flat()), ...owners.map(({ text }) => text)]);
}
