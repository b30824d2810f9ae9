/** The summaries of the opened articles, at the length the learner chose. */
import { For, type JSX, Show } from 'solid-js';
import type { SummarySentence } from '../../../../content/conversion.js';
import { hint } from '../../commands.js';
import type { Desk } from '../../desk.js';
import { Button } from '../../parts/button.js';
import { titled } from '../../parts/words.js';
import type { Curation } from './model.js';
import { hasLengths, type Length, type MergedLine, type Overview } from './overview-of.js';
import { PlaceButton } from './place.js';

const LENGTHS: readonly { readonly length: Length; readonly label: string }[] = [
  { length: 'one', label: 'One sentence' },
  { length: 'three', label: 'Three' },
  { length: 'points', label: 'Key points' },
];

type Copying = {
  /** What was copied is still what is shown. */
  readonly copied: boolean;
  readonly onCopy: () => void;
};

type Props = { readonly desk: Desk; readonly curation: Curation; readonly overview: Overview };

/** One summary for each article; of several reports on one event a merged one comes first. */
export function Summary(props: Props & Copying): JSX.Element {
  const length = () => props.desk.settings().summaryLength;
  const several = () => props.overview.articles.length + props.overview.merged.length > 1;
  return (
    <section class="summary" aria-labelledby="summary-title">
      <header>
        <h2 id="summary-title">In short</h2>
        <Button kind="plain" hint={hint('copy-overview')} onClick={() => props.onCopy()}>
          {props.copied ? 'Copied' : 'Copy'}
        </Button>
      </header>
      <Show when={hasLengths(props.overview)}>
        <Lengths desk={props.desk} />
      </Show>
      <Show when={props.overview.merged.length > 0}>
        <h3>All reports together</h3>
        <ol>
          <For each={props.overview.merged}>{(line) => <Merged line={line} curation={props.curation} />}</For>
        </ol>
      </Show>
      <For each={props.overview.articles}>
        {(article) => (
          <>
            <Show when={several()}>
              <h3>{article.title}</h3>
            </Show>
            <Lines lines={article.lines[length()]} curation={props.curation} />
          </>
        )}
      </For>
    </section>
  );
}

function Lengths(props: { readonly desk: Desk }): JSX.Element {
  return (
    <fieldset class="lengths">
      <legend class="out-of-sight">Length of the summary</legend>
      <For each={LENGTHS}>
        {(one) => (
          <label>
            <input
              type="radio"
              name="summary-length"
              checked={props.desk.settings().summaryLength === one.length}
              onChange={() => void props.desk.set('summaryLength', one.length)}
            />
            <span>{one.label}</span>
          </label>
        )}
      </For>
      <span class="key" aria-hidden="true">
        {hint('length')}
      </span>
    </fieldset>
  );
}

type LinesProps = { readonly lines: readonly SummarySentence[]; readonly curation: Curation };

function Lines(props: LinesProps): JSX.Element {
  return (
    <Show when={props.lines.length > 0} fallback={<p class="nothing-found">Too short to shorten.</p>}>
      <ol>
        <For each={props.lines}>
          {(line) => (
            <li>
              <PlaceButton place={line} curation={props.curation}>
                {line.text}
              </PlaceButton>
            </li>
          )}
        </For>
      </ol>
    </Show>
  );
}

function Merged(props: { readonly line: MergedLine; readonly curation: Curation }): JSX.Element {
  const disputed = () => props.line.dispute !== null;
  return (
    <li>
      <PlaceButton place={props.line} curation={props.curation}>
        {props.line.text}
      </PlaceButton>
      <p class="carried">
        <Show when={disputed()} fallback={props.line.carried}>
          <span class="disputed">Disputed</span> ({props.line.dispute}): {props.line.values.join(', ')} here
        </Show>
        <For each={props.line.others}>
          {(other) => (
            <>
              {' · '}
              <PlaceButton place={other.evidence} curation={props.curation}>
                {disputed()
                  ? `${other.values.join(', ')} in ${titled(other.title)}`
                  : `see ${titled(other.title)}`}
              </PlaceButton>
            </>
          )}
        </For>
      </p>
    </li>
  );
}
