/// What a client pays for, shown: a statement of work a month, made of records alone.
///
/// In: work done, tickets, hours, bills, payments and devices, as facts tell them. Out: a
/// [Statement] of figures, two sentences written from it ([Sentences]), and one document
/// ([StatementDocument]) that is page, mail and PDF; a run that sends them all, none twice; and the
/// same month as lines for an invoicing tool ([BillLayout]). It sees no grade: what a client is
/// told doesn't hang on what we think of it. Start with [Statements], the door. Pure: all but the
/// doors, the book and [StatementReading].
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "agreements",
      "basics",
      "clock",
      "book",
      "csv",
      "documents",
      "facts",
      "jobs",
      "portfolio",
      "post",
      "trail"
    })
package app.tamis.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
