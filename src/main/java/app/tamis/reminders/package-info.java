/// Reminding clients of bills that are overdue: three letters, each firmer than the one before and
/// none rude, and, where the law allows it, a notice that services will stop.
///
/// In: bills that are past due, as facts tell them, what people said of them, and the law that
/// governs. Out: for each bill its next [Step] or the reason why there is none ([Halt]), one letter
/// a client ([ReminderLetter]), and a run that sends them, none twice. Nothing leaves and nothing
/// stops but by a person's word. It sees no grade. Start with [Reminders], the door, and
/// [Suspensions] for the notice. Pure rules: [Pace], [Overdue], [Reminding], [Claim],
/// [SuspensionCheck].
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "agreements",
      "basics",
      "billing",
      "book",
      "documents",
      "facts",
      "jobs",
      "law",
      "lawbook",
      "portfolio",
      "post",
      "trail"
    })
package app.tamis.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
