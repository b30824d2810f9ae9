/** A quiz as it is heard: the question when it comes, the verdict when it is given. */
import { GAP } from '../../../../content/deck.js';
import type { QuizItem } from '../../../../content/quiz/item.js';

/** What an item asks, in one line; the gap is a word. */
export function promptOf(item: QuizItem): string {
  if (item.kind === 'true or false') return item.statement;
  if (item.kind === 'match') return 'What belongs together?';
  return item.kind === 'order' ? 'Put these in order, the earliest first.' : item.prompt;
}

/** The right answer in words; of a statement that it is true, or what belongs in it. */
function answerOf(item: QuizItem): string {
  switch (item.kind) {
    case 'true or false':
      return item.isTrue ? 'True' : `False: ${item.answer}`;
    case 'match':
      return item.lefts.map((left, i) => `${left}: ${item.rights[item.solution[i] ?? -1] ?? ''}`).join('; ');
    case 'order':
      return item.solution.map((place) => item.events[place]?.text ?? '').join(' ');
    default:
      return item.answer;
  }
}

/** "Question 3 of 10. …" */
export function spokenItem(item: QuizItem, place: number, of: number): string {
  const asks = promptOf(item).replace(GAP, 'blank');
  const lead = item.kind === 'true or false' ? 'True or false? ' : '';
  return `Question ${place} of ${of}. ${lead}${asks}`;
}

/** "Right. Answer: …" */
export function spokenVerdict(item: QuizItem, right: boolean): string {
  return `${right ? 'Right.' : 'Not right.'} Answer: ${answerOf(item)}`;
}
