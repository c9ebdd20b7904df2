package app.tamis.facts;

import static app.tamis.facts.FolderFixture.TODAY;
import static app.tamis.facts.FolderFixture.aFolder;
import static app.tamis.facts.FolderFixture.door;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who clients are, and whom one reaches there.
class DirectoryTests {

  private static final ClientId ALPHA = new ClientId("C1");

  @TempDir private Path folder;
  @TempDir private Path data;

  @Test
  void it_says_of_each_client_what_tools_told_last_and_nothing_that_they_did_not() {
    aFolder(folder)
        .with(
            "clients.csv",
            """
            client_id,name,since,seats,phones,street,postcode,city,staff,is_consumer,insolvency_since
            C1,Alpha,2020-02-29,12,+33 1 23 45 67 89; 01 23 45 67 80,1 rue du Bac,75007,Paris,4,no,2026-01-02
            C2,Beta,,,,,,,,,
            """)
        .importedInto(data);

    var directory = door(TODAY).directory(data);

    var alpha = directory.firm(ALPHA).orElseThrow();
    assertThat(alpha.since()).contains(LocalDate.of(2020, 2, 29));
    assertThat(alpha.phones()).containsExactly("+33 1 23 45 67 89", "01 23 45 67 80");
    assertThat(alpha.city()).contains("Paris");
    assertThat(alpha.staff()).hasValue(4);
    assertThat(alpha.consumer()).contains(false);
    assertThat(alpha.insolvencySince()).contains(LocalDate.of(2026, 1, 2));
    var beta = directory.firm(new ClientId("C2")).orElseThrow();
    assertThat(beta.staff()).isEmpty();
    assertThat(beta.consumer()).isEmpty();
    assertThat(beta.phones()).isEmpty();
  }

  @Test
  void it_lists_contacts_with_what_they_are_there_for() {
    aFolder(folder)
        .with(
            "contacts.csv",
            """
            contact_id,client_id,name,role,email,phone,language
            K1,C1,Zoë Durand,signs;pays,zoe@alpha.example,+33123456789,fr
            """)
        .importedInto(data);

    assertThat(door(TODAY).directory(data).contacts(ALPHA))
        .containsExactly(
            new Directory.Contact(
                "K1",
                ALPHA,
                "Zoë Durand",
                List.of("signs", "pays"),
                Optional.of("zoe@alpha.example"),
                Optional.of("+33123456789"),
                Optional.of("fr")));
  }

  @Test
  void before_the_first_import_it_is_empty() {
    assertThat(door(TODAY).directory(data)).isEqualTo(Directory.EMPTY);
  }
}
