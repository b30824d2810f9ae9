/** The pane beside the article that tells it at a glance: in short, who, when, how many. */
import { createSignal, type JSX } from 'solid-js';
import type { Desk } from '../../desk.js';
import { copyText } from '../../parts/clipboard.js';
import { overviewMarkdown } from './markdown.js';
import type { Curation } from './model.js';
import type { Length, Overview } from './overview-of.js';
import { Summary } from './summary.js';
import { TablesOf } from './tables.js';

type Props = {
  readonly desk: Desk;
  readonly curation: Curation;
  readonly overview: Overview;
  readonly copied: boolean;
  readonly onCopy: () => void;
};

/** Copies and says so; what cannot be copied is said as well. */
export function createCopy(desk: Desk, overview: () => Overview) {
  const [copiedLength, setCopied] = createSignal<Length | null>(null);
  const length = () => desk.settings().summaryLength;
  const copied = () => copiedLength() === length();
  const copy = () => {
    const done = copyText(overviewMarkdown(overview(), length()));
    setCopied(done ? length() : null);
    if (done) desk.say('Copied as Markdown.');
    else desk.warn(['The system did not let Afterword copy. Try once more from the button.']);
  };
  return { copied, copy };
}

/** A panel of the tabs; scrolls on its own. */
export function OverviewPane(props: Props): JSX.Element {
  return (
    <section class="overview cards" id="overview-panel" role="tabpanel" aria-label="Overview">
      <Summary
        desk={props.desk}
        curation={props.curation}
        overview={props.overview}
        copied={props.copied}
        onCopy={() => props.onCopy()}
      />
      <TablesOf tables={props.overview.tables} curation={props.curation} />
    </section>
  );
}
