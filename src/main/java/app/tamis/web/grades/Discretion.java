package app.tamis.web.grades;

import app.tamis.basics.Message;
import app.tamis.grading.Mark;
import app.tamis.grading.Why;
import app.tamis.measures.Measure;
import java.util.List;

/// Keeps how the team feels about a client from who isn't to know.
///
/// @param reactions whether the reader may know
public record Discretion(boolean reactions) {

  public Why of(Why why) {
    return reactions
        ? why
        : new Why(
            why.drags().stream().filter(reason -> tells(reason.mark())).toList(),
            why.best().stream().filter(reason -> tells(reason.mark())).toList(),
            why.unknown(),
            why.notices().stream().filter(notice -> !mentionsFeelings(notice)).toList(),
            why.toTarget());
  }

  public boolean tells(Mark mark) {
    return tells(mark.criterion().measure());
  }

  public boolean tells(Measure measure) {
    return reactions || measure != Measure.CALLER_REACTION;
  }

  private static boolean mentionsFeelings(Object said) {
    return switch (said) {
      case Message(String key, List<Object> arguments) ->
          key.startsWith("why.gut.")
              || key.equals("why.limit.dread")
              || key.contains("." + Measure.CALLER_REACTION.id())
              || arguments.stream().anyMatch(Discretion::mentionsFeelings);
      default -> false;
    };
  }
}
