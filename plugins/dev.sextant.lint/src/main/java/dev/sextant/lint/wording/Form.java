package dev.sextant.lint.wording;

/** In which form a word stands. */
enum Form {
  /** A noun, one or many. */
  NOUN,
  /** A verb as in "to hold" or "holds". */
  PLAIN,
  /** A participle such as "held". */
  DONE,
  /** A form such as "holding". */
  DOING,
  /** A word or phrase exactly as it is listed. */
  WORD
}
