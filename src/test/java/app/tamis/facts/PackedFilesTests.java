package app.tamis.facts;

import static app.tamis.facts.FolderFixture.aFolder;
import static app.tamis.facts.FolderFixture.gzip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Packed files and archives, those that were made to do harm too.
class PackedFilesTests {

  private static final String TICKETS = "ticket_id,client_id,opened_at\n";
  private static final String DAMAGED =
      "tickets.csv.gz: this file can't be unpacked; it isn't gzip, was cut short on its way, or something stands behind its end";

  @TempDir private Path temporary;
  private FolderFixture folder;
  private Intake intake;

  @BeforeEach
  void makeAFolder() {
    folder = aFolder(temporary.resolve("harbour")).without("tickets.csv");
    intake = new Intakes(temporary.resolve("data")).begin();
  }

  @Test
  void a_file_packed_in_several_parts_is_read_to_its_end() {
    var parts = new ArrayList<byte[]>();
    parts.add(gzip(TICKETS));
    for (int i = 0; i < 500; i++) {
      parts.add(gzip(i % 7 == 0 ? "" : "T%d,C1,2025-01-05T10:00:00\n".formatted(i)));
    }

    folder.with("tickets.csv.gz", joined(parts));

    try (var opened = FactsFolder.open(folder.written())) {
      var checked =
          FolderFixture.door(FolderFixture.TODAY).check(opened, ImportOptions.STRICT, _ -> {});
      assertThat(checked.totals().tables())
          .hasEntrySatisfying(FactTable.TICKETS, of -> assertThat(of.rows()).isEqualTo(428));
    }
  }

  @Test
  void what_stands_behind_the_end_is_not_passed_over() {
    var whole = gzip(TICKETS + "T1,C1,2025-01-05T10:00:00\n");

    for (var behind : List.of("garbage", "\0\0\0\0\0\0\0\0", "T2,C1,2025-01-06T10:00:00\n")) {
      var bytes = joined(List.of(whole, behind.getBytes(StandardCharsets.UTF_8)));
      assertThat(folder.with("tickets.csv.gz", bytes).faults()).containsExactly(DAMAGED);
    }
    var half = Arrays.copyOf(whole, whole.length / 2);
    assertThat(folder.with("tickets.csv.gz", joined(List.of(whole, half))).faults())
        .containsExactly(DAMAGED);
  }

  @Test
  void a_file_that_swells_is_not_unpacked_to_its_end() {
    assertThat(folder.with("tickets.csv.gz", swelling(TICKETS)).faults())
        .containsExactly(
            "tickets.csv.gz: this file grows more than 300-fold when it is unpacked, as no export does; unpack it yourself and look at what is in it");
  }

  @Test
  void a_file_that_was_packed_twice_or_does_not_say_that_it_is_is_named() {
    var once = gzip(TICKETS);
    var twice = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(twice)) {
      out.write(once);
    } catch (IOException e) {
      throw new AssertionError(e);
    }

    assertThat(folder.with("tickets.csv.gz", twice.toByteArray()).faults())
        .containsExactly("tickets.csv.gz: this file was packed twice; unpack it once");
    assertThat(folder.without("tickets.csv.gz").with("tickets.csv", once).faults())
        .containsExactly(
            "tickets.csv: this file is packed (gzip), which its name doesn't say; call it tickets.csv.gz");
  }

  @Test
  void a_packed_file_that_is_sent_may_not_swell() {
    assertThat(InEnglish.problems(() -> send("tickets.csv.gz", swelling(TICKETS))))
        .containsExactly(
            "tickets.csv.gz is larger than 2 GB once unpacked; split it, or import it on the command line");
    assertThat(intake.files()).isEmpty();
  }

  @Test
  void names_in_an_archive_lead_nowhere_else() throws IOException {
    send("all.zip", zip("../../clients.csv", "/etc/invoices.csv", "..\\..\\tickets.csv", "a/../b"));

    assertThat(intake.files())
        .extracting(IntakeFile::name)
        .containsExactly("b", "clients.csv", "invoices.csv", "tickets.csv");
  }

  @Test
  void names_that_differ_in_case_or_in_how_an_accent_is_written_are_the_same() throws IOException {
    var upper = zip("clients.csv", "CLIENTS.CSV");
    var accent = zip("\u00e9.csv", "e\u0301.csv");

    assertThat(InEnglish.problems(() -> send("all.zip", upper)))
        .containsExactly(
            "all.zip holds two files called CLIENTS.CSV; send them one after the other");
    assertThat(InEnglish.problems(() -> send("all.zip", accent)))
        .singleElement()
        .asString()
        .startsWith("all.zip holds two files called ");
    assertThat(intake.files()).isEmpty();
  }

  @Test
  void an_archive_of_very_many_files_is_not_even_listed() throws IOException {
    var names = new String[70_000];
    Arrays.setAll(names, i -> "f" + i);

    var many = zip(names);

    assertThat(InEnglish.problems(() -> send("all.zip", many)))
        .singleElement()
        .asString()
        .matches("all\\.zip holds [\\d,]+ files; at most 200 are taken at once");
  }

  @Test
  void an_archive_that_lies_about_its_sizes_or_is_locked_is_named() throws IOException {
    var sound = zip("clients.csv");
    var locked = sound.clone();
    int entry = indexOf(locked, new byte[] {'P', 'K', 1, 2});
    locked[entry + 8] |= 1;
    var lying = sound.clone();
    lying[entry + 24] = 99;
    lying[entry + 26] = 9;
    var shortened = sound.clone();
    shortened[entry + 20] = 1;

    var damaged =
        "all.zip can’t be unpacked: it is damaged, or has a password; make it again, or send the files by themselves";
    assertThat(InEnglish.problems(() -> send("all.zip", locked))).containsExactly(damaged);
    assertThat(InEnglish.problems(() -> send("all.zip", lying))).containsExactly(damaged);
    assertThat(InEnglish.problems(() -> send("all.zip", shortened))).containsExactly(damaged);
    assertThat(InEnglish.problems(() -> send("all.zip", Arrays.copyOf(sound, 40))))
        .containsExactly(damaged);
    assertThat(intake.files()).isEmpty();
  }

  @Test
  void a_packed_file_within_an_archive_may_not_swell() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("tickets.csv.gz"));
      zip.write(swelling(TICKETS));
    }

    assertThat(InEnglish.problems(() -> send("all.zip", bytes.toByteArray())))
        .containsExactly("all.zip: tickets.csv.gz is too large once unpacked");
  }

  private void send(String name, byte[] content) {
    intake.receive(name, new ByteArrayInputStream(content));
  }

  /// A small file of a hundred million bytes.
  private static byte[] swelling(String header) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(header.getBytes(StandardCharsets.UTF_8));
      var lines = "T,C,\n".repeat(200_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 100; i++) {
        out.write(lines);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("client_id,name\nC1," + name + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int i = 0; i < bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new AssertionError("not there");
  }

  private static byte[] joined(List<byte[]> parts) {
    var bytes = new ByteArrayOutputStream();
    parts.forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }
}
