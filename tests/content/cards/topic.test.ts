/** What is taken for the topic of an article: what its title names, not what it says happened. */
import { describe, expect, test } from 'vitest';
import { topicOf } from '../../../content/cards/topic.js';
import { articleFromText } from '../../../content/read/read.js';

function topic(title: string, text: string): string {
  return topicOf(articleFromText({ title, origin: 'test', text, date: null }));
}

describe('a topic', () => {
  test.each([
    ['Orrin Bridge', 'People in Tarvik cross the Orrin Bridge every day.', 'Orrin Bridge'],
    [
      '1921 herring crisis',
      'Many boats came home empty. In Tarvik the 1921 herring crisis cost many jobs.',
      '1921 herring crisis',
    ],
    ['Orrin (river)', 'The mouth of the Orrin lies in Tarvik.', 'Orrin'],
    ['Tarvik, Norland', 'Many herring are sold in Tarvik every day of the year.', 'Tarvik'],
    [
      'Greta and Karl Museum',
      'Many came to the opening. It was Greta who, with Karl, gave the town its Museum.',
      'Greta and Karl Museum',
    ],
    [
      'Early history of the Orrin Valley',
      'In Tarvik and in the towns around it the early history is told by few. Nobody fished then in the Orrin Valley.',
      'Early history of the Orrin Valley',
    ],
  ])('%s', (title, text, expected) => {
    expect(topic(title, text)).toBe(expected);
  });

  test.each([
    ['Bridge Opens in Tarvik', 'A new bridge was opened in Tarvik on the river Orrin.'],
    ['Why do herring swim?', 'Nobody knows why herring swim, said the people of Tarvik.'],
    ['Bridge opens in Tarvik', 'A new bridge was opened in Tarvik on the river Orrin.'],
    [
      'Cold, Warm, and Hot Springs',
      'Many come to bathe in Tarvik all the year. There cold springs rise beside warm ones.',
    ],
    ['2021', 'In 2021 the people of Tarvik built a bridge over the Orrin.'],
    ['The people of Tarvik build a bridge', 'The people of Tarvik build a bridge over the Orrin.'],
  ])('but not %s', (title, text) => {
    expect(topic(title, text)).toBe('');
  });
});
