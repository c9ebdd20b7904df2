package app.tamis.facts;

import static app.tamis.facts.FolderFixture.aFolder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clients that are made of the names in files.
class NewClientsTests {

  private static final ImportOptions CREATE = new ImportOptions(false, true, Precedence.NOTHING);
  private static final String TICKETS = "ticket_id,client_name,opened_at\n";
  private static final String HOURS = "time_entry_id,client_name,started_at,minutes\n";

  @TempDir private Path temporary;
  private FolderFixture folder;

  @BeforeEach
  void makeAFolderWithoutClients() {
    folder =
        aFolder(temporary.resolve("harbour"))
            .without("clients.csv")
            .without("invoices.csv")
            .without("invoice_lines.csv");
  }

  @Test
  void of_two_legal_forms_are_two_and_it_is_said() {
    folder
        .with("tickets.csv", TICKETS + ticket(1, "Martin SARL") + ticket(2, "martin sarl"))
        .with("time_entries.csv", HOURS + hour(1, "Martin SAS"));

    assertThat(clients()).containsExactly("martin Martin SARL", "martin-sas Martin SAS");
    assertThat(notes())
        .contains(
            "names that differ in the legal form only were taken for different firms: Martin SARL / Martin SAS");
  }

  @Test
  void of_a_name_with_and_without_a_legal_form_are_one_whichever_is_read_first() {
    folder
        .with("tickets.csv", TICKETS + ticket(1, "Oak"))
        .with("time_entries.csv", HOURS + hour(1, "Oak Ltd") + hour(2, "OAK"));

    assertThat(clients()).containsExactly("oak Oak Ltd");
  }

  @Test
  void are_not_made_of_a_name_that_may_be_either_of_two() {
    folder
        .with("tickets.csv", TICKETS + ticket(1, "Oak"))
        .with("time_entries.csv", HOURS + hour(1, "Oak Ltd") + hour(2, "Oak GmbH"));

    assertThat(folder.faults(CREATE))
        .containsExactly(
            "tickets.csv:2 client_name: Oak: the name of one client; this one is borne by Oak GmbH (oak), Oak Ltd (oak-ltd). Use client_id, or an alias");
  }

  @Test
  void beside_known_ones_are_those_of_another_form() {
    folder
        .with("clients.csv", "client_id,name\nm1,Martin SARL\n")
        .with("tickets.csv", TICKETS + ticket(1, "Martin SAS"));

    assertThat(clients()).containsExactly("m1 Martin SARL", "martin Martin SAS");
  }

  @Test
  void are_not_made_unasked_and_a_name_of_another_form_is_noted() {
    folder
        .with("clients.csv", "client_id,name\nm1,Martin SARL\n")
        .with("tickets.csv", TICKETS + ticket(1, "Martin SAS"));

    assertThat(folder.warnings())
        .containsExactly(
            "1 name differs from that of a client in the legal form only, and was taken for it: Martin SAS / Martin SARL (m1). Where that is another firm, give it a line in clients.csv");
  }

  @Test
  void by_matching_are_told_apart_too_and_what_is_like_none_has_nobody_near() {
    folder
        .with("tickets.csv", TICKETS + ticket(1, "Martin SARL") + ticket(2, "Martin SAS"))
        .with("time_entries.csv", HOURS + hour(1, "Martin") + hour(2, "Quartz"));

    try (var opened = FactsFolder.open(folder.written())) {
      var matched = FolderFixture.door(FolderFixture.TODAY).match(opened, _ -> {});

      assertThat(matched.made().values()).containsExactly("Martin SARL", "Martin SAS");
      assertThat(matched.notes().stream().map(InEnglish::said))
          .containsExactly(
              "names that differ in the legal form only were taken for different firms: Martin SARL / Martin SAS");
      assertThat(matched.unmatched())
          .extracting(UnmatchedName::name, UnmatchedName::ofSeveral, name -> name.nearest().size())
          .containsExactly(tuple("Martin", true, 2), tuple("Quartz", false, 0));
    }
  }

  /// Ids and names of those that an import comes to.
  private List<String> clients() {
    try (var opened = FactsFolder.open(folder.written())) {
      var read = FolderFixture.door(FolderFixture.TODAY).read(opened, CREATE, _ -> {});
      assertThat(read).isInstanceOf(Facts.Reading.Taken.class);
      return ((Facts.Reading.Taken) read)
          .facts().months().clients().stream()
              .map(client -> client.id().text() + " " + client.name())
              .sorted()
              .toList();
    }
  }

  private List<String> notes() {
    try (var opened = FactsFolder.open(folder.written())) {
      var checked = FolderFixture.door(FolderFixture.TODAY).check(opened, CREATE, _ -> {});
      return checked.warnings().stream().map(InEnglish::said).toList();
    }
  }

  private static String ticket(int number, String name) {
    return "T%d,%s,2025-03-03T10:00:00\n".formatted(number, name);
  }

  private static String hour(int number, String name) {
    return "E%d,%s,2025-03-03T10:00:00,60\n".formatted(number, name);
  }
}
