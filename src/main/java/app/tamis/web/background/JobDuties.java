package app.tamis.web.background;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.jobs.Jobs;
import app.tamis.jobs.SeenJob;
import app.tamis.web.page.PortfolioZone;
import app.tamis.worklist.DutySource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Work that failed for good, until somebody has it tried again or throws it away.
@Component
final class JobDuties implements DutySource {

  private final Jobs jobs;
  private final PortfolioZone zone;

  JobDuties(Jobs jobs, PortfolioZone zone) {
    this.jobs = jobs;
    this.zone = zone;
  }

  @Override
  public List<Duty> list(Person reader) {
    if (!reader.may(Right.TRAIL)) {
      return List.of();
    }
    var failed = jobs.failed();
    return failed.isEmpty() ? List.of() : List.of(duty(failed));
  }

  private Duty duty(List<SeenJob> failed) {
    var first = failed.stream().map(SeenJob::due).min(Comparator.naturalOrder());
    return new Duty(
        Message.of("background.duty", failed.size()),
        Message.of("background.duty.act"),
        "/background",
        Whose.whoMay(Right.TRAIL),
        Weight.HEAVY,
        LocalDate.ofInstant(first.orElseThrow(), zone.zone()),
        Optional.empty());
  }
}
