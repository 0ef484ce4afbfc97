package dev.sextant.report.evaluation;

import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.report.Breakdown;
import dev.sextant.report.Breakdown.Group;
import dev.sextant.report.Period;
import dev.sextant.report.values.GroupRequest;
import dev.sextant.report.values.Groups;
import dev.sextant.report.values.Groups.Member;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Turns the groups that an engine found into what a report shows of them. */
record GroupAnswer(TimeSettings time, GroupRequest request) {

  Breakdown breakdown(
      List<String> metrics, String by, String over, boolean courses, Groups groups) {
    List<DateRange> ranges = periods();
    boolean none = groups.members().isEmpty();
    return new Breakdown(
        metrics,
        by,
        over,
        courses,
        whole(ranges),
        ranges.stream().map(this::named).toList(),
        groups.members().stream().map(m -> group(m, ranges)).toList(),
        groups.others() == null ? null : group(groups.others(), ranges),
        groups.more(),
        none && groups.failure().isEmpty() ? "no data for these days" : groups.failure());
  }

  private List<DateRange> periods() {
    Grain grain = request.grain();
    return grain == null ? List.of() : new Periods(time).within(request.range(), grain);
  }

  /** Of a course the last period counts; single values stand for all days. */
  private Period whole(List<DateRange> ranges) {
    DateRange range = request.range();
    if (!ranges.isEmpty()) {
      return named(ranges.getLast());
    }
    return new Periods(time).covering(range);
  }

  private Period named(DateRange range) {
    Grain grain = request.grain();
    return new Periods(time).named(range, grain == null ? Grain.DAY : grain);
  }

  private Group group(Member member, List<DateRange> ranges) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    List<List<@Nullable BigDecimal>> courses = new ArrayList<>();
    for (SortedMap<LocalDate, BigDecimal> own : member.values()) {
      List<@Nullable BigDecimal> course = new ArrayList<>();
      ranges.forEach(range -> course.add(own.get(range.start())));
      if (!ranges.isEmpty()) {
        courses.add(course);
      }
      values.add(ranges.isEmpty() ? own.get(request.range().start()) : course.getLast());
    }
    return new Group(member.name(), values, courses);
  }
}
