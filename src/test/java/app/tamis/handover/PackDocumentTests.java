package app.tamis.handover;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.cli.Approved;
import app.tamis.documents.Document;
import app.tamis.documents.Look;
import app.tamis.documents.Renderings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pack, compared whole with files that a person has read.
class PackDocumentTests {

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void the_pack_reads_as_it_was_found_good(String language) throws IOException {
    var accepted =
        new Acceptance("Zoë Durand", "Gérante", MadePack.DAY, "The firewall’s licence is missing");
    var document =
        new PackDocument(MadePack.of(language, MadePack.unpaid()), Optional.of(accepted))
            .document(MadePack.DAY);

    Approved.checkFile("handover/pack-" + language + ".txt", text(document));
    draw(document, "handover-" + language);
  }

  @Test
  void what_is_owed_changes_nothing_but_the_section_of_money() {
    var owed = sections(MadePack.unpaid());
    var paid = sections(List.of());

    assertThat(owed).containsKey("Money");
    assertThat(owed.get("Money")).contains("2,118.00", "doesn’t wait");
    owed.remove("Money");
    assertThat(paid.get("What isn’t known")).contains("open bills: none is on record");
    owed.remove("What isn’t known");
    paid.remove("What isn’t known");
    assertThat(paid).isEqualTo(owed);
  }

  @Test
  void what_nobody_told_is_listed_as_not_known_and_nothing_else_is() {
    var unknown = sections(MadePack.unpaid()).get("What isn’t known");

    assertThat(unknown)
        .contains("the network", "identity and cloud tenants", "other suppliers")
        .doesNotContain("devices", "licences", "last tested restore", "who has access");
  }

  @Test
  void the_zip_holds_the_paper_and_a_list_for_each_kind_and_is_the_same_each_time()
      throws IOException {
    var pack = MadePack.of("en", List.of());
    var paper = "paper".getBytes(StandardCharsets.UTF_8);

    var zip = new PackZip(pack).of(paper, MadePack.DAY);

    assertThat(new PackZip(pack).of(paper, MadePack.DAY)).isEqualTo(zip);
    assertThat(names(zip))
        .containsExactly(
            "handover.pdf",
            "devices.csv",
            "tools.csv",
            "licences.csv",
            "agreements.csv",
            "open-tickets.csv",
            "notes.csv");
  }

  @Test
  void a_contract_of_which_only_days_are_known_says_so_and_one_without_notice_isnt_the_same() {
    assertThat(sections(List.of()).get("Agreements"))
        .contains("none agreed", "what it covers isn’t known", "not known", "no end set");
  }

  private static Map<String, String> sections(List<Pack.OpenBill> bills) {
    var document =
        new PackDocument(MadePack.of("en", bills), Optional.empty()).document(MadePack.DAY);
    var sections = new TreeMap<String, String>();
    for (var section : document.sections()) {
      sections.put(section.heading(), section.parts().toString());
    }
    return sections;
  }

  private static List<String> names(byte[] zip) throws IOException {
    var names = new ArrayList<String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
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
