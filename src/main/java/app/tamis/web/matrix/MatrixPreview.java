package app.tamis.web.matrix;

import app.tamis.basics.Words;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Group;
import app.tamis.grading.Letter;
import app.tamis.grading.Matrix;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.Numerals;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Letters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What another matrix, or other settings, would make of today's clients.
public final class MatrixPreview {

  private final Words words;
  private final Numerals numerals;
  private final PortfolioGrades now;
  private final PortfolioGrades then;

  private MatrixPreview(Numerals numerals, PortfolioGrades now, PortfolioGrades then) {
    this.words = numerals.words();
    this.numerals = numerals;
    this.now = now;
    this.then = then;
  }

  public static MatrixView.Preview of(InForce.Snapshot known, Matrix other, Words words) {
    var now = known.grades();
    return of(known.numerals(words), now, known.by(other, now.window().asOf()));
  }

  public static MatrixView.Preview of(
      Numerals numerals, PortfolioGrades now, PortfolioGrades then) {
    return new MatrixPreview(numerals, now, then).view();
  }

  private MatrixView.Preview view() {
    var movers = then.clients().stream().flatMap(client -> mover(client).stream()).toList();
    return new MatrixView.Preview(
        words.say("matrix.preview.heading", movers.size(), then.clients().size()),
        movers,
        IntStream.range(0, now.groups().size())
            .mapToObj(i -> shares(now.groups().get(i), then.groups().get(i)))
            .toList());
  }

  private Optional<MatrixView.Mover> mover(ClientGrade after) {
    return now.find(after.findings().client().id())
        .map(ClientGrade::letter)
        .filter(letter -> !letter.equals(after.letter()))
        .map(letter ->
            new MatrixView.Mover(
                after.findings().client().name(),
                ClientPath.of(after.findings().client().id()),
                Letters.shown(letter),
                Letters.shown(after.letter()),
                because(after)));
  }

  /// What made it move where the rules are the same, else what weighs most by the new ones.
  private String because(ClientGrade after) {
    return then.since(now, after)
        .filter(since -> !since.matrixChanged())
        .flatMap(since -> since.changes().stream().findFirst())
        .map(change -> change.inWords(numerals.currency()))
        .map(words::sentence)
        .orElseGet(() -> words.sentence(then.why(after, numerals.currency()).mostly(after)));
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
