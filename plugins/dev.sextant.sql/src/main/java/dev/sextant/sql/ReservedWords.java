package dev.sextant.sql;

import java.util.HashSet;
import java.util.Set;

/** Words that some engine does not take as a plain name. */
final class ReservedWords {

  /** Reserved in standard SQL or in one of the dialects; quoting one too many does no harm. */
  static final Set<String> COMMON =
      Set.of(
          """
          add all alter anti autoincrement binary commit contains deallocate execute intersect
          json_array json_exists json_object json_query json_table json_value listagg normalize
          nothing pivot_longer pivot_wider positional prepare rollback skip system_user transaction
          uescape unpack analyse analyze and any array as asc asof assert_rows_modified asymmetric at
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

  /** The same and more that MySQL or MariaDB do not take. */
  static final Set<String> MYSQL =
      with(
          """
          accessible asensitive before bigint binary blob char character continue cume_dist cursor declare current_role databases
          day_hour day_microsecond day_minute day_second dec decimal delayed dense_rank
          deterministic distinctrow double each elseif empty enclosed escaped exit
          first_value float float4 float8 function fulltext general get high_priority hour_microsecond
          hour_minute hour_second ignore_server_ids infile inout insensitive int int1 int2 int3
          int4 int8 integer io_after_gtids io_before_gtids iterate keys lag last_value
          lead leave linear lines localtime long longblob longtext loop low_priority
          master_heartbeat_period maxvalue mediumblob mediumint mediumtext middleint
          minute_microsecond minute_second match mod modifies no_write_to_binlog nth_value ntile numeric
          optimize optimizer_costs optionally out outfile page_checksum parse_vcol_expr
          percent_rank position precision purge read_write reads real ref_system_id release resignal restrict
          return row_number rlike schemas second_microsecond sensitive separator signal slow
          smallint spatial specific sql sql_big_result sql_calc_found_rows sql_small_result
          sqlexception sqlstate sqlwarning ssl starting stats_auto_recalc stats_persistent
          stats_sample_pages terminated tinyblob tinyint tinytext undo unlock unsigned utc_date
          utc_time utc_timestamp varbinary varchar varcharacter varying while write year_month
          zerofill
          """);

  /**
   * Those that Snowflake does not take, and some that tools for it do not. In quotes and capitals
   * each is the same name as without.
   */
  static final Set<String> SNOWFLAKE =
      words(
          """
          account all alter and any as asc asof between by case cast check column comment commit
          connect connection constraint create cross current current_date current_time
          current_timestamp current_user cursor database declare default delete distinct drop else except
          exists extract false fetch first following for foreign from full grant group gscluster
          having if ilike in increment inner insert intersect interval into is issue join lateral
          left like localtime localtimestamp loop minus natural not null of on or order
          organization over prior procedure qualify recursive references regexp return revoke
          right rlike row rows sample schema select session set some start table tablesample
          temporary then to top trigger true try_cast union unique update using values view when
          whenever where while window with
          """);

  private ReservedWords() {}

  private static Set<String> with(String more) {
    Set<String> all = new HashSet<>(COMMON);
    all.addAll(words(more));
    return Set.copyOf(all);
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}
