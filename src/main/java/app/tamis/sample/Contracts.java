package app.tamis.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// What was agreed with a client: one contract, or repairs first and managed services later.
final class Contracts {

  private static final int DAYS_FROM_SIGNING_TO_START = 20;

  private final Client client;
  private final Span span;
  private final Csv contracts;

  Contracts(Client client, Span span, Csv contracts) {
    this.client = client;
    this.span = span;
    this.contracts = contracts;
  }

  void sign() throws IOException {
    Part part = client.part();
    LocalDate joined = client.joined().atDay(1);
    var past = part.past().filter(Part.Past::breakFix);
    if (past.isPresent()) {
      LocalDate moved = span.last().minusMonths(past.get().monthsAgo() - 1L).atDay(1);
      var until = Optional.of(moved.minusDays(1));
      contract(part.deal().asBreakFix(), past.get().archetype().paying(), joined, until);
      contract(part.deal(), part.archetype().paying(), moved, Optional.empty());
    } else {
      contract(part.deal(), part.archetype().paying(), joined, endOfTheOld());
    }
  }

  /// Where a call-out was signed, all that was agreed is signed anew with it.
  private Optional<LocalDate> endOfTheOld() {
    return Optional.of(span.last().atDay(1).minusDays(1))
        .filter(_ -> client.part().also().signedCallOut());
  }

  /// What is agreed from the last month on, if a call-out was signed.
  void signCallOut() throws IOException {
    Part part = client.part();
    String callOut = Integer.toString(part.also().callOut());
    LocalDate from = span.last().atDay(1);
    contract(part.deal(), part.archetype().paying(), from, Optional.empty(), callOut);
  }

  private void contract(
      Deal deal, Archetype.Paying paying, LocalDate from, Optional<LocalDate> until)
      throws IOException {
    contract(deal, paying, from, until, deal.isManaged() ? "" : "45");
  }

  private void contract(
      Deal deal, Archetype.Paying paying, LocalDate from, Optional<LocalDate> until, String callOut)
      throws IOException {
    Csv row = contracts;
    row.cell(row.nextId('K')).cell(client.id()).cell(deal.contract()).cell(from).cell(until);
    row.hundredths(
        deal.fee() > 0 ? OptionalLong.of(Math.round(deal.fee() * 100)) : OptionalLong.empty());
    row.cell(paying.method()).cell(paying.termDays()).cell(deal.isManaged() ? 90 : 30);
    row.cell(callOut).hundredths(deal.hourlyRateCents()).cell("1.5");
    // Repairs are done on a handshake.
    var signed = WorkMonth.workdayFrom(from.minusDays(DAYS_FROM_SIGNING_TO_START));
    row.cell(deal.isBreakFix() ? Optional.empty() : Optional.of(signed)).end();
  }
}
