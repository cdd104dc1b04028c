/**
 * Why a mention was found, one plain sentence for each rule, for the reader of a card. English is the source text: the
 * editor translates it. A test holds that every rule which the recogniser gives has one.
 */
export const RULE_TEXT: Readonly<Record<string, string>> = {
  'country/name': 'A name of this country.',
  'country/demonym': 'An adjective or a word for people of this country.',
  'country/combining-form': 'A combining form of this country\'s name before a hyphen.',
  'country/family': 'A plural that names all the states of that name at once.',
  'country/in-organ': 'The country that this body or agreement is named after.',
  'country/former-name': 'A former name or a former state: the name was not in use when the text was published, or the date of the text is not known.',

  'country/capital-subject': 'The capital or seat says or does what a government does.',
  'country/capital-possessive': 'What the capital or seat is said to have is what a government has.',
  'country/capital-object': 'The capital or seat is addressed or dealt with as a government is.',
  'country/capital-compound': 'The capital stands in a compound such as "Beijing-backed" or "pro-Moscow", where it means the government.',
  'country/seat': 'The seat of government stands before somebody or something of the government.',

  'country/shared-document': 'Several states bear this name; this one is named most in the document.',
  'country/shared-usual': 'Several states bear this name; nothing in the document tells them apart, and this is the one usually meant.',
  'country/half': '"The North" or "the South" of two states, one of which was named before.',
  'country/attested': 'A word with other meanings; the document speaks of this country elsewhere too.',
  'country/person': 'Also a name of persons; nobody of that name is spoken of here.',
  'country/georgia-neighbours': 'Georgia the country: the words beside it name its towns or other countries.',
  'country/georgia-document': 'Georgia the country and not the state of the United States, by the other places in the document.',

  'country/turkey': 'The country, not the bird: no word of the kitchen or the farm stands beside it.',
  'country/polish': 'The adjective, not the verb or the varnish.',
  'country/pole': 'A person from Poland, not a pole.',
  'country/indian': 'Of India: no word beside it speaks of the peoples of the Americas.',
  'country/english': 'Of England as a people or a part of the United Kingdom, not the language.',
  'country/us-pronoun': 'The abbreviation in a line of capitals, not the pronoun.',
  'country/america': 'The United States, outside the name of a firm or a league.',
  'country/the-states': '"The States" after a preposition: the United States.',
  'country/emirates': '"The Emirates": the state, not the airline.',
  'country/gb': 'Great Britain, not gigabytes.',
  'country/png': 'Papua New Guinea, not the image format.',
  'country/niger': 'The country, not the river, its delta or the Nigerian state.',
  'country/lao': 'Of Laos, not a Chinese name.',
  'country/jersey': 'The island, not New Jersey.',
  'country/reunion': 'The island: written with its accent or with an article.',
  'country/montserrat': 'The island, not a person.',
  'country/diego-garcia': 'The atoll, not a person.',
  'country/trinidad': 'The island, not a town of that name.',
  'country/south-georgia': 'The island in the South Atlantic.',
  'country/micronesia': 'The state, not the region of that name.',
  'country/macedonia': 'The modern state, not the region or the ancient kingdom.',
  'country/caribbean': 'The island in the Caribbean.',
  'country/endonym': 'The country\'s name in its own language, standing alone.',
  'country/anglo': '"Anglo-" before a matter between states.',

  'term/name': 'A name of this glossary entry.',
  'term/surname': 'The surname of somebody whose full name came before.',
};
