package app.tamis.grading;

import static java.util.Comparator.comparingDouble;

import app.tamis.basics.Message;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.ClientGrade.NotGraded;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/// A client's grade explained, in the owner's words and with the figures.
///
/// @param drags what costs points, the largest loss first
/// @param best what speaks most for the client
/// @param unknown why criteria have no evidence
/// @param notices what else must be known beside the letter: why there is none, what caps it, what
///   the team feels, how much is assumed
/// @param roads ways to the next better grade, the easiest first
public record Why(
    List<Reason> drags,
    List<Reason> best,
    List<Message> unknown,
    List<Message> notices,
    List<Message> roads) {

  private static final double WORTH_SAYING = 0.5;
  private static final int AT_MOST_BEST = 3;

  /// @param words with the figures, and the loss where it is one: "pays 31 days late on average:
  ///   −9"
  public record Reason(Mark mark, Message words) {}

  /// What weighs most, in a line.
  public Message mostly(ClientGrade client) {
    return WeighsMost.of(client, this);
  }

  static Why of(ClientGrade client, Matrix matrix, Currency currency) {
    var findings = client.findings();
    var words = new MarkWords(currency);
    return new Why(
        drags(findings, words),
        best(findings, words, matrix),
        MissingWords.of(findings.marks()),
        new NoticeWords(currency).of(client),
        roads(client, matrix, new RoadWords(currency)));
  }

  private static List<Reason> drags(Findings client, MarkWords words) {
    return evidence(client)
        .filter(mark -> mark.loss().orElse(0) >= WORTH_SAYING)
        .sorted(comparingDouble(mark -> -mark.loss().orElse(0)))
        .map(mark -> new Reason(mark, words.withLoss(mark)))
        .toList();
  }

  /// Those that would earn an A; the best of all even where it wouldn't.
  private static List<Reason> best(Findings client, MarkWords words, Matrix matrix) {
    var ranked =
        evidence(client).sorted(comparingDouble(mark -> -mark.points().orElse(0))).toList();
    long worthAnA =
        ranked.stream().filter(mark -> mark.points().orElse(0) >= matrix.letters().a()).count();
    return ranked.stream()
        .limit(Math.clamp(worthAnA, 1, AT_MOST_BEST))
        .map(mark -> new Reason(mark, words.of(mark)))
        .toList();
  }

  private static List<Message> roads(ClientGrade client, Matrix matrix, RoadWords words) {
    return switch (client) {
      case Graded graded -> graded.roadsUp(matrix).stream().map(words::of).toList();
      case NotGraded _ -> List.of();
    };
  }

  private static Stream<Mark> evidence(Findings client) {
    return client.marks().stream().filter(Mark::hasEvidence);
  }
}
