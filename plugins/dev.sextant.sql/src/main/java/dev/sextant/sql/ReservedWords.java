package dev.sextant.sql;

import java.util.Set;

/** Words that some engine does not take as a plain name. */
final class ReservedWords {

  /** Reserved in standard SQL or in one of the dialects; quoting one too many does no harm. */
  static final Set<String> COMMON =
      Set.of(
          """
          add all alter analyse analyze and any array as asc asof assert_rows_modified asymmetric at
          authorization between both by call cascade case cast change check collate collation column
          concurrently condition connect constraint continue convert create cross cube current
          current_catalog current_date current_role current_schema current_time current_timestamp
          current_user database default deferrable define delete desc describe distinct div do drop
          dual else end enum escape except exclude exists explain extract false fetch following for
          force foreign freeze from full function generated glob grant group grouping groups hash
          having if ignore ilike in increment index initially inner insert interval into is isnull
          join key keys kill lambda lateral leading left like limit load localtime localtimestamp
          lock lookup merge minus natural new no not notnull null nulls of off offset on only option
          or order outer over overlaps partition percent pivot placing preceding primary procedure
          proto qualify range rank read recursive references regexp rename repeat replace require
          respect returning revoke right rlike rollup row rows sample schema select semi session_user
          set show similar some start stored straight_join struct summarize symmetric system table
          tablesample then to top trailing treat trigger true unbounded union unique unnest unpivot
          update usage use user using value values variadic verbose view virtual when whenever where
          window with within without xor
          """
              .strip()
              .split("\\s+"));

  private ReservedWords() {}
}
