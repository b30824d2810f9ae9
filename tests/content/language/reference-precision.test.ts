/** Pronouns that a careless reader would give to the wrong owner: the right one, or nobody. */
import { expect, test } from 'vitest';
import { readSentences } from '../../../content/language/reading.js';
import { readPasted } from '../../../content/read/read.js';
import { english } from '../model.js';

function meant(text: string, pronoun: string): string | null {
  const read = readPasted(text);
  if (!read.ok) throw new Error(read.problem.kind);
  const references = readSentences(english, read.value).flatMap((one) => one.references);
  return references.findLast((one) => one.text.toLowerCase() === pronoun)?.to?.name ?? null;
}

test('an object is not the subject beside it', () => {
  const text =
    'Walter Green surrendered to Peter Hazel in Oslo. Walter Green was freed because Peter Hazel had sworn that he would not harm him.';
  expect(meant(text, 'him')).not.toBe('Peter Hazel');
});

test('an object in front may own what follows as well as the subject', () => {
  expect(meant('The river carries the boat to its harbour.', 'its')).toBeNull();
});

test('a lone word that may be a town is no man', () => {
  const text =
    'The wars reached Kiev, Vladimir and other towns of the plain. His cousin Walter Green fled to Norway.';
  expect(meant(text, 'his')).toBeNull();
});

test('the one person spoken of still owns what follows', () => {
  expect(meant('Walter Green founded a mill in Norway. He sold it in 1921.', 'he')).toBe('Walter Green');
});
