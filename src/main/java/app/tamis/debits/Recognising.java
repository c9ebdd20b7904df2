package app.tamis.debits;

import app.tamis.agreements.Agreements.With;
import app.tamis.basics.Message;
import app.tamis.debits.Debits.Received;
import app.tamis.trail.Signature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds which mandate of GoCardless's is which of ours: by its number, else by the address or the
/// name of who signed, where that fits one alone. None is guessed.
@Component
@Transactional
class Recognising {

  private final Mandates mandates;

  Recognising(Mandates mandates) {
    this.mandates = mandates;
  }

  Received.Known known(ReadBack.Known read, LocalDate today, Signature by) {
    var active = new ArrayList<String>();
    var strange = new ArrayList<Message>();
    for (var row : read.rows()) {
      var all = mandates.list(today);
      if (all.stream().noneMatch(one -> isKnown(one, row))) {
        var fitting = all.stream().filter(one -> fits(one, row)).toList();
        if (fitting.size() == 1) {
          var found = fitting.getFirst();
          mandates.activate(
              found.id(), row.id(), today, new With(found.client(), found.debtor()), by);
          active.add(found.debtor());
        } else {
          strange.add(strange(row, fitting));
        }
      }
    }
    return new Received.Known(active, strange);
  }

  private static Message strange(ReadBack.Row row, List<Mandate> fitting) {
    return Message.of(
        fitting.isEmpty() ? "debits.in.nobody" : "debits.in.several",
        row.line(),
        row.id().company().isEmpty() ? row.email() : row.id().company(),
        row.id().mandate());
  }

  private static boolean isKnown(Mandate mandate, ReadBack.Row row) {
    return !row.id().mandate().isEmpty()
        && mandate.goCardless().mandate().equals(row.id().mandate());
  }

  /// Signed, not yet known there, and of the same address or name.
  private static boolean fits(Mandate mandate, ReadBack.Row row) {
    return mandate.state() instanceof MandateState.Signed
        && mandate.scheme().isGoCardless()
        && (plain(mandate.to().email()).equals(plain(row.email()))
            || plain(mandate.debtor()).equals(plain(row.id().company())));
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
