/** What `--help` prints. */

export const HELP = `Turns articles into cards and a summary. Several files are taken as reports on
one subject and merged.

  npm run deck -- FILE… [options]
  npm run deck -- --jsonl ARTICLES.jsonl [options]

  --out PATH        write a file: .apkg (Anki), .csv, .md, .html, .json or .txt;
                    .quiz.html asks the cards, offline, on a phone too;
                    .obsidian.md holds flashcards for Obsidian; .cards.html and
                    .sheet.html are to be printed: cards to cut out, questions
  --format FORMAT   apkg, csv, md, obsidian, html, quiz, cards, sheet, json or
                    text, whatever the file's name
  --json            print JSON, as content/CONTRACT.md describes it
  --budget N        at most N cards per 1,000 words
  --explain CARD    print how the card with this id came to be
  --force           try texts that seem to be in another language than English
  --jsonl FILE      articles as JSON lines {id, title, text, date?, cluster?};
                    lines of one cluster are merged, all others stand alone
  --workers N       convert N groups of articles at a time; the result is the same
  --starter         use an article that comes with Afterword
  --help            print this

Without --out and --json, the summary and the cards are printed as text.
`;
