package app.tamis.web.reviews;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// A review: what is planned, what was said, what became of it.
///
/// @param stands in a sentence
/// @param facts where, how long, by whom
/// @param ahead whether it is still to come
/// @param invite whether an invitation can leave
/// @param invited whether one has left
/// @param sent that minutes left, or that they should; empty before it was held
/// @param trouble what was answered here
/// @param last what was answered at another time
/// @param form what was typed of all that isn't the plan
public record ReviewView(
    String path,
    String client,
    String clientPath,
    String all,
    String day,
    String stands,
    List<String> facts,
    boolean ahead,
    boolean invite,
    boolean invited,
    boolean canTakeBack,
    Optional<String> sent,
    AgendaView agenda,
    String trouble,
    Optional<String> last,
    List<Advised> advice,
    List<Choice> responses,
    List<Decided> decisions,
    List<PlanView.Ours> ours,
    Optional<PlanView> plan,
    Form form,
    String today,
    Optional<String> said) {

  public ReviewView {
    facts = List.copyOf(facts);
    advice = List.copyOf(advice);
    responses = List.copyOf(responses);
    decisions = List.copyOf(decisions);
    ours = List.copyOf(ours);
  }

  /// @param hours whether hours are left out where the client sees it
  public record AgendaView(String since, boolean hours, List<Line> lines) {

    public AgendaView {
      lines = List.copyOf(lines);
    }
  }

  public record Line(String heading, List<Point> points) {

    public Line {
      points = List.copyOf(points);
    }
  }

  /// @param behind where the records are; empty where there are none
  public record Point(String said, String behind, boolean known) {}

  /// @param open whether nobody has answered
  /// @param refusal how the refusal stands that is to be countersigned
  /// @param countersign where that is asked for; empty where it wasn't refused
  public record Advised(
      String id,
      String title,
      String stands,
      boolean open,
      Optional<String> refusal,
      String countersign) {}

  public record Choice(String code, String label) {}

  /// @param who of us
  public record Decided(String id, String said, String who, boolean done) {}
}
