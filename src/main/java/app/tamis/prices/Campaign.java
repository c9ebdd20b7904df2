package app.tamis.prices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A rule over chosen clients.
///
/// @param wanted no new price holds before that day
/// @param reasonEn one sentence for letters in English
/// @param reasonFr the same in French
/// @param contact whom clients can call
/// @param hidden whether somebody threw it away
public record Campaign(
    UUID id,
    Rule rule,
    LocalDate wanted,
    String reasonEn,
    String reasonFr,
    String contact,
    boolean hidden,
    String madeBy,
    Instant madeAt,
    List<PricedClient> clients) {

  public Campaign {
    clients = List.copyOf(clients);
  }

  String reason(String language) {
    return language.equals("fr") ? reasonFr : reasonEn;
  }

  /// Whose letters can leave.
  public List<PricedClient> ready() {
    return clients.stream().filter(PricedClient::isReady).toList();
  }

  public List<PricedClient> sent() {
    return clients.stream().filter(one -> one.sentOn().isPresent()).toList();
  }
}
