package app.tamis.lift;

import app.tamis.basics.ClientId;
import app.tamis.grading.Letter;
import app.tamis.lift.PlanEvent.What;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Plans for Brun, a C that is to be a B.
final class PlanFixture {

  static final LocalDate DAY = LocalDate.of(2025, 10, 1);

  private PlanFixture() {}

  static PlanEvent said(What what) {
    return new PlanEvent(what, Optional.empty(), DAY, "", Optional.empty(), "Anna", Instant.EPOCH);
  }

  static PlanEvent ofTamis(What what) {
    return new PlanEvent(what, Optional.empty(), DAY, "", Optional.empty(), "", Instant.EPOCH);
  }

  static LiftPlan plan(Letter from, Letter target, List<Step> steps, PlanEvent... events) {
    return new LiftPlan(
        UUID.randomUUID(),
        new ClientId("Brun"),
        Optional.of(from),
        target,
        DAY.plusDays(90),
        Optional.empty(),
        steps,
        "Anna",
        Instant.EPOCH,
        List.of(events));
  }

  static LiftPlan running(PlanEvent... more) {
    return plan(
        Letter.C,
        Letter.B,
        List.of(),
        Stream.concat(Stream.of(said(What.US_NO), said(What.RUN)), Stream.of(more))
            .toArray(PlanEvent[]::new));
  }

  static Step signed(Doing doing, LocalDate on) {
    return new Step(
        UUID.randomUUID(),
        doing,
        Optional.empty(),
        Optional.of(new Step.Said(on, "", "Anna")),
        Optional.empty());
  }
}
