/** Measures the shipped model with the shipped arithmetic on the treebanks' test parts; `node build/evaluate.mjs DATA`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { analyse } from '../language/analyse.js';
import type { LanguageModel } from '../language/model-load.js';
import type { NameSpan } from '../language/name-finder.js';

type Gold = {
  readonly forms: string[];
  readonly tags: string[];
  readonly heads: number[];
  readonly labels: string[];
};

export type Grammar = { words: number; tags: number; heads: number; relations: number };
export type Names = { right: number; said: number; gold: number; anyType: number };

function sentencesOf(file: string): string[][][] {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  return text
    .split(/\n\n+/)
    .map((block) => block.split('\n').filter((line) => /^\d+\t/.test(line)))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.split('\t')));
}

function goldOf(rows: readonly string[][]): Gold {
  const column = (k: number) => rows.map((row) => row[k] as string);
  return { forms: column(1), tags: column(4), heads: column(6).map((h) => Number(h) - 1), labels: column(7) };
}

function withoutSubtype(label: string | undefined): string | undefined {
  return label?.split(':')[0];
}

/** Gold words, own tags, punctuation counted, relations without their subtypes. */
export function measureGrammar(model: LanguageModel, folder: string, part: string): Grammar {
  const sum: Grammar = { words: 0, tags: 0, heads: 0, relations: 0 };
  for (const rows of sentencesOf(join(folder, `${part}.conllu.gz`))) {
    const gold = goldOf(rows);
    const own = analyse(model, gold.forms);
    gold.forms.forEach((_, i) => {
      const head = own.heads[i] === gold.heads[i];
      sum.words += 1;
      sum.tags += own.tags[i] === gold.tags[i] ? 1 : 0;
      sum.heads += head ? 1 : 0;
      sum.relations += head && withoutSubtype(own.labels[i]) === withoutSubtype(gold.labels[i]) ? 1 : 0;
    });
  }
  return sum;
}

function goldNames(labels: readonly string[]): string[] {
  const spans: string[] = [];
  for (let i = 0; i < labels.length; ) {
    let end = i + 1;
    if (labels[i] !== 'O') {
      while (labels[end]?.startsWith('I-')) end++;
      spans.push(`${i} ${end} ${labels[i]?.slice(2)}`);
    }
    i = end;
  }
  return spans;
}

function written(span: NameSpan): string {
  return `${span.start} ${span.end} ${span.type}`;
}

/** Spans and types exactly right, on Universal NER's labels of EWT; it has no MISC, so ours are not counted. */
export function measureNames(model: LanguageModel, folder: string, part: string): Names {
  const sum: Names = { right: 0, said: 0, gold: 0, anyType: 0 };
  for (const rows of sentencesOf(join(folder, `uner-ewt-${part}.iob2.gz`))) {
    const gold = goldNames(rows.map((row) => row[2] as string));
    const own = analyse(
      model,
      rows.map((row) => row[1] as string),
    ).names;
    const said = own.filter((span) => span.type !== 'MISC').map(written);
    const places = new Set(gold.map((span) => span.split(' ', 2).join(' ')));
    sum.right += said.filter((span) => gold.includes(span)).length;
    sum.anyType += said.filter((span) => places.has(span.split(' ', 2).join(' '))).length;
    sum.said += said.length;
    sum.gold += gold.length;
  }
  return sum;
}
