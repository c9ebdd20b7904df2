package app.tamis.gradebook;

import app.tamis.facts.BookRows;
import app.tamis.facts.BookRowsChanged;
import app.tamis.portfolio.ClientRegister;
import app.tamis.portfolio.MergersChanged;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Which clients are one, for the facts, which don't know the register of the book.
@Component
final class Mergers implements BookRows.Source {

  private final ClientRegister register;
  private final ApplicationEventPublisher events;

  Mergers(ClientRegister register, ApplicationEventPublisher events) {
    this.register = register;
    this.events = events;
  }

  @Override
  public BookRows rows() {
    return BookRows.ofMergers(register.list().merged());
  }

  @Override
  public Optional<Instant> until() {
    return Optional.empty();
  }

  @EventListener
  void tell(MergersChanged changed) {
    events.publishEvent(new BookRowsChanged());
  }
}
