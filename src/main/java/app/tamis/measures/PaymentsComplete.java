package app.tamis.measures;

import app.tamis.basics.ClientId;
import java.util.Set;

/// Of whom it was said that all payments are on record, so that who has none has paid nothing.
///
/// @param everybody whether it was said of all clients
/// @param clients the ids of those of whom it was said
public record PaymentsComplete(boolean everybody, Set<ClientId> clients) {

  public static final PaymentsComplete UNSAID = new PaymentsComplete(false, Set.of());
  public static final PaymentsComplete ALL = new PaymentsComplete(true, Set.of());

  public PaymentsComplete {
    clients = Set.copyOf(clients);
  }

  boolean of(ClientId clientId) {
    return everybody || clients.contains(clientId);
  }
}
