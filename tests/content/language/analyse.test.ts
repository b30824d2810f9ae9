/** The trained model on sentences of our own: what a reader would say, the same each time, and odd input. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Analysis, analyse, analyseAll } from '../../../content/language/analyse.js';
import { encode } from '../../../content/language/encoder.js';
import { loadModel } from '../../../content/language/model-load.js';

const bytes = readFileSync(join(import.meta.dirname, '../../../content/language/model/english.bin'));
const model = loadModel(bytes);

function digest(of: Uint8Array): string {
  return bytesToHex(sha256(of)).slice(0, 16);
}

/** "word/TAG→head's word", one line a sentence; relations are given where the sentence is about them. */
function told(sentence: string): string {
  const words = sentence.split(' ');
  const { tags, heads } = analyse(model, words);
  return words.map((word, i) => `${word}/${tags[i]}→${words[heads[i] ?? -1] ?? 'ROOT'}`).join(' ');
}

function relation(sentence: string, dependent: string): string {
  const words = sentence.split(' ');
  const { heads, labels } = analyse(model, words);
  const at = words.indexOf(dependent);
  return `${labels[at]}(${words[heads[at] ?? -1] ?? 'ROOT'}, ${dependent})`;
}

function names(sentence: string): string[] {
  const words = sentence.split(' ');
  return analyse(model, words).names.map((n) => `${n.type} ${words.slice(n.start, n.end).join(' ')}`);
}

function reachesRoot(heads: readonly number[], word: number): boolean {
  let at = word;
  for (let k = 0; k < heads.length && at !== -1; k++) at = heads[at] ?? Number.NaN;
  return at === -1;
}

function expectWellFormed(words: readonly string[], found: Analysis): void {
  expect([found.tags.length, found.heads.length, found.labels.length]).toEqual(Array(3).fill(words.length));
  if (words.length > 0) expect(found.heads.filter((h) => h === -1)).toHaveLength(1);
  expect(words.filter((_, i) => !reachesRoot(found.heads, i))).toEqual([]);
  expect(words.filter((_, i) => (found.labels[i] === 'root') !== (found.heads[i] === -1))).toEqual([]);
  let end = 0;
  for (const name of found.names) {
    expect(name.start).toBeGreaterThanOrEqual(end);
    expect(name.end).toBeGreaterThan(name.start);
    end = name.end;
  }
  expect(end).toBeLessThanOrEqual(words.length);
}

describe('tags and heads', () => {
  test.each([
    'The/DT→council council/NN→approved approved/VBD→ROOT the/DT→bridge new/JJ→bridge bridge/NN→approved on/IN→Tuesday Tuesday/NNP→approved ./.→approved',
    'The/DT→bridge bridge/NN→built was/VBD→built built/VBN→ROOT by/IN→company a/DT→company Danish/JJ→company company/NN→built in/IN→1998 1998/CD→built ./.→built',
    'A/DT→storm storm/NN→struck struck/VBD→ROOT the/DT→church old/JJ→church church/NN→struck and/CC→destroyed destroyed/VBD→struck its/PRP$→tower tower/NN→destroyed ./.→struck',
    'The/DT→river river/NN→flows ,/,→rises which/WDT→rises rises/VBZ→river in/IN→Austria Austria/NNP→rises ,/,→river flows/VBZ→ROOT through/IN→Hungary Hungary/NNP→flows ./.→flows',
    'She/PRP→born was/VBD→born born/VBN→ROOT in/IN→Vienna Vienna/NNP→born in/IN→1903 1903/CD→born and/CC→studied studied/VBD→born physics/NN→studied at/IN→University the/DT→University University/NNP→studied of/IN→Zurich Zurich/NNP→University ./.→born',
    "“/``→open The/DT→harbour harbour/NN→open will/MD→open open/VB→said in/IN→May May/NNP→open ,/,→open ”/''→open said/VBD→ROOT Peter/NNP→said Novak/NNP→Peter ./.→said",
    'What/WP→decide did/VBD→decide the/DT→committee committee/NN→decide decide/VB→ROOT ?/.→decide',
  ])('%s', (expected) => {
    expect(told(expected.replace(/\/\S+→\S+/g, ''))).toBe(expected);
  });

  test('relations', () => {
    const speech = 'Maria Lopez , the mayor of Lisbon , said she would not resign .';
    expect(relation(speech, 'Maria')).toBe('nsubj(said, Maria)');
    expect(relation(speech, 'mayor')).toBe('appos(Maria, mayor)');
    expect(relation(speech, 'resign')).toBe('ccomp(said, resign)');
    expect(relation('More than 300 people were injured when the roof collapsed .', 'people')).toBe(
      'nsubj:pass(injured, people)',
    );
    expect(relation('He gave his sister a book about birds .', 'sister')).toBe('iobj(gave, sister)');
  });
});

