/** Names that everybody has heard of, row by row of what could be taken for each other, to stand beside one of them. Data only. */

function rows(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split(/\s*\n\s*/)
    .map((row) => row.split(', '));
}

/** Countries that are written with "the". */
export const THE_COUNTRIES: readonly string[] =
  'United States, United Kingdom, Netherlands, Soviet Union, Philippines, Czech Republic, Dominican Republic, United Arab Emirates'.split(
    ', ',
  );

/** Persons by their full names. */
export const KNOWN_PERSONS = rows(`
  Socrates, Plato, Aristotle, Pythagoras, Archimedes, Euclid, Democritus, Hippocrates, Galen, Ptolemy
  Herodotus, Thucydides, Xenophon, Plutarch, Polybius, Livy, Tacitus, Pliny
  Julius Caesar, Augustus, Nero, Trajan, Hadrian, Marcus Aurelius, Constantine, Justinian
  Avicenna, Averroes, Al-Biruni, Al-Khwarizmi, Al-Razi, Al-Farabi, Ibn Khaldun, Omar Khayyam
  Isaac Newton, Galileo Galilei, Johannes Kepler, Nicolaus Copernicus, Gottfried Leibniz, Christiaan Huygens, Robert Hooke, Edmond Halley
  Albert Einstein, Niels Bohr, Max Planck, Werner Heisenberg, Erwin Schrödinger, Ernest Rutherford, Paul Dirac, Enrico Fermi, Richard Feynman
  Michael Faraday, James Clerk Maxwell, André-Marie Ampère, Alessandro Volta, Heinrich Hertz, Lord Kelvin, Nikola Tesla, Thomas Edison
  Charles Darwin, Gregor Mendel, Alfred Russel Wallace, Carl Linnaeus, Thomas Henry Huxley, Jean-Baptiste Lamarck, Georges Cuvier, Charles Lyell
  Louis Pasteur, Robert Koch, Edward Jenner, Joseph Lister, Alexander Fleming, Paul Ehrlich, Rudolf Virchow
  Carl Friedrich Gauss, Leonhard Euler, Bernhard Riemann, David Hilbert, Henri Poincaré, Joseph-Louis Lagrange, Siméon Poisson, Augustin-Louis Cauchy, Évariste Galois
  James Watt, Thomas Newcomen, Richard Trevithick, George Stephenson, Thomas Savery, Matthew Boulton, Isambard Kingdom Brunel
  Immanuel Kant, David Hume, John Locke, René Descartes, Baruch Spinoza, Voltaire, Jean-Jacques Rousseau, Thomas Hobbes
  George Washington, Thomas Jefferson, John Adams, James Madison, Benjamin Franklin, Alexander Hamilton, James Monroe
  Abraham Lincoln, Ulysses S. Grant, Andrew Jackson, Andrew Johnson, James Buchanan, Rutherford B. Hayes
  Franklin D. Roosevelt, Harry S. Truman, Dwight D. Eisenhower, John F. Kennedy, Lyndon B. Johnson, Richard Nixon, Gerald Ford
  Jimmy Carter, Ronald Reagan, George H. W. Bush, Bill Clinton, George W. Bush, Barack Obama, Donald Trump, Joe Biden
  Winston Churchill, Neville Chamberlain, Clement Attlee, Harold Macmillan, Margaret Thatcher, John Major, Tony Blair, Gordon Brown, David Cameron, Theresa May
  Vladimir Lenin, Joseph Stalin, Leon Trotsky, Nikita Khrushchev, Leonid Brezhnev, Mikhail Gorbachev, Boris Yeltsin, Vladimir Putin
  Otto von Bismarck, Konrad Adenauer, Willy Brandt, Helmut Schmidt, Helmut Kohl, Gerhard Schröder, Angela Merkel
  Charles de Gaulle, François Mitterrand, Jacques Chirac, Nicolas Sarkozy, François Hollande, Emmanuel Macron
  Christopher Columbus, Vasco da Gama, Ferdinand Magellan, Amerigo Vespucci, Henry Hudson, James Cook, Francis Drake, Marco Polo
  Johann Sebastian Bach, Wolfgang Amadeus Mozart, Ludwig van Beethoven, Joseph Haydn, Franz Schubert, Johannes Brahms, Frédéric Chopin, Richard Wagner
  Leonardo da Vinci, Michelangelo, Raphael, Titian, Sandro Botticelli, Caravaggio, Donatello
  Claude Monet, Vincent van Gogh, Paul Cézanne, Edgar Degas, Paul Gauguin, Pablo Picasso, Henri Matisse
  William Shakespeare, Christopher Marlowe, Ben Jonson, John Milton, John Donne, Edmund Spenser
  Charles Dickens, Jane Austen, Thomas Hardy, George Eliot, Charlotte Brontë, William Makepeace Thackeray
  Walt Whitman, Emily Dickinson, Edgar Allan Poe, Mark Twain, Herman Melville, Ralph Waldo Emerson, Henry David Thoreau
  Martin Luther, John Calvin, Huldrych Zwingli, John Knox, Philip Melanchthon, Desiderius Erasmus
  Genghis Khan, Kublai Khan, Tamerlane, Attila, Ögedei Khan, Batu Khan
  Steve Jobs, Bill Gates, Mark Zuckerberg, Jeff Bezos, Larry Page, Elon Musk, Tim Cook`);

