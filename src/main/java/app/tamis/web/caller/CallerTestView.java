package app.tamis.web.caller;

import app.tamis.basics.ClientId;
import java.util.List;
import java.util.Optional;

/// The pages of the caller test.
public final class CallerTestView {

  /// Before a client's id in the name of its field.
  static final String FIELD = "answer.";

  private CallerTestView() {}

  /// The name of the field in which a client is answered.
  public static String field(ClientId clientId) {
    return FIELD + clientId;
  }

  /// @param length how much there is to do
  /// @param begun whether some names are answered already
  /// @param to where "not now" leads on to
  /// @param empty whether there is nobody to ask about
  /// @param promises who sees what, and when it counts
  /// @param question to whoever may decide it
  public record Offer(
      String length,
      String start,
      boolean begun,
      String to,
      boolean empty,
      List<String> promises,
      Optional<Question> question) {}

  public record Names(List<Name> names, List<Face> faces, Progress progress) {}

  /// @param reply the code of what was answered; empty for nothing yet
  /// @param next whether it is the first without an answer
  public record Name(ClientId clientId, String name, String reply, boolean next) {

    public boolean is(String code) {
      return reply.equals(code);
    }
  }

  /// @param mouth the path that draws it
  public record Face(String code, String word, String mouth) {}

  /// @param open what is still to be answered, where somebody thought they were done
  /// @param over whether nothing can be answered any more
  public record Progress(
      int answered, int all, String words, boolean done, Optional<String> open, boolean over) {}

  /// @param sentences when and how the answers count
  /// @param part how many took part
  public record Thanks(List<String> sentences, String part, Optional<Question> question) {}

  /// A round that is over.
  public record Over(String title, List<String> sentences, Optional<Question> question) {}

  /// @param ends when the round ends, or that it has, or hasn't begun
  /// @param raters nobody once the round is over
  /// @param closable whether the reader may end it
  /// @param question to whoever may decide it
  public record People(
      String quarter,
      String ends,
      String part,
      List<Rater> raters,
      boolean closable,
      Optional<Question> question) {}

  public record Rater(String name, String role, boolean done, String state) {}

  /// Asks before a round is ended.
  public record Close(String title, List<String> sentences) {}

  /// How answers shall count while fewer than three people rate.
  ///
  /// @param decided what holds
  /// @param chosen the code of it
  public record Question(String decided, String chosen, List<Choice> choices) {}

  public record Choice(String code, String label, String means) {}
}
