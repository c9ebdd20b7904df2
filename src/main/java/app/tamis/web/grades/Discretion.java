package app.tamis.web.grades;

import app.tamis.basics.Message;
import app.tamis.grading.Mark;
import app.tamis.grading.Why;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.measures.Measure;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Keeps how the team feels about a client from who isn't to know.
///
/// @param reactions whether the reader may know
public record Discretion(boolean reactions) {

  private static final Set<Measure> FEELINGS =
      EnumSet.of(Measure.CALLER_REACTION, Measure.CALLER_REACTION_DRAWN);

  public static Discretion towards(Person reader) {
    return new Discretion(reader.may(Right.REACTIONS));
  }

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
    return reactions || !FEELINGS.contains(measure);
  }

  /// What would settle a first guess names criteria, and says nothing of any.
  private static boolean mentionsFeelings(Object said) {
    return switch (said) {
      case Message(String key, List<Object> arguments) ->
          !key.startsWith("why.provisional.")
              && (key.startsWith("why.gut.")
                  || key.equals("why.limit.dread")
                  || FEELINGS.stream().anyMatch(measure -> key.contains("." + measure.id()))
                  || arguments.stream().anyMatch(Discretion::mentionsFeelings));
      case List<?> several -> several.stream().anyMatch(Discretion::mentionsFeelings);
      default -> false;
    };
  }
}
