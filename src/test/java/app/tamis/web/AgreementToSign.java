package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/// An agreement that waits for a client's signature, where no mail server is set.
final class AgreementToSign {

  private static final String CLIENT = "/clients/15/agreements";

  private AgreementToSign() {}

  /// @return where the link leads
  static String sentBy(Browser owner, String language) {
    owner.get(CLIENT);
    owner.post(CLIENT, "kind", "call_out", "language", language, "law", "FR");
    var agreement = owner.path();
    owner.post(agreement, filled(owner.get(agreement).body()));
    owner.post(
        agreement + "/send",
        "version",
        version(owner.get(agreement).body()),
        "name",
        "Zoë Durand",
        "email",
        "zoe@example.org");
    var letter = owner.path().replaceAll("\\?.*", "");
    assertThat(letter).startsWith("/post/");
    return owner
        .post(letter + "/open")
        .body()
        .replaceAll("(?s).*http://[^/\\s]+(/sign/[\\w-]+).*", "$1");
  }

  private static String[] filled(String page) {
    var all =
        new ArrayList<>(
            List.of(
                "version",
                version(page),
                "starts",
                "2026-01-15",
                "firm",
                "Port-Réseau\n1 quai du Port\n29200 Brest",
                "client",
                "Café du Port\n2 rue du Bac\n29200 Brest",
                "term.call_out_fee",
                "180",
                "term.hourly_rate",
                "95",
                "term.ticket_address",
                "aide@port-reseau.example",
                "term.emergency_phone",
                "+33 2 98 00 00 00",
                "withdrawal",
                "yes"));
    for (var clause : List.of("out_of_hours", "hardware_up_front", "tickets", "suspension")) {
      all.addAll(List.of("clause", clause));
    }
    return all.toArray(String[]::new);
  }

  private static String version(String page) {
    return page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
  }
}
