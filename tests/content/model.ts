/** The shipped language model, loaded once for each test file that converts articles. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadModel } from '../../content/language/model-load.js';

export const english = loadModel(
  readFileSync(join(import.meta.dirname, '../../content/language/model/english.bin')),
);
