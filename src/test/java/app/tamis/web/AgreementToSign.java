package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/// An agreement that waits for a client's signature.
final class AgreementToSign {

  private static final String ZOE = "zoe@example.org";

  private AgreementToSign() {}

  /// Where no mail server is set.
  ///
  /// @return where the link leads
  static String sentBy(Browser owner, String language) {
    sent(owner, "/clients/15", language, ZOE);
    var letter = owner.path().replaceAll("\\?.*", "");
    assertThat(letter).startsWith("/post/");
    return owner
        .post(letter + "/open")
        .body()
        .replaceAll("(?s).*http://[^/\\s]+(/sign/[\\w-]+).*", "$1");
  }

  /// Where one is.
  ///
  /// @param client where its page is
  /// @return where the agreement stands
  static String mailedBy(Browser owner, String client, String email) {
    var agreement = sent(owner, client, "en", email);
    assertThat(owner.path()).endsWith("?done=sent");
    return agreement;
  }

  private static String sent(Browser owner, String client, String language, String email) {
    owner.get(client + "/agreements");
    owner.post(client + "/agreements", "kind", "call_out", "language", language, "law", "FR");
    var agreement = owner.path();
    owner.post(agreement, filled(owner.get(agreement).body()));
    owner.post(
        agreement + "/send",
        "version",
        version(owner.get(agreement).body()),
        "name",
        "Zoë Durand",
        "email",
        email);
    return agreement;
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
