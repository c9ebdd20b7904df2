package app.tamis.grading.acts;

import app.tamis.basics.ClientId;
import java.util.Comparator;

/// An act on a client.
public record ActOn(ClientId clientId, Act act) {

  static final Comparator<ActOn> BY_CLIENT_IN_ORDER =
      Comparator.comparing(ActOn::clientId).thenComparing(acted -> acted.act().kind());
}
