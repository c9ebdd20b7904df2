package app.tamis.facts.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.InEnglish;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingEncodingTests {

  private static final String TEXT = "No,Name\nC1,Hôtel Azur\nC2,Büro & Söhne\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "ISO-8859-15", "windows-1252", "UTF-16", "UTF-16LE"})
  void a_file_is_copied_into_utf8(String encoding) throws IOException {
    var charset = Charset.forName(encoding);
    var text = encoding.equals("UTF-16LE") ? "\uFEFF" + TEXT : TEXT;
    var file = Files.write(folder.resolve("x.csv"), text.getBytes(charset));

    var read = encoding.equals("UTF-16LE") ? StandardCharsets.UTF_16 : charset;
    var copy = inUtf8(file, "x.csv", List.of(read), folder);

    assertThat(Files.readString(copy)).isEqualTo(TEXT);
  }

  @Test
  void a_utf8_file_is_read_where_it_lies() {
    var file = folder.resolve("x.csv");

    assertThat(inUtf8(file, "x.csv", List.of(StandardCharsets.UTF_8), folder)).isEqualTo(file);
  }

  @Test
  void the_first_encoding_in_which_all_of_it_can_be_read_counts() throws IOException {
    var encodings = List.of(StandardCharsets.UTF_8, Charset.forName("ISO-8859-15"));
    var latin = Files.write(folder.resolve("a.csv"), "prix 5 €".getBytes(encodings.getLast()));
    var utf8 = Files.writeString(folder.resolve("b.csv"), "prix 5 €");

    assertThat(Files.readString(inUtf8(latin, "a.csv", encodings, folder))).isEqualTo("prix 5 €");
    assertThat(Files.readString(inUtf8(utf8, "b.csv", encodings, folder))).isEqualTo("prix 5 €");
  }

  @Test
  void a_sign_that_only_windows_has_tells_its_encoding_apart() throws IOException {
    var windows = Charset.forName("windows-1252");
    var encodings = List.of(Charset.forName("ISO-8859-15"), windows);
    var file = Files.write(folder.resolve("a.csv"), "l’été à 5 €".getBytes(windows));

    assertThat(Files.readString(inUtf8(file, "a.csv", encodings, folder))).isEqualTo("l’été à 5 €");
  }

  @Test
  void a_packed_file_is_unpacked() throws IOException {
    var file = folder.resolve("x.csv.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(TEXT.getBytes(StandardCharsets.ISO_8859_1));
    }

    var copy = inUtf8(file, "x.csv.gz", List.of(StandardCharsets.ISO_8859_1), folder);

    assertThat(Files.readString(copy)).isEqualTo(TEXT);
  }

  @Test
  void letters_of_several_bytes_survive_wherever_a_piece_ends() throws IOException {
    var encodings = List.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII);
    for (int shift = 0; shift < 4; shift++) {
      var text = "x".repeat(shift) + "😀".repeat(40_000);
      var file = Files.writeString(folder.resolve("x.csv"), text);

      assertThat(Files.readString(inUtf8(file, "x.csv", encodings, folder))).isEqualTo(text);
    }
  }

  @Test
  void a_file_in_another_encoding_is_a_fault_with_its_line() throws IOException {
    var long1252 = "a,b\n" + "1,2\n".repeat(50_000) + "Hôtel,\u0081\n";
    var file = Files.write(folder.resolve("x.csv"), long1252.getBytes(StandardCharsets.ISO_8859_1));
    var mapping =
        Mapping.read(
            "old.yaml",
            """
            file: {encoding: windows-1252}
            tables: {clients: {columns: {client_id: a, name: b}}}
            """);

    assertThat(InEnglish.problems(() -> mapping.open(file, "x.csv", folder)))
        .containsExactly(
            "x.csv:50002: this is not windows-1252; the mapping's `encoding` says how the file is written");
  }

  @Test
  void a_text_that_breaks_off_in_the_middle_of_a_letter_is_a_fault() throws IOException {
    var file = Files.write(folder.resolve("x.csv"), new byte[] {'a', '\n', (byte) 0xC3});
    var encodings = List.of(StandardCharsets.US_ASCII, StandardCharsets.UTF_8);

    assertThat(InEnglish.problems(() -> inUtf8(file, "x.csv", encodings, folder)))
        .containsExactly(
            "x.csv:2: this is not UTF-8; the mapping's `encoding` says how the file is written");
  }

  @Test
  void letters_in_another_encoding_are_a_fault_where_nothing_is_quoted() throws IOException {
    var file = Files.write(folder.resolve("x.csv"), new byte[] {'a', '\n', (byte) 0xC9, '\n'});
    var mapping =
        Mapping.read(
            "old.yaml",
            """
            file: {quoted: no}
            tables: {clients: {columns: {client_id: a, name: a}}}
            """);

    assertThat(InEnglish.problems(() -> mapping.open(file, "x.csv", folder))).hasSize(1);
  }

  @Test
  void the_separator_that_shows_most_of_the_columns_counts() throws IOException {
    var mapping =
        Mapping.read(
            "old.yaml",
            """
            file: {separator: ["|", tab]}
            tables: {clients: {columns: {client_id: No, name: Name}}}
            """);
    var pipes = Files.writeString(folder.resolve("a.txt"), "No|Name\nC1|Brun\n");
    var tabs = Files.writeString(folder.resolve("b.txt"), "No\tName\nC1\tBrun\n");

    assertThat(mapping.open(pipes, "a.txt", folder).separator()).isEqualTo('|');
    assertThat(mapping.open(tabs, "b.txt", folder).separator()).isEqualTo('\t');
  }

  private Path inUtf8(Path file, String name, List<Charset> encodings, Path temporary) {
    return MappingEncoding.of(file, name, encodings, temporary).inUtf8();
  }
}
