package app.tamis.web.caller;

import java.util.List;
import java.util.Optional;

/// The pages of the caller test.
public final class CallerTestView {

  /// Before a client's id in the name of its field.
  static final String FIELD = "answer.";

  private CallerTestView() {}

  /// The name of the field in which a client is answered.
  public static String field(String clientId) {
    return FIELD + clientId;
  }

  /// @param length how much there is to do
  /// @param begun whether some names are answered already
  /// @param to where "not now" leads on to
  /// @param empty whether there is nobody to ask about
  public record Offer(String length, String start, boolean begun, String to, boolean empty) {}

  public record Names(List<Name> names, List<Face> faces, Progress progress) {}

  /// @param reply the code of what was answered; empty for nothing yet
  /// @param next whether it is the first without an answer
  public record Name(String clientId, String name, String reply, boolean next) {

    public boolean is(String code) {
      return reply.equals(code);
    }
  }

  /// @param mouth the path that draws it
  public record Face(String code, String word, String mouth) {}

  /// @param open what is still to be answered, where somebody thought they were done
  public record Progress(
      int answered, int all, String words, boolean done, Optional<String> open) {}

  /// @param part how many took part
  public record Thanks(String part) {}

  public record People(String quarter, String part, List<Rater> raters) {}

  public record Rater(String name, String role, boolean done, String state) {}
}
