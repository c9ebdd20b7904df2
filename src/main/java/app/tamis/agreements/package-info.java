/// What was agreed: agreements made of clauses, signed, and kept as evidence; commitments kept or
/// refused.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "basics",
      "book",
      "clock",
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
package app.tamis.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
