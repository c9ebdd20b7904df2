package app.tamis.web.calls;

import app.tamis.basics.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A person's cards, in words.
///
/// @param person whose they are
/// @param more how many others there are
public record CardsView(String person, List<CardView> cards, Optional<String> more) {

  public CardsView {
    cards = List.copyOf(cards);
  }

  /// Another where anything else stands on any of them.
  public String version() {
    return Sha256.hex(
            cards.stream()
                    .map(card -> card.id() + " " + card.version())
                    .collect(Collectors.joining("\n"))
                + more.orElse(""))
        .substring(0, 16);
  }
}