/** Bodies, peoples of a faith, languages, periods and other things with a name. */
export const KNOWN_THINGS = rows(`
  United Nations, World Bank, European Union, African Union, Arab League, Red Cross, World Health Organization, International Monetary Fund, World Trade Organization
  European Commission, European Council, European Parliament, European Central Bank, Council of Europe, Court of Justice
  Senate, House of Representatives, Supreme Court, State Department, Department of Justice, Federal Reserve
  House of Commons, House of Lords, Privy Council, High Court
  New York Times, Washington Post, Wall Street Journal, Los Angeles Times, Chicago Tribune, Boston Globe, Financial Times, Guardian, Daily Telegraph
  Reuters, Bloomberg, Agence France-Presse, Al Jazeera, Xinhua, Kyodo News
  Google, Apple, Microsoft, Amazon, Facebook, Twitter, Intel, Yahoo, Netflix, Wikipedia, YouTube
  Ford, General Motors, Chrysler, Toyota, Honda, Nissan, Volkswagen, Fiat, Renault
  Boeing, Airbus, Lockheed, Rolls-Royce, General Electric, Siemens, Westinghouse
  Disney, Paramount, Universal, Warner Bros., Columbia Pictures, 20th Century Fox
  New York Yankees, Boston Red Sox, Chicago Cubs, Los Angeles Dodgers, San Francisco Giants, Pittsburgh Pirates, Atlanta Braves, Houston Astros
  Denver Broncos, Dallas Cowboys, Green Bay Packers, New England Patriots, Pittsburgh Steelers, Carolina Panthers, Indianapolis Colts, Seattle Seahawks
  Los Angeles Lakers, Boston Celtics, Chicago Bulls, Golden State Warriors, Miami Heat, San Antonio Spurs
  Manchester United, Manchester City, Liverpool, Arsenal, Chelsea, Tottenham Hotspur, Real Madrid, Barcelona, Bayern Munich, Juventus
  Roman Catholic, Lutheran, Calvinist, Anglican, Methodist, Baptist, Presbyterian, Greek Orthodox
  Catholics, Protestants, Lutherans, Calvinists, Anglicans, Methodists, Baptists, Presbyterians
  Catholicism, Protestantism, Islam, Judaism, Buddhism, Hinduism, Taoism, Sikhism
  Buddhist, Hindu, Muslim, Christian, Jewish, Sikh, Taoist
  Muslims, Christians, Jews, Buddhists, Hindus, Sikhs
  Romans, Greeks, Persians, Egyptians, Phoenicians, Vikings, Saxons, Normans, Franks, Goths
  Roman Empire, Byzantine Empire, Ottoman Empire, Mongol Empire, Persian Empire, British Empire, Holy Roman Empire, Russian Empire
  Tang, Song, Yuan, Ming, Qing, Han
  English, French, German, Spanish, Italian, Portuguese, Russian, Dutch, Polish, Swedish
  Latin, Greek, Hebrew, Arabic, Sanskrit, Persian, Aramaic
  Mandarin, Cantonese, Japanese, Korean, Vietnamese, Thai
  Middle Ages, Renaissance, Enlightenment, Reformation, Bronze Age, Iron Age
  Mercury, Venus, Mars, Jupiter, Saturn, Uranus, Neptune
  Christmas, Easter, Thanksgiving, Halloween, New Year's Day, Independence Day
  Wi-Fi, Bluetooth, Ethernet
  Linux, Windows, Unix, Android, macOS`);
