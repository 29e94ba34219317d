const prose =
  '“We will rebuild,” said Ann Lee, the mayor. Bo Berg told her that "it is late," and she laughed. ';

/** About `length` units of what a text could be made of to do harm. */
export const HOSTILE = {
  'nothing but spaces': (length) => ' \u00a0\u200b\n\t'.repeat(length / 5),
  'no letters': (length) => '12:30 – 4.5% $$$ !!! '.repeat(length / 21),
  'one line of prose': (length) => prose.repeat(length / prose.length),
  'one word': (length) => 'a'.repeat(length),
  'one word in capitals': (length) => 'A'.repeat(length),
  'capitals all the way': (length) => 'Ann Lee Bo Berg '.repeat(length / 16),
  'opening marks only': (length) => '“a '.repeat(length / 3),
  'closing marks only': (length) => 'a” '.repeat(length / 3),
  'marks of all kinds': (length) => '“"„«»‘\'‚’”‹›「」『』'.repeat(length / 18),
  'straight marks without space': (length) => '"a'.repeat(length / 2),
  'a mark in each paragraph': (length) => '“We go on\n\n'.repeat(length / 11),
  'apostrophes only': (length) => "'".repeat(length),
  'blank lines': (length) => '\n \n'.repeat(length / 3),
  'dashes at each line': (length) => '– Ja, sier Ola Berg.\n\n'.repeat(length / 22),
  'brackets that never close': (length) => 'Ann Lee (a '.repeat(length / 11),
  'commas and names': (length) => 'Ann Lee, '.repeat(length / 9),
  'verbs of speech': (length) => 'said told says '.repeat(length / 15),
  'lone surrogates': (length) => '\ud83d“\ude00 Ann\udc00 Lee\ud800 said ” '.repeat(length / 24),
  'pairs and joiners': (length) => '👩‍👩‍👧‍👦“😀” said Ann Lee 😀. '.repeat(length / 36),
  'scripts and directions': (length) =>
    '\u202eשלום “مرحبا” 「你好」 Анна said\u202c \u2066Ann Lee\u2069. '.repeat(length / 48),
  'accents in a row': (length) => `e${'\u0301'.repeat(50)} said `.repeat(length / 57),
  initials: (length) => 'A. B. C. D. U.N. '.repeat(length / 17),
};
