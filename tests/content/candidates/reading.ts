/** Reads a text for the tests of candidates. */

import { readSentences, type SentenceReading } from '../../../content/language/reading.js';
import { articleFromText } from '../../../content/read/read.js';
import { english as model } from '../model.js';

/** The sentences of a text that has no date. */
export function readingsOf(text: string, title = 'Test'): readonly SentenceReading[] {
  return readSentences(model, articleFromText({ title, origin: 'test', text, date: null }));
}
