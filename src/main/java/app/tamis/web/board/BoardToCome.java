package app.tamis.web.board;

import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.Numerals;
import app.tamis.portfolio.Clients;
import app.tamis.portfolio.Portfolio;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.Mover;
import app.tamis.web.grades.Movers;
import app.tamis.web.grades.ShownGrades;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The board that an import would make, before anything is stored.
@Component
public final class BoardToCome {

  private final InForce inForce;

  BoardToCome(InForce inForce) {
    this.inForce = inForce;
  }

  /// @param moves who has another grade now, and what moved them; empty where nothing is in force
  ///   yet
  /// @param next what to bring, and what it would settle
  public record View(BoardView board, Optional<Moves> moves, List<String> next) {}

  public record Moves(String heading, List<Mover> movers) {}

  /// @param tried the grades that would be in force
  public View of(PortfolioGrades tried, Portfolio portfolio, Discretion discretion, Words words) {
    var now = inForce.find(discretion);
    var then = discretion.of(tried);
    var numerals = new Numerals(words, portfolio.currency());
    var board =
        new BoardWords(
                words,
                new ShownGrades(
                    then, Map.of(), now.map(Standing::clients).orElse(new Clients(List.of()))),
                now.map(Standing::grades).orElse(then),
                portfolio,
                _ -> List.of())
            .view();
    return new View(
        board,
        now.map(known -> moves(known, then, numerals)),
        new BringNext(then).list().stream().map(words::sentence).toList());
  }

  private static Moves moves(Standing known, PortfolioGrades then, Numerals numerals) {
    var movers = Movers.ifTried(known.grades(), then, known.clients(), numerals);
    long fresh =
        then.clients().stream()
            .filter(client -> known.grades().find(client.findings().client().id()).isEmpty())
            .count();
    return new Moves(numerals.words().say("board.to-come.moves", movers.size(), fresh), movers);
  }
}
