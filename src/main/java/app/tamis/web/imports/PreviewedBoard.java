package app.tamis.web.imports;

import app.tamis.gradebook.Standings;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.PortfolioWindow;
import app.tamis.trail.Trail;
import app.tamis.web.board.BoardToCome;
import app.tamis.web.board.BoardView;
import app.tamis.web.caller.FeelingFirst;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.Lacking;
import app.tamis.web.page.Form;
import app.tamis.web.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The board that an import would make, for who may see grades, and once they have said how their
/// clients feel on the phone, or put that off.
@Component
final class PreviewedBoard {

  private final BoardToCome boards;
  private final FeelingFirst feeling;
  private final Trail trail;
  private final Pages pages;

  PreviewedBoard(BoardToCome boards, FeelingFirst feeling, Trail trail, Pages pages) {
    this.boards = boards;
    this.feeling = feeling;
    this.trail = trail;
    this.pages = pages;
  }

  /// Empty for who may not see grades.
  ///
  /// @param first whether the settings come with the import
  /// @param sent what somebody typed for the rate
  Optional<IntakeView.Board> of(
      Standings.Trial trial, boolean first, Optional<Form> sent, HttpServletRequest request) {
    if (!pages.seesGrades()) {
      return Optional.empty();
    }
    var words = pages.words(request);
    if (trial.grades().isEmpty()) {
      return Optional.of(IntakeView.Board.without(words.say("import.board.none"), false, false));
    }
    var tried = trial.grades().get();
    var reader = pages.person();
    if (feeling.isDue(reader, tried)) {
      boolean test = feeling.canBeSaid();
      return Optional.of(
          IntakeView.Board.without(
              words.say(test ? "import.board.wait" : "import.board.wait.first"), true, test));
    }
    trail.record(pages.actor(request), "trail.view.preview");
    var board = boards.of(tried, trial.portfolio(), Discretion.towards(reader), words);
    return Optional.of(
        new IntakeView.Board(
            Optional.of(board),
            words.say(text(board, tried)),
            false,
            false,
            first && lacksRate(board.board())
                ? Optional.of(sent.orElseGet(() -> new Form(Map.of(), Map.of())))
                : Optional.empty(),
            first ? unpaid(tried) : List.of()));
  }

  private static String text(BoardToCome.View board, PortfolioGrades tried) {
    if (board.moves().isPresent()) {
      return "import.board.text";
    }
    return new Lacking(tried).asksForHours() ? "import.board.hours" : "import.board.first";
  }

  private static List<IntakeView.Choice> unpaid(PortfolioGrades tried) {
    return tried.portfolio().paymentsMissing().stream()
        .map(PortfolioWindow.PaymentsMissing::client)
        .map(client -> new IntakeView.Choice(client.id().text(), client.name()))
        .toList();
  }

  private static boolean lacksRate(BoardView board) {
    return board.notices().stream().anyMatch(BoardView.Notice::ofRates);
  }
}
