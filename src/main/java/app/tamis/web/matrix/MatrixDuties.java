package app.tamis.web.matrix;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.gradebook.MatrixVersion;
import app.tamis.gradebook.MatrixVersions;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.web.page.PortfolioZone;
import app.tamis.worklist.DutySource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Another matrix grades in the stead of the firm's own until somebody decides.
@Component
final class MatrixDuties implements DutySource {

  private final MatrixVersions matrices;
  private final PortfolioZone clocks;

  MatrixDuties(MatrixVersions matrices, PortfolioZone clocks) {
    this.matrices = matrices;
    this.clocks = clocks;
  }

  @Override
  public List<Duty> list(Person reader) {
    return reader.may(Right.DECISIONS)
        ? matrices.awaitingDecision().map(this::duty).stream().toList()
        : List.of();
  }

  private Duty duty(MatrixVersion replaced) {
    var meanwhile = matrices.inForce();
    return new Duty(
        Message.of("matrix.duty", replaced.name(), meanwhile.name()),
        Message.of("matrix.duty.act"),
        "/matrix?version=" + replaced.number(),
        Whose.whoMay(Right.DECISIONS),
        Weight.HEAVY,
        LocalDate.ofInstant(meanwhile.at(), clocks.zone()),
        Optional.empty());
  }
}
