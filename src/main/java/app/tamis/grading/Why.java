package app.tamis.grading;

import static java.util.Comparator.comparingDouble;

import app.tamis.basics.Message;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A client's grade explained, in the owner's words and with the figures.
///
/// @param drags what costs points, the largest loss first
/// @param best what speaks most for the client
/// @param unknown why criteria have no evidence
/// @param notices what else must be known beside the letter: why there is none or why it is a first
///   guess, what limits or caps it, what the team feels, how much is assumed
/// @param toTarget what it would take to bring the hourly rate that the firm wants; empty for who
///   brings it, and where it can't be known
public record Why(
    List<Reason> drags,
    List<Reason> best,
    List<Message> unknown,
    List<Message> notices,
    Optional<Message> toTarget) {

  private static final double WORTH_SAYING = 0.5;
  private static final int AT_MOST_BEST = 3;

  /// @param words with the figures, and the loss where it is one: "pays 31 days late on average (−9
  ///   points)"
  public record Reason(Mark mark, Message words) {}

  /// What weighs most, in a line.
  public Message mostly(ClientGrade client) {
    return WeighsMost.of(client, this);
  }

  static Why of(ClientGrade client, Matrix matrix, Currency currency) {
    var findings = client.findings();
    var words = new MarkWords(currency);
    return new Why(
        drags(findings, words, matrix),
        best(findings, words, matrix),
        MissingWords.of(findings),
        new NoticeWords(matrix, currency).of(client),
        new ToTarget(currency).of(findings));
  }

  /// Who would earn an A by a criterion isn't told that it costs points; nor is who would by what
  /// it did itself, where only few cases lean on what others do.
  private static List<Reason> drags(Findings client, MarkWords words, Matrix matrix) {
    return evidence(client)
        .filter(mark -> !isWorthAnA(mark, matrix) && !isWorthAnAByItself(mark, matrix))
        .filter(mark -> mark.loss().orElse(0) >= WORTH_SAYING)
        .sorted(comparingDouble(mark -> -mark.loss().orElse(0)))
        .map(mark -> new Reason(mark, words.withLoss(mark)))
        .toList();
  }

  private static List<Reason> best(Findings client, MarkWords words, Matrix matrix) {
    return evidence(client)
        .filter(mark -> isWorthAnA(mark, matrix))
        .sorted(comparingDouble(mark -> -mark.points().orElse(0)))
        .limit(AT_MOST_BEST)
        .map(mark -> new Reason(mark, words.asMerit(mark)))
        .toList();
  }

  private static boolean isWorthAnA(Mark mark, Matrix matrix) {
    return mark.points().orElse(0) >= matrix.letters().a();
  }

  private static boolean isWorthAnAByItself(Mark mark, Matrix matrix) {
    double raw = mark.reading().raw().orElseThrow();
    return mark.criterion().scale().points(raw) >= matrix.letters().a();
  }

  private static Stream<Mark> evidence(Findings client) {
    return client.marks().stream().filter(Mark::hasEvidence);
  }
}
