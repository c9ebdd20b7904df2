/// The web application: pages over the same doors as the command line, and nothing that isn't a
/// page.
///
/// Start with [Server], which opens the book and starts Spring. Each page has a package with a
/// controller, a view (a record of what is shown, already in words) and a template in the folder of
/// the same name under `src/main/jte`; what they share is in `page` and `grades`.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "agreements",
      "basics",
      "billing",
      "book",
      "calls",
      "clock",
      "csv",
      "debits",
      "disk",
      "documents",
      "facts",
      "fleet",
      "gradebook",
      "grading",
      "handover",
      "law",
      "lawbook",
      "identity",
      "jobs",
      "lift",
      "measures",
      "outcome",
      "outlook",
      "parting",
      "portfolio",
      "post",
      "prices",
      "proposals",
      "reactions",
      "reminders",
      "reviews",
      "sample",
      "stack",
      "trail",
      "worklist"
    })
package app.tamis.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
