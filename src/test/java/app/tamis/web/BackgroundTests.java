package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.book.TamisProcess;
import app.tamis.jobs.JobState;
import app.tamis.jobs.Jobs;
import app.tamis.jobs.SeenJob;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The page of work in the background.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class BackgroundTests {

  private static final String KIND = "of-another-version";

  private static RunningTamis tamis;
  private static Browser owner;

  @BeforeAll
  static void start() {
    tamis = RunningTamis.fresh();
    owner = tamis.browser();
    owner.becomesOwner(tamis.firstLink());
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void what_was_done_when_a_day_was_over_stands_there() {
    TamisProcess.await(
        "it is there", () -> owner.get("/background").body().contains("Grades of month ends"));
  }

  @Test
  void what_failed_for_good_is_seen_and_tried_again_or_thrown_away() {
    var failed = failed();
    assertThat(owner.get("/background").body())
        .contains("Needs somebody to look", "This version of Tamis doesn’t know such work");

    var retried = owner.post("/background/" + failed.id() + "/retry").body();
    assertThat(retried).contains("It is tried again", "Failed, tried again");
    assertThat(owner.post("/background/" + failed.id() + "/retry").body())
        .contains("It has come further meanwhile");

    var again = await();
    owner.get("/background");
    assertThat(owner.post("/background/" + again.id() + "/throw-away").body())
        .contains("Thrown away", "Failed, thrown away")
        .doesNotContain("Needs somebody to look");
    assertThat(owner.get("/audit").body())
        .contains("Had tried again in the background", "Threw away in the background");
  }

  @Test
  void nothing_is_changed_that_isnt_there() {
    owner.get("/background");
    for (var act : new String[] {"cancel", "retry", "throw-away"}) {
      assertThat(owner.post("/background/4711/" + act).body())
          .contains("It has come further meanwhile");
    }
  }

  @Test
  void news_end_once_the_page_would_show_something_else() {
    assertThat(owner.get("/background/events?seen=before").body()).contains("event:done");
  }

  @Test
  void it_speaks_french() {
    var dirigeante = tamis.browserOfNew("owner");
    dirigeante.get("/account");
    dirigeante.post("/account", "name", "Odile", "language", "fr");

    assertThat(dirigeante.get("/background").body())
        .contains("Travail en arrière-plan", "Notes des fins de mois");
  }

  @Test
  void it_is_for_owners() {
    assertThat(tamis.browserOfNew("manager").get("/background").statusCode()).isEqualTo(403);
  }

  private static SeenJob failed() {
    tamis.inPortfolio(() -> {
      jobs().add(KIND);
      return jobs();
    });
    return await();
  }

  private static SeenJob await() {
    TamisProcess.await("it fails", () -> find().isPresent());
    return find().orElseThrow();
  }

  private static Optional<SeenJob> find() {
    return tamis.inPortfolio(() -> jobs().list()).stream()
        .filter(job -> job.kind().equals(KIND) && job.state() == JobState.FAILED)
        .findFirst();
  }

  private static Jobs jobs() {
    return tamis.part(Jobs.class);
  }
}
