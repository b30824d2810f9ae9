/** Persons by trade, country and time, so that those near each other could be mixed up. Data only. */
import { rowsOf } from './rows.js';

export const KNOWN_PERSONS = rowsOf(`
  Greek philosophers: Thales, Anaximander, Heraclitus, Pythagoras, Parmenides, Empedocles, Democritus, Socrates, Plato, Aristotle, Epicurus
  Greek scientists: Pythagoras, Hippocrates, Euclid, Archimedes, Eratosthenes, Hipparchus, Ptolemy, Galen
  Greek dramatists: Aeschylus, Sophocles, Euripides, Aristophanes, Menander
  Greek poets: Homer, Hesiod, Sappho, Pindar
  ancient historians: Herodotus, Thucydides, Xenophon, Polybius, Strabo, Plutarch, Livy, Tacitus, Suetonius, Pliny
  Roman writers: Cicero, Lucretius, Virgil, Horace, Ovid, Livy, Seneca, Pliny, Tacitus, Juvenal
  Romans of the late Republic: Marius, Sulla, Pompey, Crassus, Julius Caesar, Cicero, Brutus, Mark Antony, Octavian
  Roman emperors: Augustus, Tiberius, Caligula, Claudius, Nero, Vespasian, Titus, Domitian, Trajan, Hadrian, Antoninus Pius, Marcus Aurelius
  late Roman emperors: Diocletian, Constantine, Julian, Theodosius, Justinian, Heraclius
  kings of Persia: Cyrus, Cambyses, Darius, Xerxes, Artaxerxes
  conquerors: Alexander, Hannibal, Attila, Genghis Khan, Tamerlane
  successors of Alexander: Ptolemy, Seleucus, Antigonus, Lysimachus, Cassander
  pharaohs: Khufu, Hatshepsut, Thutmose III, Akhenaten, Tutankhamun, Ramesses II, Cleopatra
  Church fathers: Origen, Eusebius, Athanasius, Ambrose, Jerome, Augustine, John Chrysostom
  medieval thinkers: Boethius, Anselm, Peter Abelard, Albertus Magnus, Thomas Aquinas, Roger Bacon, Duns Scotus, William of Ockham
  Islamic scholars: Al-Khwarizmi, Al-Kindi, Al-Razi, Al-Farabi, Alhazen, Al-Biruni, Avicenna, Al-Ghazali, Averroes, Ibn Khaldun
  Chinese philosophers: Confucius, Laozi, Mencius, Zhuangzi, Xunzi, Mozi
  rulers of the Ottomans: Osman, Murad II, Mehmed the Conqueror, Selim I, Suleiman the Magnificent, Selim II, Mehmed IV, Abdul Hamid II
  Mughal emperors: Babur, Humayun, Akbar, Jahangir, Shah Jahan, Aurangzeb
  Mongol khans: Genghis Khan, Ögedei Khan, Möngke Khan, Kublai Khan, Batu Khan
  Frankish rulers: Clovis, Charles Martel, Pepin the Short, Charlemagne, Louis the Pious
  early kings of England: Alfred the Great, Athelstan, Cnut, Edward the Confessor, Harold Godwinson, William the Conqueror
  Plantagenets: Henry II, Richard I, King John, Henry III, Edward I, Edward II, Edward III, Richard II
  Tudors and their foes: Henry VII, Henry VIII, Edward VI, Mary I, Elizabeth I, James I
  Stuarts: James I, Charles I, Charles II, James II, William III, Queen Anne, George I
  Hanoverians and after: George I, George II, George III, George IV, William IV, Queen Victoria, Edward VII, George V, George VI
  kings of France: Francis I, Henry IV, Louis XIII, Louis XIV, Louis XV, Louis XVI, Louis XVIII, Charles X
  rulers of Russia: Ivan the Terrible, Boris Godunov, Peter the Great, Catherine the Great, Alexander I, Nicholas I, Alexander II, Alexander III, Nicholas II
  rulers of Sweden: Gustav Vasa, Gustavus Adolphus, Queen Christina, Charles X, Charles XI, Charles XII, Gustav III
  rulers of Spain: Ferdinand II, Charles V, Philip II, Philip III, Philip IV, Philip V
  rulers of the great powers in 1800: Napoleon, Alexander I, Francis II, Frederick William III, George III
  inquirers into the sky: Nicolaus Copernicus, Tycho Brahe, Johannes Kepler, Galileo Galilei, Isaac Newton, Edmond Halley, William Herschel
  minds of the 17th century: Francis Bacon, Galileo Galilei, René Descartes, Blaise Pascal, Robert Boyle, Christiaan Huygens, Robert Hooke, Isaac Newton, Gottfried Leibniz
  rationalists and empiricists: Thomas Hobbes, René Descartes, Baruch Spinoza, John Locke, Gottfried Leibniz, George Berkeley, David Hume, Immanuel Kant
  Enlightenment: Montesquieu, Voltaire, Jean-Jacques Rousseau, Denis Diderot, David Hume, Adam Smith, Immanuel Kant, Cesare Beccaria
  German philosophers: Immanuel Kant, Johann Gottlieb Fichte, Friedrich Schelling, Georg Wilhelm Friedrich Hegel, Arthur Schopenhauer, Ludwig Feuerbach, Karl Marx, Friedrich Nietzsche
  modern philosophers: Edmund Husserl, Bertrand Russell, Ludwig Wittgenstein, Martin Heidegger, Rudolf Carnap, Karl Popper, Jean-Paul Sartre, Willard Van Orman Quine
  French theorists: Claude Lévi-Strauss, Roland Barthes, Jacques Lacan, Louis Althusser, Michel Foucault, Gilles Deleuze, Jacques Derrida, Jean-François Lyotard, Jean Baudrillard
  utilitarians: Jeremy Bentham, James Mill, John Stuart Mill, Henry Sidgwick, G. E. Moore
  existentialists: Søren Kierkegaard, Friedrich Nietzsche, Karl Jaspers, Martin Heidegger, Jean-Paul Sartre, Simone de Beauvoir, Albert Camus
  logicians: George Boole, Augustus De Morgan, Gottlob Frege, Giuseppe Peano, Charles Sanders Peirce, Bertrand Russell, David Hilbert, Kurt Gödel, Alfred Tarski, Alonzo Church, Alan Turing
  pragmatists: Charles Sanders Peirce, William James, John Dewey, George Herbert Mead
  economists: Adam Smith, David Ricardo, Thomas Malthus, John Stuart Mill, Karl Marx, Alfred Marshall, John Maynard Keynes, Friedrich Hayek, Milton Friedman
  sociologists: Auguste Comte, Herbert Spencer, Émile Durkheim, Max Weber, Georg Simmel, Talcott Parsons
  psychologists: Wilhelm Wundt, William James, Ivan Pavlov, Sigmund Freud, Alfred Adler, Carl Jung, John B. Watson, Jean Piaget, B. F. Skinner, Lawrence Kohlberg
  early mathematicians: François Viète, René Descartes, Pierre de Fermat, Blaise Pascal, Isaac Newton, Gottfried Leibniz, Jacob Bernoulli, Leonhard Euler
  mathematicians: Leonhard Euler, Joseph-Louis Lagrange, Pierre-Simon Laplace, Adrien-Marie Legendre, Joseph Fourier, Carl Friedrich Gauss, Augustin-Louis Cauchy, Niels Henrik Abel, Évariste Galois, Bernhard Riemann, Richard Dedekind, Georg Cantor, Henri Poincaré, David Hilbert
  physicists of heat: Sadi Carnot, James Prescott Joule, Rudolf Clausius, Lord Kelvin, Ludwig Boltzmann, Josiah Willard Gibbs
  physicists of electricity: Luigi Galvani, Alessandro Volta, Hans Christian Ørsted, André-Marie Ampère, Georg Ohm, Michael Faraday, James Clerk Maxwell, Heinrich Hertz
  inventors of electricity: Thomas Edison, Nikola Tesla, George Westinghouse, Werner von Siemens, Alexander Graham Bell, Guglielmo Marconi, Reginald Fessenden
  physicists of the atom: Wilhelm Röntgen, Henri Becquerel, Marie Curie, J. J. Thomson, Ernest Rutherford, Max Planck, Albert Einstein, Niels Bohr
  quantum physicists: Max Planck, Albert Einstein, Niels Bohr, Max Born, Erwin Schrödinger, Wolfgang Pauli, Werner Heisenberg, Paul Dirac, Enrico Fermi
  physicists of the bomb: Leo Szilard, Enrico Fermi, Ernest Lawrence, Robert Oppenheimer, Edward Teller, Hans Bethe, Richard Feynman
  chemists: Robert Boyle, Joseph Priestley, Henry Cavendish, Antoine Lavoisier, John Dalton, Humphry Davy, Jöns Jacob Berzelius, Justus von Liebig, Dmitri Mendeleev
  astronomers: William Herschel, Pierre-Simon Laplace, Friedrich Bessel, Percival Lowell, Edwin Hubble, Arthur Eddington, Fred Hoyle, Carl Sagan
  naturalists: Carl Linnaeus, Georges-Louis Buffon, Jean-Baptiste Lamarck, Georges Cuvier, Alexander von Humboldt, Charles Lyell, Charles Darwin, Alfred Russel Wallace, Thomas Henry Huxley
  geneticists: Gregor Mendel, Hugo de Vries, Thomas Hunt Morgan, Francis Crick, James Watson, Rosalind Franklin, Barbara McClintock
  physicians: Andreas Vesalius, Ambroise Paré, William Harvey, Edward Jenner, Ignaz Semmelweis, Joseph Lister, Louis Pasteur, Robert Koch, Paul Ehrlich, Alexander Fleming, Jonas Salk
  brain scientists: Luigi Galvani, Paul Broca, Carl Wernicke, Camillo Golgi, Santiago Ramón y Cajal, Charles Scott Sherrington, Edgar Adrian, Alan Hodgkin, Andrew Huxley, Bernard Katz, Eric Kandel
  steam engineers: Denis Papin, Thomas Savery, Thomas Newcomen, James Watt, Matthew Boulton, Richard Trevithick, George Stephenson
  computer pioneers: Charles Babbage, Ada Lovelace, Konrad Zuse, Alan Turing, John von Neumann, Claude Shannon, Grace Hopper, Maurice Wilkes
  makers of languages: John Backus, Grace Hopper, John McCarthy, Niklaus Wirth, Dennis Ritchie, Bjarne Stroustrup, James Gosling, Guido van Rossum
  founders of computing firms: Bill Gates, Paul Allen, Steve Jobs, Steve Wozniak, Larry Ellison, Michael Dell
  founders of the web: Tim Berners-Lee, Marc Andreessen, Jeff Bezos, Larry Page, Sergey Brin, Mark Zuckerberg, Jimmy Wales
  flyers: Orville Wright, Louis Blériot, Charles Lindbergh, Amelia Earhart, Howard Hughes, Chuck Yeager
  astronauts: Yuri Gagarin, Alan Shepard, John Glenn, Valentina Tereshkova, Neil Armstrong, Buzz Aldrin, Michael Collins
  explorers of the 15th century: Henry the Navigator, Bartolomeu Dias, Christopher Columbus, John Cabot, Vasco da Gama, Amerigo Vespucci, Pedro Álvares Cabral, Ferdinand Magellan
  explorers of North America: Giovanni da Verrazzano, Jacques Cartier, Hernando de Soto, Samuel de Champlain, Henry Hudson, John Smith, Adriaen Block
  conquistadors: Vasco Núñez de Balboa, Hernán Cortés, Francisco Pizarro, Diego de Almagro, Hernando de Soto, Francisco de Orellana
  explorers of the Pacific: Ferdinand Magellan, Francis Drake, Abel Tasman, William Dampier, James Cook, George Vancouver, Jean-François de La Pérouse
  explorers of the poles: Robert Peary, Roald Amundsen, Robert Falcon Scott, Ernest Shackleton, Fridtjof Nansen, Richard Byrd
  explorers of Africa: Mungo Park, Richard Burton, John Hanning Speke, David Livingstone, Henry Morton Stanley
  explorers of the American West: Meriwether Lewis, William Clark, Zebulon Pike, Jedediah Smith, John C. Frémont, Kit Carson, John Wesley Powell
  reformers of the Church: John Wycliffe, Jan Hus, Desiderius Erasmus, Martin Luther, Huldrych Zwingli, Philip Melanchthon, John Calvin, John Knox
  preachers of America: Jonathan Edwards, George Whitefield, John Wesley, Charles Finney, Dwight L. Moody, Billy Graham
  Puritans: John Winthrop, Roger Williams, Thomas Hooker, John Cotton, Anne Hutchinson, William Bradford, John Davenport
  painters of the Renaissance: Giotto, Masaccio, Sandro Botticelli, Leonardo da Vinci, Michelangelo, Raphael, Giorgione, Titian, Tintoretto
  northern painters: Jan van Eyck, Hieronymus Bosch, Albrecht Dürer, Hans Holbein, Pieter Bruegel, Peter Paul Rubens, Rembrandt, Johannes Vermeer
  Spanish painters: El Greco, Diego Velázquez, Francisco Goya, Pablo Picasso, Joan Miró, Salvador Dalí
  English painters: William Hogarth, Joshua Reynolds, Thomas Gainsborough, John Constable, J. M. W. Turner, John Everett Millais
  impressionists: Édouard Manet, Edgar Degas, Claude Monet, Pierre-Auguste Renoir, Camille Pissarro, Alfred Sisley, Paul Cézanne
  modern painters: Vincent van Gogh, Paul Gauguin, Edvard Munch, Henri Matisse, Pablo Picasso, Georges Braque, Wassily Kandinsky, Paul Klee, Marc Chagall
  American painters: Jackson Pollock, Willem de Kooning, Mark Rothko, Jasper Johns, Robert Rauschenberg, Roy Lichtenstein, Andy Warhol
  architects of old: Filippo Brunelleschi, Leon Battista Alberti, Donato Bramante, Andrea Palladio, Gian Lorenzo Bernini, Francesco Borromini
  modern architects: Louis Sullivan, Frank Lloyd Wright, Walter Gropius, Ludwig Mies van der Rohe, Le Corbusier, Alvar Aalto, Louis Kahn, Eero Saarinen
  postmodern architects: Robert Venturi, Charles Moore, Philip Johnson, Michael Graves, James Stirling, Aldo Rossi, Frank Gehry
  English architects: Inigo Jones, Christopher Wren, Nicholas Hawksmoor, John Vanbrugh, James Gibbs, Robert Adam, John Nash
  composers of the Baroque: Claudio Monteverdi, Henry Purcell, Antonio Vivaldi, Georg Philipp Telemann, Johann Sebastian Bach, George Frideric Handel, Domenico Scarlatti
  classical composers: Joseph Haydn, Wolfgang Amadeus Mozart, Ludwig van Beethoven, Franz Schubert
  romantic composers: Franz Schubert, Hector Berlioz, Felix Mendelssohn, Robert Schumann, Frédéric Chopin, Franz Liszt, Richard Wagner, Giuseppe Verdi, Johannes Brahms, Antonín Dvořák
  French composers: Hector Berlioz, Georges Bizet, Camille Saint-Saëns, Gabriel Fauré, Claude Debussy, Maurice Ravel, Darius Milhaud
  Russian composers: Modest Mussorgsky, Pyotr Ilyich Tchaikovsky, Nikolai Rimsky-Korsakov, Sergei Rachmaninoff, Igor Stravinsky, Sergei Prokofiev, Dmitri Shostakovich
  modern composers: Arnold Schoenberg, Béla Bartók, Igor Stravinsky, Alban Berg, Olivier Messiaen, John Cage, Philip Glass, Steve Reich
  jazz saxophonists: Sidney Bechet, Coleman Hawkins, Lester Young, Johnny Hodges, Charlie Parker, Stan Getz, Sonny Rollins, John Coltrane, Ornette Coleman
  jazz leaders: Louis Armstrong, Duke Ellington, Count Basie, Benny Goodman, Charlie Parker, Dizzy Gillespie, Miles Davis, Thelonious Monk
  bluesmen: Charlie Patton, Lead Belly, Robert Johnson, Son House, Howlin' Wolf, Muddy Waters, John Lee Hooker
  singers of soul: Ray Charles, Sam Cooke, James Brown, Otis Redding, Aretha Franklin, Marvin Gaye, Stevie Wonder
  singers of rock: Chuck Berry, Elvis Presley, Buddy Holly, Little Richard, Jerry Lee Lewis
  Elizabethans: Edmund Spenser, Philip Sidney, Christopher Marlowe, William Shakespeare, Ben Jonson, John Donne
  English poets: John Milton, John Dryden, Alexander Pope, William Blake, William Wordsworth, Samuel Taylor Coleridge, Lord Byron, Percy Bysshe Shelley, John Keats, Alfred Tennyson
  English novelists: Daniel Defoe, Jonathan Swift, Samuel Richardson, Henry Fielding, Jane Austen, Walter Scott, Charles Dickens, William Makepeace Thackeray, George Eliot, Thomas Hardy
  modern British writers: H. G. Wells, Rudyard Kipling, Joseph Conrad, E. M. Forster, Virginia Woolf, James Joyce, D. H. Lawrence, T. S. Eliot, Aldous Huxley, Evelyn Waugh, George Orwell, Graham Greene
  writers of Oxford: Lewis Carroll, J. R. R. Tolkien, C. S. Lewis, Philip Pullman, Iris Murdoch
  American writers: Washington Irving, James Fenimore Cooper, Edgar Allan Poe, Nathaniel Hawthorne, Ralph Waldo Emerson, Henry David Thoreau, Herman Melville, Walt Whitman, Harriet Beecher Stowe, Mark Twain, Henry James
  modern American writers: Theodore Dreiser, F. Scott Fitzgerald, William Faulkner, Ernest Hemingway, John Steinbeck, J. D. Salinger, Saul Bellow, Kurt Vonnegut, Thomas Pynchon, Philip Roth
  French writers: Molière, Jean Racine, Voltaire, Stendhal, Honoré de Balzac, Victor Hugo, Alexandre Dumas, Gustave Flaubert, Émile Zola, Marcel Proust
  German writers: Gotthold Ephraim Lessing, Johann Wolfgang von Goethe, Friedrich Schiller, Heinrich Heine, Thomas Mann, Hermann Hesse, Bertolt Brecht, Günter Grass
  Russian writers: Alexander Pushkin, Mikhail Lermontov, Nikolai Gogol, Ivan Turgenev, Fyodor Dostoevsky, Leo Tolstoy, Anton Chekhov, Maxim Gorky, Boris Pasternak
  writers of Latin America: Jorge Luis Borges, Pablo Neruda, Julio Cortázar, Octavio Paz, Gabriel García Márquez, Mario Vargas Llosa
  early presidents: George Washington, John Adams, Thomas Jefferson, James Madison, James Monroe, John Quincy Adams, Andrew Jackson, Martin Van Buren
  presidents of the 19th century: John Tyler, James Polk, Zachary Taylor, Millard Fillmore, Franklin Pierce, James Buchanan, Abraham Lincoln, Andrew Johnson, Ulysses S. Grant, Rutherford B. Hayes, James A. Garfield, Chester A. Arthur, Grover Cleveland, Benjamin Harrison, William McKinley
  presidents of the early 20th century: William McKinley, Theodore Roosevelt, William Howard Taft, Woodrow Wilson, Warren G. Harding, Calvin Coolidge, Herbert Hoover, Franklin D. Roosevelt
  presidents after the war: Franklin D. Roosevelt, Harry S. Truman, Dwight D. Eisenhower, John F. Kennedy, Lyndon B. Johnson, Richard Nixon, Gerald Ford, Jimmy Carter, Ronald Reagan, George H. W. Bush, Bill Clinton, George W. Bush, Barack Obama, Donald Trump, Joe Biden
  founders of the United States: George Washington, Benjamin Franklin, John Adams, Thomas Jefferson, James Madison, Alexander Hamilton, John Jay, Patrick Henry, Thomas Paine
  senators of old: John C. Calhoun, Daniel Webster, Henry Clay, Thomas Hart Benton, Stephen A. Douglas, Charles Sumner
  Republicans who ran: Alf Landon, Wendell Willkie, Thomas E. Dewey, Barry Goldwater, Bob Dole, John McCain, Mitt Romney
  Democrats who ran: Adlai Stevenson, Hubert Humphrey, George McGovern, Walter Mondale, Michael Dukakis, Al Gore, John Kerry, Hillary Clinton
  generals of the American Revolution: George Washington, Horatio Gates, Nathanael Greene, Benedict Arnold, Henry Knox, Israel Putnam
  generals of Britain in America: William Howe, John Burgoyne, Henry Clinton, Charles Cornwallis, Thomas Gage
  generals of the Civil War: George McClellan, Ambrose Burnside, Joseph Hooker, George Meade, Ulysses S. Grant, William Tecumseh Sherman, Philip Sheridan
  generals of the Confederacy: Robert E. Lee, Stonewall Jackson, James Longstreet, Joseph E. Johnston, P. G. T. Beauregard
  Allied generals: Dwight D. Eisenhower, Omar Bradley, George Patton, Douglas MacArthur, Bernard Montgomery, Harold Alexander
  German generals: Erwin Rommel, Gerd von Rundstedt, Heinz Guderian, Erich von Manstein, Friedrich Paulus
  leaders of Nazi Germany: Adolf Hitler, Hermann Göring, Heinrich Himmler, Joseph Goebbels, Rudolf Hess, Martin Bormann
  leaders of the war: Winston Churchill, Franklin D. Roosevelt, Joseph Stalin, Charles de Gaulle, Chiang Kai-shek
  dictators: Benito Mussolini, Adolf Hitler, Francisco Franco, António Salazar
  prime ministers of the 18th century: Robert Walpole, William Pitt, Lord North, Charles James Fox
  prime ministers of the 19th century: Robert Peel, Lord Palmerston, Benjamin Disraeli, William Gladstone, Lord Salisbury
  prime ministers of the 20th century: David Lloyd George, Stanley Baldwin, Ramsay MacDonald, Neville Chamberlain, Winston Churchill, Clement Attlee, Anthony Eden, Harold Macmillan, Harold Wilson, Edward Heath, James Callaghan, Margaret Thatcher, John Major, Tony Blair, Gordon Brown, David Cameron, Theresa May, Boris Johnson
  prime ministers of Australia: Robert Menzies, Harold Holt, Gough Whitlam, Malcolm Fraser, Bob Hawke, Paul Keating, John Howard, Kevin Rudd, Julia Gillard, Tony Abbott, Malcolm Turnbull
  prime ministers of Canada: John A. Macdonald, Wilfrid Laurier, William Lyon Mackenzie King, Lester Pearson, Pierre Trudeau, Brian Mulroney, Jean Chrétien, Stephen Harper, Justin Trudeau
  prime ministers of India: Jawaharlal Nehru, Indira Gandhi, Rajiv Gandhi, Atal Bihari Vajpayee, Manmohan Singh, Narendra Modi
  leaders of free India: Mahatma Gandhi, Jawaharlal Nehru, Vallabhbhai Patel, Subhas Chandra Bose, Muhammad Ali Jinnah, B. R. Ambedkar
  chancellors of Germany: Konrad Adenauer, Ludwig Erhard, Willy Brandt, Helmut Schmidt, Helmut Kohl, Gerhard Schröder, Angela Merkel
  presidents of France: Charles de Gaulle, Georges Pompidou, Valéry Giscard d'Estaing, François Mitterrand, Jacques Chirac, Nicolas Sarkozy, François Hollande, Emmanuel Macron
  leaders of Turkey: Mustafa Kemal Atatürk, İsmet İnönü, Adnan Menderes, Süleyman Demirel, Turgut Özal, Recep Tayyip Erdoğan
  leaders of the Soviet Union: Vladimir Lenin, Joseph Stalin, Nikita Khrushchev, Leonid Brezhnev, Yuri Andropov, Konstantin Chernenko, Mikhail Gorbachev, Boris Yeltsin, Vladimir Putin
  Bolsheviks: Vladimir Lenin, Leon Trotsky, Joseph Stalin, Grigory Zinoviev, Lev Kamenev, Nikolai Bukharin, Alexei Rykov, Mikhail Tomsky
  Marxists: Karl Marx, Friedrich Engels, Karl Kautsky, Georgi Plekhanov, Vladimir Lenin, Rosa Luxemburg, Leon Trotsky, Antonio Gramsci
  communist leaders: Joseph Stalin, Josip Broz Tito, Mao Zedong, Ho Chi Minh, Kim Il-sung, Fidel Castro, Enver Hoxha, Nicolae Ceaușescu
  leaders of China: Sun Yat-sen, Chiang Kai-shek, Mao Zedong, Zhou Enlai, Deng Xiaoping, Jiang Zemin, Hu Jintao, Xi Jinping
  leaders of Africa: Kwame Nkrumah, Jomo Kenyatta, Julius Nyerere, Nelson Mandela, Haile Selassie, Robert Mugabe
  liberators of South America: Simón Bolívar, José de San Martín, Antonio José de Sucre, Bernardo O'Higgins, Francisco de Miranda
  abolitionists: William Wilberforce, Thomas Clarkson, Granville Sharp, Olaudah Equiano, William Lloyd Garrison, Frederick Douglass, Harriet Tubman
  leaders of civil rights: Booker T. Washington, W. E. B. Du Bois, Rosa Parks, Martin Luther King Jr., Malcolm X, John Lewis, Ralph Abernathy
  first wave of feminism: Mary Wollstonecraft, Lucretia Mott, Elizabeth Cady Stanton, Lucy Stone, Susan B. Anthony, Emmeline Pankhurst, Alice Paul
  second wave of feminism: Simone de Beauvoir, Betty Friedan, Gloria Steinem, Kate Millett, Germaine Greer, Shulamith Firestone, Bella Abzug, Susan Brownmiller
  industrialists: Cornelius Vanderbilt, Andrew Carnegie, Henry Clay Frick, John D. Rockefeller, J. P. Morgan, Andrew Mellon, Henry Ford
  lords of the press: Joseph Pulitzer, William Randolph Hearst, Lord Northcliffe, Lord Beaverbrook, Kenneth Thomson, Rupert Murdoch, Robert Maxwell
  film directors: D. W. Griffith, Charlie Chaplin, Fritz Lang, Alfred Hitchcock, Orson Welles, Stanley Kubrick, Martin Scorsese, Steven Spielberg
  tennis players: Björn Borg, John McEnroe, Jimmy Connors, Boris Becker, Pete Sampras, Andre Agassi, Roger Federer, Rafael Nadal, Novak Djokovic
  baseball players: Ty Cobb, Babe Ruth, Lou Gehrig, Joe DiMaggio, Ted Williams, Jackie Robinson, Mickey Mantle, Willie Mays, Hank Aaron, Roberto Clemente
  hockey players: Gordie Howe, Bobby Orr, Bobby Hull, Guy Lafleur, Wayne Gretzky, Mario Lemieux
  footballers: Pelé, Diego Maradona, Johan Cruyff, Franz Beckenbauer, Michel Platini, Lionel Messi, Cristiano Ronaldo
`);
