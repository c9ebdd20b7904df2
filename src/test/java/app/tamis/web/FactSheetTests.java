package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What one needs before oneself in a hard conversation.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class FactSheetTests {

  private static final ClientId AGENCE = new ClientId("C002");

  private static RunningTamis tamis;
  private static Browser owner;

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(Instant.parse("2026-01-05T21:00:00Z"));
    owner = tamis.ownersBrowser();
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void what_is_owed_is_told_as_it_is_paid_with_tax() {
    assertThat(owner.get(sheet(AGENCE)).body())
        .contains("HB2510-000062", "€2,423.88", "HB2511-000064", "€2,375.88", "€4,799.76")
        .contains("Declined our advice", "will you honour what you signed, or not?");
  }

  @Test
  void it_opens_as_a_file_of_one_page() {
    var file = owner.getBytes(sheet(AGENCE) + "/sheet.pdf");

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
  }

  @Test
  void a_technician_gets_none() {
    assertThat(tamis.browserPastTheTest("technician").get(sheet(AGENCE)).statusCode())
        .isEqualTo(403);
  }

  private static String sheet(ClientId client) {
    return tamis.path(client) + "/fact-sheet";
  }
}
