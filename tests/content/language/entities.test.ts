/** Names and their kinds: where each begins and ends, and what is no name. */
import { describe, expect, test } from 'vitest';
import type { Entity } from '../../../content/language/mentions.js';
import { readSentences } from '../../../content/language/reading.js';
import { readPasted } from '../../../content/read/read.js';
import { english } from '../model.js';

function entities(text: string): readonly Entity[] {
  const read = readPasted(text);
  if (!read.ok) throw new Error(read.problem.kind);
  return readSentences(english, read.value).flatMap((r) => r.entities);
}

function shown(text: string): readonly string[] {
  return entities(text).map(({ text: name, kind }) => `${name}: ${kind}`);
}

describe('persons', () => {
  test('a title stands outside the person, and the country in front of it is a country', () => {
    expect(
      shown('The crew met French Foreign Minister Claire Dupont and U.S. Senator James Hall in Oslo.'),
    ).toEqual([
      'French: people',
      'Claire Dupont: person',
      'U.S.: country',
      'James Hall: person',
      'Oslo: place',
    ]);
  });

  test('a surname is the person whose full name the article gives', () => {
    const named = entities('Margaret Penn opened the school. Later Penn said that the school was full.');
    expect(named.map((n) => n.full)).toEqual(['Margaret Penn', 'Margaret Penn']);
  });

  test('a surname that opens a sentence is one, whatever the tagger takes it for', () => {
    const text =
      "Actor Tom Hanks and director Ron Lund are reuniting in Oslo. Hanks is one of Norway's most bankable stars, with his presence almost guaranteeing success.";
    expect(entities(text).map((n) => n.full)).toEqual([
      'Tom Hanks',
      'Ron Lund',
      'Oslo',
      'Tom Hanks',
      'Norway',
    ]);
  });

  test('a seat in parliament is a title', () => {
    const named = entities('Lib Dem MP Karl Holm spoke in Oslo. Mr Holm was glad.');
    expect(named.filter((n) => n.kind === 'person').map((n) => n.full)).toEqual(['Karl Holm', 'Karl Holm']);
  });

  test('a nickname between marks stands inside the name', () => {
    const named = entities('Marion "Suge" Knight left Oslo. Later Knight said that the school was full.');
    expect(named.filter((n) => n.kind === 'person').map((n) => n.full)).toEqual([
      'Marion "Suge" Knight',
      'Marion "Suge" Knight',
    ]);
    expect(shown('Maren Lund said "Orrin" and left Oslo.')).toContain('Maren Lund: person');
  });

  test('a place before a person is another name', () => {
    expect(shown('United States Senator from Vermont Ada Penn ended her bid.')).toEqual(
      expect.arrayContaining(['Vermont: place', 'Ada Penn: person']),
    );
    expect(shown('On top of the deal with Tanzania Mr Penn said the price would fall.')).toEqual(
      expect.arrayContaining(['Tanzania: country', 'Penn: person']),
    );
    expect(shown('New Adam Penn film Fjord opened at number four.')[0]).toBe('Adam Penn: person');
  });

  test('the seat of a university is a part of its name', () => {
    expect(shown('A team from the University of Hawaii at Manoa met in Oslo.')[0]).toBe(
      'University of Hawaii at Manoa: organisation',
    );
    expect(shown('Ada Penn taught at the University of Oslo, Norway.')).toContain(
      'University of Oslo: organisation',
    );
  });

  test('a surname of two words stands for its bearer, unless two bear it', () => {
    const film = 'Robert De Lund has returned. De Lund plays a keeper. De Lund was paid.';
    expect(new Set(entities(film).map((n) => n.full))).toEqual(new Set(['Robert De Lund']));
    const two = 'Robert De Lund met Maria De Lund. De Lund plays a keeper. De Lund was paid. De Lund left.';
    expect(entities(two).at(-1)?.full).toBe('De Lund');
  });

  test('a surname that two persons share is neither of them', () => {
    const named = entities('Margaret Penn and Walter Penn opened the school. Penn later closed it again.');
    expect(named.at(-1)?.full).toBe('Penn');
  });

  test('other initials are another person', () => {
    const named = entities('Karl W. Penn won in Oslo. His father, Karl H. W. Penn, had lost there.');
    expect(named.filter(({ kind }) => kind === 'person').map((n) => n.full)).toEqual([
      'Karl W. Penn',
      'Karl H. W. Penn',
    ]);
  });

  test('a first name alone, before anybody of that name is introduced, is not that person', () => {
    const named = entities(
      'Richard ruled the island for a year. His general Richard Camville ruled it after him.',
    );
    expect(named[0]?.full).toBe('Richard');
  });

  test('a longer form that is told much later is somebody else', () => {
    const text =
      'Ada Penn died in Oslo. She painted ships. She had a sister. Her mother, Ada Mary Penn, came from Bergen.';
    const [first] = entities(text);
    expect(first?.full).toBe('Ada Penn');
    const soon = entities('Margaret Ann Penn opened the school. Margaret Penn closed it again.');
    expect(soon.at(-1)?.full).toBe('Margaret Ann Penn');
  });

  test('what has shares or workers is the firm of a name, not who bears it', () => {
    const text =
      'Lund has accepted an offer from Norway. Lund’s shares rose by 4%. John Lund opened a shop in Bergen in 1824.';
    expect(entities(text).map(({ text: name, kind, full }) => [name, kind, full])).toEqual([
      ['Lund', 'organisation', 'Lund'],
      ['Norway', 'country', 'Norway'],
      ['Lund', 'organisation', 'Lund'],
      ['John Lund', 'person', 'John Lund'],
      ['Bergen', 'place', 'Bergen'],
    ]);
    const person = entities(
      'John Lund sold the mill. Lund’s sister moved to Bergen. Mr Lund’s shares were lost.',
    );
    expect(person.filter(({ kind }) => kind === 'person').map(({ full }) => full)).toEqual([
      'John Lund',
      'John Lund',
      'John Lund',
    ]);
  });

  test('a building named after a person is no person', () => {
    const kinds = entities('Visitors crossed the Thomas Hughes Bridge and saw the Walter Green Museum.').map(
      (n) => n.kind,
    );
    expect(kinds).toHaveLength(2);
    expect(kinds).not.toContain('person');
  });
});

