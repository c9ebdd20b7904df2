package app.tamis.web.prices;

import app.tamis.prices.PricedClient;
import java.util.UUID;

/// Where campaigns are.
final class PricesPath {

  static final String ALL = "/prices";

  private PricesPath() {}

  static String of(UUID campaign) {
    return ALL + "/" + campaign;
  }

  static String of(PricedClient client) {
    return of(client.campaign()) + "/letters/" + client.id();
  }

  /// Where one is begun with a client.
  static String begin(int client) {
    return ALL + "?client=" + client + "#begin";
  }
}
