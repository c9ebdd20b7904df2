package app.tamis.web.handover;

import app.tamis.basics.ClientId;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.parting.PartingCase;
import app.tamis.parting.Partings;
import app.tamis.web.page.PortfolioZone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The parting to which a handover belongs, for who may know of it.
@Component
final class PartingBehind {

  private static final List<Right> RIGHTS =
      List.of(Right.DECISIONS, Right.GRADES, Right.MONEY, Right.AGREEMENTS);

  private final Partings partings;
  private final PortfolioZone clocks;

  PartingBehind(Partings partings, PortfolioZone clocks) {
    this.partings = partings;
    this.clocks = clocks;
  }

  /// Empty where nothing is decided, it was called off, or the reader may not know.
  Optional<PartingCase> of(ClientId client, Person reader) {
    return RIGHTS.stream().allMatch(reader::may)
        ? partings.list(client).stream()
            .findFirst()
            .filter(one -> one.state(clocks.today()).isDecided())
        : Optional.empty();
  }

  Optional<LocalDate> lastDay(ClientId client, Person reader) {
    return of(client, reader).flatMap(PartingCase::until);
  }
}
