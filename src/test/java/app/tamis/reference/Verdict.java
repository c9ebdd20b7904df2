package app.tamis.reference;

import java.util.ArrayList;
import java.util.List;

/// What the rules make of a client's figures: the letters of both axes after their limits, the fall
/// of very small clients, and the grade.
record Verdict(Limited financial, Limited relationship, Letter grade) {

  /// A letter, and the limits that changed it.
  record Limited(Letter letter, List<String> limits) {

    static Limited of(Fraction score) {
      return new Limited(Letter.ofScore(score), List.of());
    }

    Limited atMost(Letter cap, String name) {
      if (!cap.isWorseThan(letter)) {
        return this;
      }
      List<String> more = new ArrayList<>(limits);
      more.add(name);
      return new Limited(cap, more);
    }
  }

  /// Of figures that have values, as those of a graded client have.
  static Verdict of(Figures figures, Circumstances circumstances) {
    Limited money = money(figures);
    Limited people = people(figures, circumstances);
    Letter onGrid = Letter.onGrid(money.letter(), people.letter());
    Letter fallen = onGrid.down(circumstances.smallClientSteps(figures.netRevenue()));
    Letter stopped =
        circumstances.stopTheFall(people.letter()) && fallen.isWorseThan(Letter.C)
            ? Letter.C.atMost(onGrid)
            : fallen;
    return new Verdict(money, people, circumstances.capped(stopped));
  }

  private static Limited money(Figures figures) {
    Limited byCore =
        Limited.of(figures.financial().orElseThrow())
            .atMost(Letter.ofScore(figures.core().orElseThrow()), "core");
    return figures.contribution().filter(Fraction::isNegative).isPresent()
        ? byCore.atMost(Letter.D, "loss")
        : byCore;
  }

  private static Limited people(Figures figures, Circumstances circumstances) {
    Limited unlimited = Limited.of(figures.relationship().orElseThrow());
    Limited byWarmth =
        circumstances.noWarmth() ? unlimited.atMost(Letter.B, "no_warmth") : unlimited;
    return circumstances.dread() ? byWarmth.atMost(Letter.C, "dread") : byWarmth;
  }
}
