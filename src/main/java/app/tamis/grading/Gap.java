package app.tamis.grading;

import static app.tamis.grading.Axis.FINANCIAL;
import static app.tamis.grading.Axis.RELATIONSHIP;

/// How many points, each times its criterion's weight, both axes lack for a pair of letters.
record Gap(double financial, double relationship) {

  double on(Axis axis) {
    return switch (axis) {
      case FINANCIAL -> financial;
      case RELATIONSHIP -> relationship;
    };
  }

  boolean isOnlyOn(Axis axis) {
    return on(axis) > 0 && on(axis == FINANCIAL ? RELATIONSHIP : FINANCIAL) == 0;
  }

  boolean isOnBoth() {
    return financial > 0 && relationship > 0;
  }
}
