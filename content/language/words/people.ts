/** First names by the pronoun they usually take, and titles. Data only. */

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** First names of which nearly all bearers are "she". */
export const SHE_NAMES = words(`
Abigail Ada Adele Agatha Agnes Aisha Alexandra Alice Alicia Alison Amanda Amelia Amy Ana Anastasia Angela Anita Ann Anna
Anne Annette Annie Antonia Audrey Aung Barbara Beatrice Belinda Bella Bernadette Bertha Beth Betty Beverly Brenda Bridget
Camilla Carla Carmen Carol Carole Caroline Carolyn Catherine Cecilia Celia Charlotte Cheryl Christina Christine Cindy Claire
Clara Claudia Constance Cynthia Daisy Daphne Dawn Deborah Debra Denise Diana Diane Dolores Donna Dora Doris Dorothy Edith
Edna Eileen Elaine Eleanor Elena Elisabeth Eliza Elizabeth Ella Ellen Elsa Elsie Emilia Emily Emma Erica Esther Ethel Eva
Eve Evelyn Fatima Fiona Flora Florence Frances Frida Gabrielle Genevieve Georgina Geraldine Gertrude Gillian Gina Gisele
Gladys Gloria Grace Greta Gwen Hannah Harriet Hazel Heather Heidi Helen Helena Henrietta Hilary Hillary Hilda Holly Ida
Indira Ingrid Irene Iris Irina Isabel Isabella Isabelle Ivy Jacqueline Jane Janet Janice Jean Jeanne Jennifer Jenny Jessica
Jill Joan Joanna Jodie Josephine Joyce Juanita Judith Judy Julia Juliana Julie Juliet Karen Kate Katherine Kathleen Kathryn
Kathy Katie Kimberly Kirsten Kristen Kristin Laura Lauren Leah Leila Lena Lilian Lillian Lily Linda Lisa Liz Lois Lorraine
Louisa Louise Lucia Lucille Lucy Lydia Lynn Mabel Madeleine Margaret Margot Maria Mariana Marie Marilyn Marion Marjorie
Marlene Martha Martina Mary Maryam Matilda Maud Maureen Megan Melanie Melinda Melissa Mercedes Meredith Michelle Mildred
Miriam Molly Monica Myra Nadia Nancy Naomi Natalia Natalie Natasha Nellie Nicola Nicole Nina Nora Norma Olga Olivia Ophelia
Pamela Patricia Paula Pauline Peggy Penelope Phoebe Phyllis Priscilla Rachel Rebecca Regina Renata Rhoda Rita Roberta Rosa
Rosalind Rose Rosemary Roxanne Ruby Ruth Sabrina Sally Samantha Sandra Sara Sarah Selma Shannon Sharon Sheila Shirley
Silvia Simone Sofia Sonia Sophia Sophie Stella Stephanie Sue Susan Susanna Suzanne Sylvia Tammy Tanya Tara Teresa Thelma
Theresa Tiffany Tina Ursula Valerie Vanessa Vera Veronica Victoria Viola Virginia Vivian Wendy Wilhelmina Winifred Yvonne
Zaha Zoe`);

