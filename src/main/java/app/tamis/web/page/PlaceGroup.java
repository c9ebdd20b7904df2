package app.tamis.web.page;

import java.util.Locale;

/// What the navigation speaks of: the method, step by step, then what it stands on. A group is
/// shown as soon as a page stands in it.
public enum PlaceGroup {
  /// How clients are graded, and why.
  GRADE,
  /// What is done for a better grade.
  LIFT,
  /// What is done where nothing else helped.
  PART,
  /// What is to be done now.
  WEEK,
  /// What grades rest on.
  FACTS,
  /// Who uses Tamis, and what they and it did.
  FIRM,
  /// Found by its name, and from another page; in no navigation.
  PALETTE;

  String label() {
    return "place." + name().toLowerCase(Locale.ROOT);
  }
}
