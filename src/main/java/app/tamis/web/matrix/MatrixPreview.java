package app.tamis.web.matrix;

import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.grading.Group;
import app.tamis.grading.Letter;
import app.tamis.grading.Matrix;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.Numerals;
import app.tamis.portfolio.Clients;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.Movers;
import app.tamis.web.page.Letters;
import java.util.List;
import java.util.stream.IntStream;

/// What another matrix, or other settings, would make of today's clients.
public final class MatrixPreview {

  private final Words words;
  private final Numerals numerals;
  private final PortfolioGrades now;
  private final PortfolioGrades then;
  private final Clients clients;

  private MatrixPreview(
      Numerals numerals, PortfolioGrades now, PortfolioGrades then, Clients clients) {
    this.clients = clients;
    this.words = numerals.words();
    this.numerals = numerals;
    this.now = now;
    this.then = then;
  }

  public static MatrixView.Preview of(
      Standing known, Matrix other, Words words, Discretion discretion) {
    var now = known.grades();
    return of(
        known.numerals(words),
        now,
        known.by(other, now.window().asOf()),
        known.clients(),
        discretion);
  }

  public static MatrixView.Preview of(
      Numerals numerals,
      PortfolioGrades now,
      PortfolioGrades then,
      Clients clients,
      Discretion discretion) {
    return new MatrixPreview(numerals, discretion.of(now), discretion.of(then), clients).view();
  }

  private MatrixView.Preview view() {
    var movers = Movers.ifTried(now, then, clients, numerals);
    return new MatrixView.Preview(
        words.say("matrix.preview.heading", movers.size(), then.clients().size()),
        movers,
        IntStream.range(0, now.groups().size())
            .mapToObj(i -> shares(now.groups().get(i), then.groups().get(i)))
            .toList());
  }

  private MatrixView.Shares shares(Group before, Group after) {
    return new MatrixView.Shares(
        Letters.colour(before.letter()),
        before.letter().map(Letter::name).orElse(words.say("history.none")),
        List.of(
            words.number(before.clients()),
            words.number(after.clients()),
            numerals.share(before.revenueShare()),
            numerals.share(after.revenueShare()),
            numerals.share(before.hoursShare()),
            numerals.share(after.hoursShare())));
  }
}
