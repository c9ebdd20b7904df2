/// Getting paid by direct debit: mandates that clients sign, files for who collects, and what came
/// back.
///
/// In: bills and payments, as facts tell them, and what was agreed. Out: how a client pays, in
/// figures ([PayingHabits]); a [Mandate], signed by a link in the same sitting as the agreement, or
/// on paper; a file of debits ([Collecting], written by [GoCardlessFiles]); and of what comes back
/// the debits that failed, as payments that count for punctuality ([ReturnedDebits]). It sees no
/// grade: what is collected doesn't hang on what we think of a client. Start with [Mandates] and
/// [Debits], the doors. Pure: all but the doors, the books and what reads facts.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "agreements",
      "basics",
      "book",
      "clock",
      "csv",
      "disk",
      "documents",
      "facts",
      "identity",
      "jobs",
      "law",
      "lawbook",
      "portfolio",
      "post",
      "trail"
    })
package app.tamis.debits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
