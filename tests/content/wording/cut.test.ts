/** What a cut leaves standing: whole statements, whole quotations, and nothing whose other half fell out. */
import { describe, expect, test } from 'vitest';
import { draftsFor, gapped } from './asked.js';

describe('a cut', () => {
  test.each([
    [
      'no word goes out of a quotation',
      'Karl Berg said that “nobody has looked at these together” in the port of Bergen in 1921.',
      '1921',
      'date',
      /looked together/,
    ],
    [
      'a relative clause goes whole or stays',
      'Anna Penn began at the Orrin Press, where she wrote for their smallest paper, in 1921.',
      '1921',
      'date',
      /where she wrote[,.]? in|where she wrote\.$/,
    ],
    [
      'what a ban is from stays with it',
      'Norway has made trade one of its aims, with laws of the Kalmar League banning traders from selling herring in the markets of the northern towns and ports.',
      'Kalmar League',
      'organisation',
      /banning traders(?! from selling)/,
    ],
    [
      '“is to” keeps its “to”',
      'Anna Penn and Karl Berg are to travel to Norway in 1921.',
      '1921',
      'date',
      /are travel|Berg travel/,
    ],
    [
      'a day that counts from an event without a name is none',
      'Four days after a wall fell, Anna Penn left Norway for Chile.',
      'Chile',
      'place',
      /days after/,
    ],
    [
      '“too” stays before what it measures',
      'The Orrin Sea has hardly any tide, because the Strait of Varn is too narrow to let the tide of Norway in.',
      'Strait of Varn',
      'place',
      /is narrow/,
    ],
  ] as const)('%s', (_why, text, answer, kind, never) => {
    expect(JSON.stringify(draftsFor(text, answer, kind))).not.toMatch(never);
  });

  test('a phrase that leans on what came before is cut, and its clause asked', () => {
    const text = 'In its second year, Norway sold forty boats to Chile.';
    expect(gapped(text, 'Chile', 'place')).toMatch(/Norway sold forty boats to _____\.$/);
  });

  test('a part of a title is not asked', () => {
    expect(gapped('Anna Penn wrote “The Long Harbour” in Norway in 1921.', 'Harbour', 'noun phrase')).toMatch(
      /^× /,
    );
  });
});