/** First names of which nearly all bearers are "he". */
export const HE_NAMES = words(`
Aaron Abdul Abdullah Abraham Abu Adam Adolf Adrian Ahmad Ahmed Al Alan Albert Alberto Alejandro Alexander Alexandre Alexei
Alfred Alfredo Ali Allan Allen Alonzo Alphonse Anatoly Anders Andre Andreas Andrei Andrew Andy Ángel Angus Anthony Antoine
Antonio Archibald Arnold Arthur Arturo August Augustus Barack Barry Bart Bartholomew Basil Ben Benedict Benjamin Bernard
Bernardo Bernie Bert Bill Bob Boris Brad Bradley Brendan Brett Brian Bruce Bruno Bryan Caleb Calvin Carl Carlo Carlos Cecil
Cesar César Charles Charlie Chester Chris Christian Christopher Clarence Claude Claudio Clement Clifford Clint Clive Colin
Conrad Constantine Craig Cyril Daniel Danny Dave David Dean Deng Denis Dennis Derek Desmond Diego Dieter Dimitri Dmitri
Dmitry Domenico Dominic Donald Doug Douglas Duncan Dwight Ebenezer Eddie Edgar Edmund Eduardo Edward Edwin Elias Elijah Elon
Emil Emile Emmanuel Enrico Enrique Eric Erich Erik Ernest Ernesto Ernst Erwin Ethan Eugene Evan Felipe Felix Ferdinand
Fernando Fidel Floyd Francesco Francis Francisco Franco François Frank Franklin Franz Fred Frederic Frederick Friedrich Fritz
Galileo Gareth Gary Gavin Gene Geoff Geoffrey Georg George Georges Gerald Gerard Gerhard Gilbert Giorgio Giovanni Giuseppe
Glenn Gordon Graham Greg Gregory Guglielmo Guido Guillermo Gustav Guy Hamid Hans Harold Harry Harvey Hassan Hector Heinrich
Henri Henrik Henry Herbert Herman Hermann Hideki Ho Homer Horace Horatio Howard Hu Hubert Hugh Hugo Humphrey Hussein Ian
Ibrahim Ignacio Igor Immanuel Ira Isaac Ishmael Ivan Jack Jacob Jacques Jaime Jake James Jan Jason Javier Jay Jeff Jeffrey
Jeremy Jerome Jerry Jesús Jim Jimmy João Joaquín Joe Joel Johan Johann Johannes John Johnny Jon Jonas Jonathan Jorge José
Jose Josef Joseph Josh Joshua Juan Jules Julian Julio Julius Jurgen Jürgen Justin Karim Karl Keir Keith Ken Kenneth Kevin
Khalid Klaus Kofi Konrad Kurt Lance Larry Lars Laurence Lawrence Lee Leif Leo Leon Leonard Leonardo Leopold Lev Lewis Lincoln
Lionel Lloyd Louis Luca Lucas Lucius Ludwig Luigi Luis Luke Luther Magnus Mahmoud Malcolm Manuel Mao Marc Marcel Marco
Marcos Marcus Mario Mark Martin Marvin Masashi Mateo Matt Matthew Maurice Max Maximilian Maxwell Mehmet Melvin Michael Miguel
Mike Mikhail Milan Miles Milton Mitch Mohamed Mohammad Mohammed Morris Moses Muhammad Murray Nathan Nathaniel Nayib Ned Neil
Nelson Neville Niall Nicholas Nick Nicolas Niels Nigel Nikita Nikola Nikolai Noah Noel Norman Olaf Oleg Oliver Omar Orville
Oscar Osama Otto Owen Pablo Patrick Paul Paulo Pavel Pedro Percy Peter Phil Philip Philippe Phillip Pierre Pieter Rafael
Ralph Ramón Randall Randolph Raphael Raúl Ray Raymond Rainer Reginald Rene René Rex Ricardo Richard Rick Rob Robert Roberto
Rod Roderick Rodney Rodrigo Roger Roland Rolf Roman Ron Ronald Ross Rowland Roy Rudolf Rudolph Rupert Russell Ryan Salvador
Sam Samuel Satoshi Scott Sean Sebastian Sergei Sergey Sergio Seth Shaun Sidney Sigmund Silvio Simon Solomon Stan Stanley
Stefan Stephen Steve Steven Stewart Stuart Sven Ted Terence Thaddeus Theodor Theodore Thomas Tim Timothy Tito Tobias Todd
Tom Tommy Tony Tristan Tyler Ulrich Umberto Valentin Vasily Vernon Victor Viktor Vincent Vincenzo Virgil Vittorio Vladimir
Volodymyr Wallace Walt Walter Warren Wayne Wernher Wilbur Wilfred Wilhelm Will Willard William Willy Winston Wolfgang
Woodrow Yuri Yusuf Zachary`);

/** Words before a person's name that are no part of it, with or without a capital. */
export const TITLES = words(`
President Vice Minister Secretary Senator Sen. Sens. Rep. Reps. Representative Gov. Governor Mayor Ambassador Chancellor Judge
Justice General Gen. Gens. Brigadier Colonel Col. Captain Capt. Lieutenant Lt. Major Maj. Sergeant Sgt. Corporal Private Admiral
Adm. Commodore Dr. Dr Doctor Mr. Mr Mrs. Mrs Ms. Ms Miss Sir Lady Lord Dame Rev. Reverend Professor Prof. Director Chairman
Chairwoman Chairperson Chair Chief CEO Premier Prime Foreign Deputy Assistant Attorney Commissioner Congressman Congresswoman
Councillor Councilman Councilwoman Speaker Sheriff Officer Detective Inspector Coach Commander Marshal Field Spokesperson
Spokesman Spokeswoman Undersecretary Administrator Treasurer Executive Managing Interim Acting Former Rear Wing Squadron Sultan
Tsar Czar Emperor Empress Ayatollah Sheikh Imam Rabbi Archbishop Bishop Cardinal Crown Comrade Principal Dean Provost
MP MEP MSP MLA Astronaut Emeritus Shadow Home Associate Senior Honorary Visiting Legislative Defense Defence Interior Finance Health Education Transport Environment Justice State Secretary-General
Taoiseach Advisor Advisors Adviser Advisers`);

/** Titles that belong to the name where a first name or number follows: "Queen Victoria", "Pope Francis". */
export const NAME_TITLES = words(
  'King Queen Pope Prince Princess Saint St. Duke Duchess Earl Count Countess Baron Baroness Emperor Empress Tsar Father Mother Sister Brother',
);

/** Titles and words for persons that take "she" and "he". */
export const SHE_WORDS = words(
  'woman girl mother daughter sister wife widow queen princess duchess countess empress actress aunt grandmother niece lady spokeswoman chairwoman congresswoman businesswoman heroine goddess waitress mrs mrs. ms ms. miss dame lady baroness',
);
export const HE_WORDS = words(
  'man boy father son brother husband widower king prince duke count emperor actor uncle grandfather nephew gentleman spokesman chairman congressman businessman hero god waiter mr mr. sir lord baron pope bishop priest monk tsar czar fisherman',
);

/** Small words inside names of persons and places. */
export const PARTICLES = words(
  'de del della di da dos du la le van von der den bin ibn al el y ter zu af bint ben',
);

/** Whether a word is a given name. */
export function isGiven(word: string): boolean {
  return HE_NAMES.has(word) || SHE_NAMES.has(word);
}
