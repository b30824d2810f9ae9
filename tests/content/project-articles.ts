/** All articles that were written for the project: those that come with the app and those of the golden decks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { starterArticles } from '../../content/articles/starter.js';

const golden = ['business', 'sports', 'textbook'].map((name) => ({
  name: `${name}.md`,
  text: readFileSync(join(import.meta.dirname, `../golden/${name}/article.md`), 'utf8'),
}));

export const projectArticles = [...starterArticles, ...golden];
