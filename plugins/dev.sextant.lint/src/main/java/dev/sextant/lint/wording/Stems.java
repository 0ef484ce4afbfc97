package dev.sextant.lint.wording;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/** Stems of English words by the Snowball algorithm, each computed once. */
final class Stems {

  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();
  private static final ThreadLocal<SnowballStemmer> STEMMER =
      ThreadLocal.withInitial(() -> new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH));

  /** Texts of strangers must not fill the memory. */
  private static final int LIMIT = 50_000;

  private Stems() {}

  static String of(String word) {
    String known = KNOWN.get(word);
    if (known != null) {
      return known;
    }
    String stem = STEMMER.get().stem(word).toString();
    if (KNOWN.size() < LIMIT) {
      KNOWN.put(word, stem);
    }
    return stem;
  }
}
