package app.tamis.reference;

import java.time.LocalDate;
import java.util.List;

/// Scatters a few records where nobody would look for them.
record RandomStrays(RandomScene scene, LocalDate latestDay) {

  void scatter(List<RandomClient> clients, RandomBilling billing, RandomWork work) {
    Dice dice = scene.dice();
    if (dice.percent(12)) {
      billing.astray(dice.pick(clients), early());
    }
    if (dice.percent(12)) {
      work.astray(dice.pick(clients), early());
    }
    if (dice.percent(12)) {
      billing.astray(dice.pick(clients), late());
    }
    if (dice.percent(12)) {
      work.astray(dice.pick(clients), late());
    }
  }

  private LocalDate early() {
    return scene.firstDay().minusDays(scene.dice().oneOf(44, 46, 100, 400, 4000));
  }

  private LocalDate late() {
    LocalDate day = scene.lastDay().plusDays(scene.dice().oneOf(44, 46, 100, 400));
    return day.isAfter(latestDay) ? latestDay : day;
  }
}
