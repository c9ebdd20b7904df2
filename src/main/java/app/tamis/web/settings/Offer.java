package app.tamis.web.settings;

/// Something to choose from a list.
///
/// @param related what else it suggests: a country its currency, a zone its country; else empty
public record Offer(String value, String label, boolean chosen, String related) {

  Offer asChosen() {
    return new Offer(value, label, true, related);
  }
}
