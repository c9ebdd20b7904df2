package app.tamis.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Amount;
import app.tamis.book.TamisProcess;
import app.tamis.clock.Watching;
import app.tamis.facts.Facts;
import app.tamis.facts.store.FactsStore;
import app.tamis.gradebook.StandingMaker.Made;
import app.tamis.portfolio.SettingsText;
import app.tamis.portfolio.SettingsVersions;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Grades that are settled though nobody reads, and reading that settles none.
class StandingsWatchTests {

  private final StandingsFixture now = StandingsFixture.start();

  @AfterEach
  void stop() {
    now.close();
  }

  @Test
  void facts_and_settings_that_another_process_brings_are_graded_and_kept_though_nobody_reads() {
    now.importBy(new Facts(Clock.systemUTC(), _ -> {}));

    TamisProcess.await("month ends are settled", () -> now.gradings() == 13);

    assertThat(now.tamis().inPortfolio(() -> now.tamis().part(SettingsVersions.class).inForce()))
        .isPresent();
  }

  @Test
  void settings_that_another_process_imports_follow_the_books_before_they_are_graded() {
    var kept = new SettingsText("Quay IT", "currency: EUR\ntarget_rate: 131\n");
    now.tamis()
        .inPortfolio(
            () -> now.tamis().part(SettingsVersions.class).keep(kept, StandingsFixture.SOMEBODY));

    now.importBy(new Facts(Clock.systemUTC(), _ -> {}));

    TamisProcess.await("month ends are settled", () -> now.gradings() == 13);
    assertThat(now.standing().orElseThrow().facts().portfolio().hourlyRates().target())
        .contains(Amount.of("131", "EUR"));
    assertThat(now.gradings()).as("none is graded twice").isEqualTo(13);
  }

  @Test
  void facts_whose_import_still_runs_wait_for_the_books_settings() {
    now.tamis().inPortfolio(() -> now.tamis().part(Standings.class).now());
    Watching.stop(now.tamis(), "grades");
    var kept = new SettingsText("Quay IT", "currency: EUR\ntarget_rate: 131\n");
    now.tamis()
        .inPortfolio(
            () -> now.tamis().part(SettingsVersions.class).keep(kept, StandingsFixture.SOMEBODY));
    now.importBy(new Facts(Clock.systemUTC(), _ -> {}));
    var maker = now.tamis().part(StandingMaker.class);

    try (var _ = new FactsStore(now.data()).beginWriting()) {
      assertThat(now.tamis().inPortfolio(() -> maker.make(Made.NOTHING))).isEqualTo(Made.NOTHING);
    }

    var made = now.tamis().inPortfolio(() -> maker.make(Made.NOTHING));
    assertThat(made.standing().orElseThrow().facts().portfolio().hourlyRates().target())
        .contains(Amount.of("131", "EUR"));
    assertThat(now.gradings()).isEqualTo(13);
  }

  @Test
  void reading_settles_nothing() {
    now.importHere();
    var before = now.standing().orElseThrow();
    Watching.stop(now.tamis(), "grades");

    now.tamis().clock().turn(Duration.ofDays(40));
    now.refuse(before);

    assertThat(now.standing().orElseThrow().equals(before)).isTrue();
    assertThat(now.gradings()).isEqualTo(13);
  }
}
