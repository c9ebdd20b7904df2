package app.tamis.post;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.agreements.AgreementEvent;
import app.tamis.agreements.Agreements;
import app.tamis.agreements.DraftFixture;
import app.tamis.agreements.Signatory;
import app.tamis.agreements.Signings;
import app.tamis.basics.ClientId;
import app.tamis.portfolio.ClientRegister;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A link to sign that a mail server won't take.
class UndeliveredAgreementTests {

  private static final ClientId CAFE = new ClientId("C1");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Test
  void that_it_came_to_nobody_is_part_of_what_happened() throws Exception {
    try (var office = new PostOffice();
        var odd = new OddSmtp().answers("RCPT", "550 5.1.1 no such user")) {
      office.leaveBy(odd.port());
      var agreement = sent(office, "nobody@example.org");

      office.goRound();

      var events = office.in(() -> office.tamis.part(Agreements.class).events(agreement));
      assertThat(events.getLast().what()).isEqualTo(AgreementEvent.What.NOT_DELIVERED);
      assertThat(events.getLast().detail()).contains("nobody@example.org", "no such user");
    }
  }

  @Test
  void that_it_came_back_later_is_part_of_what_happened_too() throws Exception {
    try (var office = new PostOffice()) {
      office.leaveBy(office.mail.getSmtp().getPort());
      var agreement = sent(office, "nobody@example.org");
      office.goRound();
      var letter = office.in(() -> office.outbox().list(1)).getFirst().id();

      office.reads(Bounce.failed(letter, "nobody@example.org").ofPostfix());

      var events = office.in(() -> office.tamis.part(Agreements.class).events(agreement));
      assertThat(events.getLast().what()).isEqualTo(AgreementEvent.What.NOT_DELIVERED);
      assertThat(events.getLast().detail()).contains("nobody@example.org", "User unknown");
    }
  }

  private static UUID sent(PostOffice office, String email) {
    var cafe = new Agreements.With(CAFE, "Café du Port");
    return office.inTransaction(() -> {
      office.tamis.part(ClientRegister.class).know(Map.of(CAFE, "Café du Port"));
      var agreements = office.tamis.part(Agreements.class);
      var draft = DraftFixture.draft("call_out", "en", "FR");
      var id = agreements.begin(cafe, draft, Optional.empty(), office.by());
      var sending =
          new Signings.Sending(
              id, 1, cafe, new Signatory("Zoë", email), "http://localhost", "us@example.org");
      assertThat(office.tamis.part(Signings.class).send(sending, PARIS, office.by()))
          .isInstanceOf(Signings.Sent.Out.class);
      return id;
    });
  }
}
