/** "The MOU" and "the 2024 pact": what the text brought in and described, and nothing where two could be meant. */
import { describe, expect, test } from 'vitest';
import { readSentences } from '../../../content/language/reading.js';
import { readPasted } from '../../../content/read/read.js';
import { english } from '../model.js';

function meant(text: string, pointer: string): string | null | undefined {
  const read = readPasted(text);
  if (!read.ok) throw new Error(read.problem.kind);
  const references = readSentences(english, read.value).flatMap((one) => one.references);
  return references.findLast((one) => one.text.toLowerCase() === pointer)?.to?.name;
}

const SIGNED =
  'Norway and Iceland signed a new memorandum of understanding, or MOU, on herring quotas. The ministry said the MOU ends a long dispute.';

describe('a noun that no name has', () => {
  test('is what the sentence before described, its short form opened', () => {
    expect(meant(SIGNED, 'the mou')).toBe('new memorandum of understanding on herring quotas');
  });

  test('is nobody where two were described', () => {
    const two = SIGNED.replace(
      ' on herring quotas.',
      ' on herring quotas, and Sweden signed a memorandum on cod.',
    );
    expect(meant(two, 'the mou') ?? null).toBeNull();
  });

  test('is nobody where it was not described', () => {
    expect(
      meant('Anna Penn wrote a memorandum in May. The memorandum was lost.', 'the memorandum') ?? null,
    ).toBeNull();
  });

  test('with a year is the one of that year', () => {
    const pacts =
      'In May 2019, Norway and Iceland signed a new memorandum of understanding, or MOU, on herring. In June 2022 they signed a memorandum of trade. The boats came back. Under the 2019 MOU, Norway pays two million dollars.';
    expect(meant(pacts, 'the 2019 mou')).toBe('2019 memorandum of understanding');
  });
});
