/// Meeting clients face to face, and what comes of it. So far: advice that was given, and how it
/// was met, which says whether a client trusts us.
///
/// In: what people write down after a talk, and advice that was imported and not answered yet. Out:
/// rows of the fact table `advice`, through `facts.BookRows`, so that the grade counts an answer
/// that was written down here as it counts an imported one. Start with [GivenAdvice], the door.
@NullMarked
@ApplicationModule(allowedDependencies = {"basics", "facts", "trail"})
package app.tamis.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
