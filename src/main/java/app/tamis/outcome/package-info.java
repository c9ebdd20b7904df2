/// What came of it: of each parting, lift, raise and proposal, the forecast beside what records
/// say.
///
/// In: what was decided, and the grades in force on that day; later the facts since. Out: a
/// [Forecast] that is kept on the day of the decision and never made again; [Check]s after 30, 90,
/// 180 and 365 days, worked out anew from facts whenever somebody looks; where the hours of a
/// client who left went; the sums of it all; and, once after a year, whether one would decide
/// otherwise. That others grew is shown beside and claimed by nobody. Start with [Outcomes], the
/// door. Pure rules: [Forecast], [Timetable], [Comparing], [WhereHoursWent], [Evidence].
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "agreements",
      "basics",
      "book",
      "facts",
      "gradebook",
      "grading",
      "jobs",
      "lift",
      "measures",
      "outlook",
      "parting",
      "portfolio",
      "prices",
      "proposals",
      "trail"
    })
package app.tamis.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
