package app.tamis.reference;

import java.util.List;

/// What can be offered to a client.
///
/// @param share of its hours that the fee includes
/// @param atAnyHour whether those after hours are among them
record Offer(String id, Fraction share, boolean atAnyHour) {

  static final Offer COMPLETE = new Offer("complete", Fraction.ONE, false);

  static final List<Offer> ALL =
      List.of(
          new Offer("essential", Fraction.of("0.6"), false),
          COMPLETE,
          new Offer("always", Fraction.ONE, true));

  Fraction restShare() {
    return Fraction.ONE.minus(share);
  }
}
