package app.tamis.web.agreements;

import app.tamis.web.page.ClientPath;
import java.util.UUID;

/// Where agreements are.
final class AgreementPath {

  static final String ALL = "/agreements";

  private AgreementPath() {}

  static String of(UUID id) {
    return ALL + "/" + id;
  }

  /// Where one is begun with a client.
  static String begin(int client) {
    return ClientPath.of(client) + "/agreements";
  }
}
