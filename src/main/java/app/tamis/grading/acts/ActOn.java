package app.tamis.grading.acts;

import java.util.Comparator;

/// An act on a client.
public record ActOn(String clientId, Act act) {

  static final Comparator<Act> IN_ORDER = Comparator.comparing(Act::kind);
}
