/** The articles that come with Afterword, so that a first try needs no file. */
import maryAnning from './mary-anning.md?raw';
import northLakesHerald from './north-lakes-herald.md?raw';
import ostervaleCourier from './ostervale-courier.md?raw';
import pennyPost from './penny-post.md?raw';
import svalbard from './svalbard.md?raw';
import theBox from './the-box.md?raw';
import tides from './tides.md?raw';

export type StarterArticle = { readonly name: string; readonly text: string };

/**
 * Markdown files with front matter, the one to show first in front.
 * The last two report the same invented event, the earlier report first.
 */
export const starterArticles: readonly StarterArticle[] = [
  { name: 'tides.md', text: tides },
  { name: 'penny-post.md', text: pennyPost },
  { name: 'mary-anning.md', text: maryAnning },
  { name: 'svalbard.md', text: svalbard },
  { name: 'the-box.md', text: theBox },
  { name: 'ostervale-courier.md', text: ostervaleCourier },
  { name: 'north-lakes-herald.md', text: northLakesHerald },
];
