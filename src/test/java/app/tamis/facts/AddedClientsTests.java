package app.tamis.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients and names that somebody adds to files in which nobody writes.
@SuppressWarnings("NullAway.Init") // JUnit sets it before each test
class AddedClientsTests {

  @TempDir private Path data;
  private Intake intake;

  @BeforeEach
  void begin() {
    intake = new Intakes(data).begin();
    send(
        "tickets.csv",
        "ticket_id,client_name,opened_at\nT1,Alpha,2025-01-05T10:00\nT2,Beta,2025-01-06T10:00\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"clients.csv", "clients.tsv", "clients.json"})
  void new_clients_come_beside_those_that_were_sent_in_any_form(String name) {
    send(
        name,
        switch (name) {
          case "clients.csv" -> "client_id,name\nC1,Alpha\n";
          case "clients.tsv" -> "client_id\tname\nC1\tAlpha\n";
          default -> "[{\"client_id\": \"C1\", \"name\": \"Alpha\"}]";
        });

    intake.addClients(List.of("Beta"), Set.of(new ClientId("C1")));

    assertThat(clientsAndTickets()).isEqualTo("2 clients, 2 tickets");
  }

  @Test
  void more_come_behind_those_that_were_added() {
    send("clients.tsv", "client_id\tname\nC1\tAlpha\n");
    send("calls.csv", "call_id,client_name,started_at\nK1,Gamma,2025-01-05T10:00\n");

    intake.addClients(List.of("Beta"), Set.of(new ClientId("C1")));
    intake.addClients(List.of("Gamma"), Set.of(new ClientId("C1")));

    assertThat(clientsAndTickets()).isEqualTo("3 clients, 2 tickets");
  }

  private void send(String name, String text) {
    intake.receive(name, new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private String clientsAndTickets() {
    try (var folder = intake.open()) {
      var totals =
          FolderFixture.door(FolderFixture.TODAY)
              .check(folder, ImportOptions.STRICT, FolderFixture.NONE_BAD)
              .totals()
              .tables();
      return requireNonNull(totals.get(FactTable.CLIENTS)).rows()
          + " clients, "
          + requireNonNull(totals.get(FactTable.TICKETS)).rows()
          + " tickets";
    }
  }
}
