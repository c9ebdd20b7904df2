package app.tamis.grading;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import app.tamis.grading.ClientGrade.Graded;
import app.tamis.measures.Measure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// A client of whom it is known what the team feels, beside what the figures say: its money, and
/// its relationship without that feeling.
public record FeltClient(ClientGrade client, GutFeeling gut) {

  /// Those that are furthest apart first, and among them where most money is at stake.
  private static final Comparator<FeltClient> FURTHEST_FIRST =
      comparingInt((FeltClient felt) -> -felt.apart().orElse(-1))
          .thenComparing(comparingDouble(FeltClient::atStake).reversed())
          .thenComparing(felt -> felt.client.findings().client().name());

  /// What of a client's figures a feeling is set against.
  public enum Side {
    MONEY,
    RELATIONSHIP
  }

  public static List<FeltClient> of(PortfolioGrades grades) {
    return grades.clients().stream()
        .flatMap(client -> client.findings().gut().map(gut -> new FeltClient(client, gut)).stream())
        .sorted(FURTHEST_FIRST)
        .toList();
  }

  public Letter felt() {
    return gut.letter();
  }

  /// Empty where too little is known for a letter.
  public Optional<Letter> letter(Side side) {
    return switch (side) {
      case MONEY ->
          client instanceof Graded graded ? Optional.of(graded.financial()) : Optional.empty();
      case RELATIONSHIP -> gut.figures();
    };
  }

  /// How many letters lie between the feeling and the side that is further from it; empty where
  /// neither has a letter.
  public OptionalInt apart() {
    return Stream.of(Side.values())
        .flatMap(side -> letter(side).stream())
        .mapToInt(gut.letter()::apart)
        .max();
  }

  /// The side that is further from the feeling; of two that are equally far, the money.
  public Optional<Side> side() {
    return Stream.of(Side.values())
        .filter(side -> letter(side).stream().anyMatch(this::isFurthest))
        .findFirst();
  }

  private boolean isFurthest(Letter letter) {
    return gut.letter().apart(letter) == apart().orElseThrow();
  }

  /// Whether the team feels worse than that side says.
  public boolean isWorseThan(Side side) {
    return letter(side).filter(figures -> !gut.letter().isAtLeast(figures)).isPresent();
  }

  /// What the client leaves a month; empty where that isn't known.
  public OptionalDouble contribution() {
    return client.findings().measures().value(Measure.CONTRIBUTION_PER_MONTH);
  }

  private double atStake() {
    return Math.abs(contribution().orElse(0));
  }
}
