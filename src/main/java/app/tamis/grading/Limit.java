package app.tamis.grading;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A rule that holds the letter of an axis down, whatever the score says.
public sealed interface Limit {

  List<String> IDS = List.of(Core.ID, Loss.ID, NoWarmth.ID, Dread.ID);

  /// Its name in a matrix and in files.
  String id();

  Axis axis();

  /// The letter that the axis can have at most under this limit; empty where it doesn't hold.
  Optional<Letter> atMost(Figures figures, Circumstances client, LetterLines lines);

  /// The same for who isn't to know what these criteria say; empty where it rests on nothing else.
  default Optional<Limit> without(List<String> criteria) {
    return Optional.of(this);
  }

  /// Size and regularity don't buy a letter that the hours don't earn.
  record Core() implements Limit {

    static final String ID = "core";

    @Override
    public String id() {
      return ID;
    }

    @Override
    public Axis axis() {
      return Axis.FINANCIAL;
    }

    @Override
    public Optional<Letter> atMost(Figures figures, Circumstances client, LetterLines lines) {
      return figures.core().isPresent()
          ? Optional.of(lines.letter(Scoring.rounded(figures.core().getAsDouble())))
          : Optional.empty();
    }
  }

  /// Who costs more than it brings.
  record Loss(Letter letter) implements Limit {

    static final String ID = "loss";

    @Override
    public String id() {
      return ID;
    }

    @Override
    public Axis axis() {
      return Axis.FINANCIAL;
    }

    @Override
    public Optional<Letter> atMost(Figures figures, Circumstances client, LetterLines lines) {
      return Scoring.rounded(figures.contribution().orElse(0)) < 0
          ? Optional.of(letter)
          : Optional.empty();
    }
  }

  /// A limit of the relationship: whether it holds is known of the client, whatever its figures in
  /// a range.
  sealed interface OfMarks extends Limit {

    Letter letter();

    boolean holds(List<Mark> marks);

    @Override
    default Axis axis() {
      return Axis.RELATIONSHIP;
    }

    @Override
    default Optional<Letter> atMost(Figures figures, Circumstances client, LetterLines lines) {
      return client.limited().contains(this) ? Optional.of(letter()) : Optional.empty();
    }
  }

  /// No trouble and no word is not the best of relationships: that takes so many points on one of
  /// these criteria.
  record NoWarmth(double points, List<String> oneOf, Letter letter) implements OfMarks {

    static final String ID = "no_warmth";

    public NoWarmth {
      oneOf = List.copyOf(oneOf);
    }

    @Override
    public String id() {
      return ID;
    }

    @Override
    public Optional<Limit> without(List<String> criteria) {
      var others = Discreet.without(criteria, oneOf);
      return others.isEmpty()
          ? Optional.empty()
          : Optional.of(new NoWarmth(points, others, letter));
    }

    @Override
    public boolean holds(List<Mark> marks) {
      return marks.stream()
          .filter(mark -> oneOf.contains(mark.criterion().id()))
          .noneMatch(mark -> mark.points().orElse(0) >= points);
    }
  }

  /// The team dreads the phone: fewer than so many points, from at least so many cases.
  record Dread(String criterion, double points, double cases, Letter letter) implements OfMarks {

    static final String ID = "dread";

    @Override
    public String id() {
      return ID;
    }

    @Override
    public Optional<Limit> without(List<String> criteria) {
      return criteria.contains(criterion) ? Optional.empty() : Optional.of(this);
    }

    @Override
    public boolean holds(List<Mark> marks) {
      return marks.stream()
          .filter(mark -> mark.criterion().id().equals(criterion) && mark.hasEvidence())
          .anyMatch(mark ->
              mark.points().orElseThrow() < points && mark.reading().cases().orElse(0) >= cases);
    }
  }

  /// Those that hold by what is known of the client.
  static Set<OfMarks> holding(List<Limit> limits, List<Mark> marks) {
    return limits.stream()
        .filter(OfMarks.class::isInstance)
        .map(OfMarks.class::cast)
        .filter(limit -> limit.holds(marks))
        .collect(toUnmodifiableSet());
  }
}
