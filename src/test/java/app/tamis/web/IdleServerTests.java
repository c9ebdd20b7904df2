package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.clock.Ticks;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.gradebook.Gradings;
import app.tamis.jobs.Jobs;
import app.tamis.jobs.SeenJob;
import app.tamis.jobs.Settled;
import app.tamis.trail.Trail;
import app.tamis.trail.TrailFilter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Days that pass while nobody looks at a page.
class IdleServerTests {

  private final Path data = RunningTamis.newData();
  private final RunningTamis tamis = RunningTamis.on(data);

  @AfterEach
  void stop() {
    tamis.close();
  }

  @Test
  void month_ends_settle_though_nobody_looks() {
    Settled.in(tamis);
    importSample();

    passDays(1);

    assertThat(tamis.inPortfolio(() -> tamis.part(Gradings.class).monthEnds(24))).isNotEmpty();
  }

  @Test
  void each_day_is_told_once_however_often_the_clock_is_looked_at() {
    Settled.in(tamis);
    int before = jobs().size();

    passDays(1);
    Ticks.in(tamis);
    tamis.clock().turn(Duration.ofHours(-3));
    Ticks.in(tamis);
    Settled.in(tamis);
    assertThat(jobs()).hasSize(before + 7);

    passDays(40);
    assertThat(jobs()).hasSize(before + 14);
  }

  @Test
  void refused_sign_ins_come_onto_the_trail_though_nobody_looks_and_tries_no_more() {
    tamis.browser().becomesOwner(tamis.firstLink());
    for (int i = 0; i < 3; i++) {
      tamis.browser().signIn(RunningTamis.OWNER, "a wrong password");
    }
    Settled.in(tamis);

    passDays(1);

    var trail =
        tamis.inPortfolio(() ->
            tamis
                .part(Trail.class)
                .list(new TrailFilter(Optional.empty(), Optional.empty(), Optional.empty()), 20));
    assertThat(trail).anyMatch(entry -> entry.what().key().equals("trail.access.failed-more"));
  }

  private void importSample() {
    try (var folder = FactsFolder.open(Path.of("samples/harbour"))) {
      tamis.part(Facts.class).importInto(data, folder, ImportOptions.STRICT, _ -> {});
    }
  }

  private void passDays(int days) {
    tamis.clock().turn(Duration.ofDays(days));
    Ticks.in(tamis);
    Settled.in(tamis);
  }

  private List<SeenJob> jobs() {
    return tamis.inPortfolio(() -> tamis.part(Jobs.class).list());
  }
}
