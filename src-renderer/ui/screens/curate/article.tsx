/** The article as a page, with the shown place painted and brought into sight. */
import { createEffect, For, type JSX, on, onCleanup } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { Article, Block } from '../../../../content/deck.js';
import { paint, rangesOf, reveal } from '../../parts/paint.js';
import type { Place } from './model.js';

type Props = {
  readonly article: Article;
  readonly shown: Place | null;
};

const HIGHLIGHT = 'evidence';

function tagOf(block: Block): string {
  return block.kind === 'heading' ? 'h2' : 'p';
}

/** The body of the article; its title stands above it as the heading of the screen. */
export function ArticlePage(props: Props): JSX.Element {
  let scroller: HTMLElement | undefined;
  const body = () => props.article.blocks.filter((block) => block.kind !== 'title');
  createEffect(
    on(
      () => [props.shown, props.article] as const,
      ([shown, article]) => {
        if (!scroller || !shown || shown.article !== article.id) return paint(HIGHLIGHT, []);
        const ranges = rangesOf(scroller, shown);
        paint(HIGHLIGHT, ranges);
        if (ranges[0]) reveal(scroller, ranges[0]);
      },
    ),
  );
  onCleanup(() => paint(HIGHLIGHT, []));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled page must be reachable by keyboard.
    <section class="page" aria-label="Article" tabIndex={0} ref={scroller}>
      <article>
        <h1 tabIndex={-1} id="article-title" data-start={titleStart(props.article)}>
          {props.article.title}
        </h1>
        <p class="page-origin">{props.article.origin}</p>
        <For each={body()}>
          {(block) => (
            <Dynamic component={tagOf(block)} class={`block ${block.kind}`} data-start={block.start}>
              {props.article.text.slice(block.start, block.end)}
            </Dynamic>
          )}
        </For>
      </article>
    </section>
  );
}

/** Only a title that stands in the text has a place in it. */
function titleStart(article: Article): number | undefined {
  return article.blocks.find((block) => block.kind === 'title')?.start;
}
