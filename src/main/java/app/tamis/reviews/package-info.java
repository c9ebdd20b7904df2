/// Meeting clients face to face, and what comes of it: half an hour with six lines, what was
/// advised and how it was met, what was decided, and minutes on the same day.
///
/// In: what people plan and write down, the records of a client, and advice that was imported. Out:
/// invitations to calendars, agendas, minutes, refusals that clients countersign; and rows of the
/// fact table `advice`, through `facts.BookRows`, so that the grade counts an answer that was
/// written down here as it counts an imported one. Start with [Reviews], the door; [ReviewState]
/// says where a review stands. [Agendas], [Talks], [Minutes], [GivenAdvice] and [Countersigning]
/// are the doors to what is spoken of. [Cadence], [Picking] and [AgendaMaking] are the rules, and
/// pure.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "agreements",
      "basics",
      "documents",
      "facts",
      "grading",
      "identity",
      "portfolio",
      "post",
      "trail"
    })
package app.tamis.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
