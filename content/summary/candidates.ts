/** Sentences that a summary may be made of, each with its shown words, its stance and the ranker's score. */
import type { Article, Span } from '../deck.js';
import type { SentenceReading } from '../language/reading.js';
import { hangingClauses, isCutOf, lightCuts, withoutSpans, wordCount } from './cut.js';
import { type Bag, featuresOf, type Outline, outlineOf } from './features.js';
import { type Stance, stanceOf } from './stance.js';
import { WEIGHTS } from './weights.js';

export type SummaryCandidate = {
  readonly reading: SentenceReading;
  readonly text: string;
  readonly words: number;
  readonly stance: Stance;
  readonly features: readonly number[];
  readonly score: number;
  readonly bag: Bag;
};

/** How far into an article its summary looks. */
const FURTHEST = 400;
/** So many paragraphs with a question make an interview. */
const FEWEST_QUESTIONS = 4;
/** A title that is not here is not in the text. */
const HEAD = 400;

/** The ranker: a weighted sum, so that the same words give the same order on every machine. */
function scoreOf(features: readonly number[]): number {
  return features.reduce((sum, value, i) => sum + value * (WEIGHTS[i] ?? 0), 0);
}

function shownText(reading: SentenceReading, cuts: readonly Span[]): string {
  const text = withoutSpans(reading, cuts);
  return isCutOf(text, reading.text) ? text : reading.text;
}

function candidateOf(reading: SentenceReading, outline: Outline): SummaryCandidate {
  const text = shownText(reading, lightCuts(reading));
  const stance = stanceOf(reading, text);
  const features = featuresOf(reading, outline, stance === 'leans');
  const bag = outline.bags[reading.index] ?? new Set();
  return { reading, text, words: wordCount(text), stance, features, score: scoreOf(features), bag };
}

/** Where an interview's questions begin: what follows is somebody's speech. The article's length where it is none. */
function speechFrom(readings: readonly SentenceReading[]): number {
  const questions = readings.filter(({ text }) => /\?["”’)]*$/.test(text.trim()));
  const blocks = new Set(questions.map(({ block }) => block));
  const first = questions[0]?.index ?? readings.length;
  const many = blocks.size >= FEWEST_QUESTIONS && questions.length * 25 >= readings.length;
  const opens = readings.findIndex(({ block }) => block === readings[first]?.block);
  return many ? Math.max(0, opens) : readings.length;
}

/** What may stand in a summary of one article. */
export type Material = {
  /** In reading order. */
  readonly candidates: readonly SummaryCandidate[];
  /** The title, where it stands in an interview's text: there hardly anything else tells what the article is. */
  readonly headline: Span | null;
};

function headlineIn({ title, text }: Article): Span | null {
  const start = text.slice(0, HEAD).indexOf(title);
  return start < 0 || wordCount(title) < 4 ? null : { start, end: start + title.length };
}

/** Sentences that no summary may show are left out, an interview's answers too where it has an introduction. */
export function materialOf(readings: readonly SentenceReading[]): Material {
  const outline = outlineOf(readings);
  const all = readings.slice(0, FURTHEST).map((reading) => candidateOf(reading, outline));
  const firm = all.filter(({ stance }) => stance !== 'never');
  const speech = speechFrom(readings);
  const told = firm.filter(({ reading }) => reading.index < speech);
  const article = readings[0]?.article;
  return {
    candidates: told.some(({ stance }) => stance === 'alone') ? told : firm,
    headline: article && speech < readings.length ? headlineIn(article) : null,
  };
}

/** The candidate cut to at most `most` words by its hanging clauses; null where that cannot be done. */
export function cutTo(candidate: SummaryCandidate, most: number): SummaryCandidate | null {
  if (candidate.words <= most) return candidate;
  const cuts = [...lightCuts(candidate.reading)];
  for (const clause of hangingClauses(candidate.reading)) {
    cuts.push(clause);
    const text = shownText(candidate.reading, cuts);
    const words = wordCount(text);
    if (words <= most) return { ...candidate, text, words };
  }
  return null;
}
