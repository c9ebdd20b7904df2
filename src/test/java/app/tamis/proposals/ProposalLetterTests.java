package app.tamis.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.cli.Approved;
import app.tamis.documents.Document;
import app.tamis.documents.Look;
import app.tamis.documents.Renderings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The client's copy, compared whole with files that a person has read.
class ProposalLetterTests {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void the_clients_copy_reads_as_it_was_found_good(String language) throws IOException {
    var document = new ProposalLetter(FrozenProposals.of(language)).document(DAY);

    Approved.checkFile("proposals/copy-" + language + ".txt", text(document));
    draw(document, "proposal-" + language);
  }

  @Test
  void it_tells_the_client_neither_a_grade_nor_what_is_left_to_us() {
    var text = text(new ProposalLetter(FrozenProposals.of("en")).document(DAY));

    assertThat(text)
        .doesNotContainIgnoringCase("margin", "grade", "45%", "31%", "58%", "leaves us");
  }

  @Test
  void where_bills_arent_known_nothing_is_said_of_them() {
    var text = text(new ProposalLetter(FrozenProposals.of("en", Optional.empty())).document(DAY));

    assertThat(text)
        .contains("€715.00")
        .doesNotContain("On average your bills", "Compared with today", "Your bills of");
  }

  private static String text(Document document) {
    return new Renderings(Look.DEFAULT).mail(document).text();
  }

  private static void draw(Document document, String name) throws IOException {
    var to = System.getProperty("look");
    if (to != null) {
      Files.write(Path.of(to, name + ".pdf"), new Renderings(Look.DEFAULT).pdf(document).copy());
    }
  }
}
