package app.tamis.parting;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.facts.Directory;
import app.tamis.facts.Directory.Contact;
import app.tamis.facts.Directory.Firm;
import app.tamis.facts.Recorded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// Who may go with a client.
class GoesAlongTests {

  private static final ClientId RICCI = new ClientId("C011");

  @Test
  void whom_they_recommended_us_to_may_go_along_client_or_not() {
    var referrals = List.of(referral("Garage Le Bris"), referral("somebody who never came"));

    var tied = new GoesAlong(directory(), referrals).of(RICCI);

    assertThat(tied)
        .filteredOn(one -> one.why().key().equals("parting.along.referred"))
        .extracting(one -> one.client().map(ClientId::text).orElse(""))
        .containsExactly("C012", "");
  }

  @Test
  void who_shares_a_person_or_a_domain_may_go_along_but_not_who_shares_a_mailbox_of_anybodys() {
    var tied = new GoesAlong(directory(), List.of()).of(RICCI);

    assertThat(tied)
        .extracting(one -> one.name() + " " + one.why().key())
        .containsExactly(
            "Ricci Immobilier parting.along.person", "Ricci Stockage parting.along.domain");
  }

  private static Recorded.Referral referral(String name) {
    return new Recorded.Referral(LocalDate.of(2025, 5, 5), Optional.of(name), Optional.empty());
  }

  private static Directory directory() {
    return new Directory(
        List.of(
            firm("C011", "Transports Ricci"),
            firm("C012", "Garage Le Bris"),
            firm("C013", "Ricci Immobilier"),
            firm("C014", "Ricci Stockage")),
        List.of(
            contact("C011", "Paul Ricci", "paul@ricci.example"),
            contact("C011", "Lou Ricci", "lou.ricci@gmail.com"),
            contact("C012", "Yann Le Bris", "yann.lebris@gmail.com"),
            contact("C013", "Paul Ricci", "paul@immo.example"),
            contact("C014", "Eva Morel", "eva@ricci.example")),
        List.of(),
        List.of());
  }

  private static Contact contact(String client, String name, String email) {
    return new Contact(
        name,
        new ClientId(client),
        name,
        List.of(),
        Optional.of(email),
        Optional.empty(),
        Optional.empty());
  }

  private static Firm firm(String id, String name) {
    return new Firm(
        new ClientId(id),
        name,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