test('names', () => {
  expect(names('Maria Lopez , the mayor of Lisbon , said she would not resign .')).toEqual([
    'PER Maria Lopez',
    'LOC Lisbon',
  ]);
  expect(names('The United Nations opened an office in New Zealand last year .')).toEqual([
    'ORG United Nations',
    'LOC New Zealand',
  ]);
  expect(names('She studied physics at the University of Zurich .')).toEqual(['ORG University of Zurich']);
  expect(names('The old bridge was closed for repairs on Monday .')).toEqual([]);
});

const ODD: [string, string[]][] = [
  ['nothing', []],
  ['one word', ['Yes']],
  ['an empty word', ['', 'a', '']],
  ['lone surrogates', ['\ud800', 'and', '\udc00x', 'x\ud83d']],
  ['NUL and controls', ['\0', '\u202e', '\ufeff', '\n']],
  ['a word of 100,000 letters', ['a'.repeat(100_000), 'is', 'long']],
  ['other scripts', ['日本', 'и', 'İstanbul', 'ß', '👩‍🚀']],
  ['names of properties', ['__proto__', 'constructor', 'toString']],
  ['500 words', Array.from({ length: 500 }, (_, i) => ['the', 'dog', 'saw', 'Anna'][i % 4] as string)],
  ['the same word 1,000 times', Array.from({ length: 1000 }, () => 'buffalo')],
  ['10,000 words without an end', Array.from({ length: 10_000 }, (_, i) => `w${i % 97}`)],
];

describe('the same on every machine', () => {
  const sentence = 'Acme Corp. sold its factory in Ohio to Toyota for $ 40 million .'.split(' ');

  test('twice, with a fresh model, and after other sentences', () => {
    const first = analyse(model, sentence);
    for (let round = 0; round < 3; round++) {
      const acme = model.seen.young.get('Acme') as never;
      for (let k = 0; k < 5000; k++) model.seen.young.set(`filler ${round} ${k}`, acme);
      expect(analyse(model, sentence)).toEqual(first);
      expect(model.seen.young.size).toBeLessThan(100);
    }
    expect(analyse(loadModel(Uint8Array.from(bytes)), sentence)).toEqual(first);
    expect(analyse(loadModel(bytes), ['Toyota', 'sold', 'Toyota']).tags).toHaveLength(3);
    expect(analyse(model, sentence)).toEqual(first);
  });

  test('to the last bit of the states', () => {
    const { states } = encode(loadModel(bytes), [sentence]);
    expect(digest(new Uint8Array(states.buffer))).toBe('106190f92d11eb4c');
    expect(digest(utf8ToBytes(JSON.stringify(analyse(model, sentence))))).toBe('61d666c25f1ca136');
  });

  test('alone or together with other sentences, empty and endless ones among them', () => {
    const odd = ODD.map(([, words]) => words).filter((words) => words.length <= 500);
    const all = [...odd, sentence, [], sentence.slice(0, 3), ...odd];
    expect(analyseAll(model, all)).toEqual(all.map((words) => analyse(model, words)));
    expect(analyseAll(model, [])).toEqual([]);
  });

  test('on odd input too, whatever was read before', () => {
    const read = ODD.map(([, words]) => analyse(model, words));
    expect(digest(utf8ToBytes(JSON.stringify(read)))).toBe('446b46c28b223e97');
    const fresh = loadModel(bytes);
    const short = ODD.slice(0, -1);
    const backwards = [...short].reverse().map(([, words]) => analyse(fresh, words));
    expect(backwards.reverse()).toEqual(read.slice(0, -1));
  });
});

describe('odd input', () => {
  test.each(ODD)('%s', (_, words) => expectWellFormed(words, analyse(model, words)));

  test('any words at all', () => {
    const word = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('the', 'Paris', 'and', ',', '.', 'was'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) =>
        expectWellFormed(words, analyse(model, words)),
      ),
      { numRuns: 100, seed: 7 },
    );
  });

  test('a file that is no model is refused', () => {
    expect(() => loadModel(new Uint8Array(0))).toThrow('not a language model');
    expect(() => loadModel(utf8ToBytes('AWLX and more'))).toThrow('not a language model');
  });
});