describe('countries, peoples, places', () => {
  test('a demonym is a people, not a person or a place', () => {
    expect(shown('Norwegian sailors and two Spaniards left Norway for South Korea.')).toEqual([
      'Norwegian: people',
      'Spaniards: people',
      'Norway: country',
      'South Korea: country',
    ]);
  });

  test('a country inside the name of something else is not a country', () => {
    const kinds = entities('The Bank of England and the Communist Party of Vietnam sent letters.').map(
      (n) => n.kind,
    );
    expect(kinds).not.toContain('country');
  });

  test('a possessive stands outside the name', () => {
    expect(shown("Sweden's government praised Ireland’s plan.")).toEqual([
      'Sweden: country',
      'Ireland: country',
    ]);
  });

  test('a currency is no country', () => {
    expect(shown('The repairs cost US$40 in all.')).toEqual([]);
  });
});

describe('names with a hyphen', () => {
  test('two given names are those of one person, whose surname means him', () => {
    const named = entities('The crew met Jean-Luc Berg and Anne-Marie Lund. Later Berg left.');
    expect(named.map((n) => n.full)).toEqual(['Jean-Luc Berg', 'Anne-Marie Lund', 'Jean-Luc Berg']);
  });

  test('what two peoples or countries had together is one event or law', () => {
    expect(
      shown('The Spanish-American War, the Iran-Iraq War and the Nazi-Soviet Pact came before 1990.'),
    ).toEqual(['Spanish-American War: event', 'Iran-Iraq War: event', 'Nazi-Soviet Pact: law']);
    expect(shown('The Anglo-Irish Agreement held.')).toEqual(['Anglo-Irish Agreement: law']);
  });

  test('two countries, two peoples or two towns stay two', () => {
    expect(shown('The India-Pakistan match and the Paris-London train were late.').length).toBe(4);
    expect(shown('The Israeli-Palestinian talks failed.').length).toBe(2);
  });

  test('an empire is named with its people', () => {
    expect(shown('The German Empire and the Austro-Hungarian Empire were allies.')).toEqual([
      'German Empire: place',
      'Austro-Hungarian Empire: place',
    ]);
  });
});

describe('other kinds', () => {
  test('laws, events and bodies go by their last words', () => {
    expect(
      shown('The Lakes and Rivers Commission signed the Clean Water Act after the Battle of Hastings.'),
    ).toEqual([
      'Lakes and Rivers Commission: organisation',
      'Clean Water Act: law',
      'Battle of Hastings: event',
    ]);
  });

  test('a short form that the article opens stands for the long one', () => {
    const named = entities(
      'The Lake Protection Agency (LPA) was founded in 1990. The LPA has forty members.',
    );
    expect(named.at(-1)).toMatchObject({ text: 'LPA', kind: 'organisation', full: 'Lake Protection Agency' });
  });

  test.each([
    'On Monday the committee met again in March.',
    'Fishing stopped when fishing boats froze.',
    'I think the Internet changed everything.',
    'It was cold, and nobody came.',
  ])('no name in: %s', (text) => {
    expect(shown(text)).toEqual([]);
  });
});

test('every name is exactly what stands at its place, and its words are the words there', () => {
  const text = 'Queen Victoria met Mayor Anna Penn of Leeds. Penn’s Royal Lake Society thanked the Queen.';
  const read = readPasted(text);
  if (!read.ok) throw new Error(read.problem.kind);
  for (const { words, entities: named, article } of readSentences(english, read.value)) {
    for (const n of named) {
      expect(article.text.slice(n.start, n.end)).toBe(n.text);
      expect([words[n.first]?.start, words[n.last]?.end]).toEqual([n.start, n.end]);
    }
  }
});
