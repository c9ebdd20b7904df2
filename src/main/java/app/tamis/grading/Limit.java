package app.tamis.grading;

import java.util.List;

/// A rule that holds the letter of an axis down, whatever the score says.
public sealed interface Limit {

  List<String> IDS = List.of(Core.ID, Loss.ID, NoWarmth.ID, Dread.ID);

  /// Its name in a matrix and in files.
  String id();

  Axis axis();

  /// Size and regularity don't buy a letter that the hours don't earn.
  record Core() implements Limit {

    public static final String ID = "core";

    @Override
    public String id() {
      return ID;
    }

    @Override
    public Axis axis() {
      return Axis.FINANCIAL;
    }
  }

  /// Who costs more than it brings.
  record Loss(Letter letter) implements Limit {

    public static final String ID = "loss";

    @Override
    public String id() {
      return ID;
    }

    @Override
    public Axis axis() {
      return Axis.FINANCIAL;
    }
  }

  /// A limit of the relationship: whether it holds is known of the client, whatever its figures in
  /// a range.
  sealed interface OfMarks extends Limit {

    Letter letter();

    @Override
    default Axis axis() {
      return Axis.RELATIONSHIP;
    }
  }

  /// No trouble and no word is not the best of relationships: that takes so many points on one of
  /// these criteria.
  record NoWarmth(double points, List<String> oneOf, Letter letter) implements OfMarks {

    public static final String ID = "no_warmth";

    public NoWarmth {
      oneOf = List.copyOf(oneOf);
    }

    @Override
    public String id() {
      return ID;
    }
  }

  /// The team dreads the phone: fewer than so many points, from at least so many cases.
  record Dread(String criterion, double points, double cases, Letter letter) implements OfMarks {

    public static final String ID = "dread";

    @Override
    public String id() {
      return ID;
    }
  }
}
