package dev.sextant.site.page;

import dev.sextant.json.Json;
import dev.sextant.site.chart.Courses;

/**
 * Courses as a template needs them.
 *
 * @param courses what is drawn
 * @param json the same for the script
 */
public record CoursesView(Courses courses, String json) {

  static CoursesView of(Courses courses) {
    return new CoursesView(courses, Json.writeLine(courses));
  }
}
