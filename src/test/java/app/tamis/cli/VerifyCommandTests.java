package app.tamis.cli;

import static app.tamis.cli.CommandLineFixture.tamis;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.agreements.SwappedEvidence;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody does with a sealed PDF who has nothing but it.
@SuppressWarnings("NullAway.Init") // JUnit sets it before each test
class VerifyCommandTests {

  private static final Path SEALED = Path.of("src/test/resources/seals/2026-11.pdf");
  private static final Path CERTIFICATE = Path.of("src/test/resources/seals/2026-11.pem");
  private static final Path OTHER = Path.of("src/test/resources/seals/other.pem");

  @TempDir Path folder;

  @Test
  void it_says_what_became_of_each_file() throws IOException {
    var changed = folder.resolve("changed.pdf");
    var bytes = Files.readAllBytes(SEALED);
    bytes[500] ^= 1;
    Files.write(changed, bytes);
    var added = folder.resolve("added.pdf");
    Files.write(added, Files.readAllBytes(SEALED));
    Files.writeString(added, "%more", StandardOpenOption.APPEND);

    for (var language : new Locale[] {Locale.UK, Locale.FRANCE}) {
      var said = tamis(language, Map.of(), "verify", SEALED, changed, added);

      assertThat(said.status()).isEqualTo(2);
      Approved.check(
          "verify-" + language.getLanguage(), said.inFull().replace(folder.toString(), "FOLDER"));
    }
  }

  @Test
  void the_evidence_of_another_agreement_is_found_out_however_it_was_put_in() throws IOException {
    var said = new HashMap<String, String>();
    for (var swapped : SwappedEvidence.files().entrySet()) {
      var file = Files.write(folder.resolve(swapped.getKey() + ".pdf"), swapped.getValue());
      var told = tamis("verify", file);
      assertThat(told.status()).as(swapped.getKey()).isEqualTo(2);
      said.put(swapped.getKey(), told.out());
    }

    assertThat(said.get("added")).contains("added behind it", "may not be what was sealed");
    assertThat(said.get("plain")).contains("This isn’t what was sealed: something was changed");
    assertThat(said.get("packed")).contains("It bears no seal.", "a program that saves a PDF anew");
  }

  @Test
  void it_ends_well_only_where_all_are_intact() {
    assertThat(tamis("verify", SEALED).status()).isZero();
    assertThat(tamis("verify", SEALED, SEALED).status()).isZero();
    assertThat(tamis("verify", SEALED, "README.md").status()).isEqualTo(2);
  }

  @Test
  void a_certificate_says_whose_the_key_is() {
    var own = tamis("verify", SEALED, "--certificate", CERTIFICATE);
    assertThat(own.status()).isZero();
    assertThat(own.out()).contains("The key is one that it was compared with.");

    var other = tamis("verify", SEALED, "--certificate", OTHER);
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.out()).contains("Anybody can make a key with any name in it");

    assertThat(
            tamis("verify", SEALED, "--certificate", OTHER, "--certificate", CERTIFICATE).status())
        .isZero();
    var none = tamis("verify", SEALED, "--certificate", "README.md");
    assertThat(none.status()).isEqualTo(1);
    assertThat(none.err()).contains("README.md isn't a certificate");
  }

  @Test
  void a_hash_says_which_file_is_meant() {
    var hash = "4731bed17359d3c6ddc158ef3ee65ff347d7798546293df38a29066fe6e3b90b";

    assertThat(tamis("verify", SEALED, "--sha256", hash.toUpperCase(Locale.ROOT)).status())
        .isZero();
    var other = tamis("verify", SEALED, "--sha256", "0".repeat(64));
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.out()).contains("it is another file than the one meant");
    assertThat(tamis("verify", SEALED, "--sha256", "12").status()).isEqualTo(1);
    assertThat(tamis("verify", SEALED, SEALED, "--sha256", hash).err())
        .contains("--sha256 is of one file");
  }

  @Test
  void a_file_that_isnt_there_or_is_huge_is_told_in_a_sentence() throws IOException {
    assertThat(tamis("verify", folder.resolve("none.pdf")).status()).isEqualTo(1);
    assertThat(tamis("verify", folder).status()).isEqualTo(1);
    assertThat(tamis("verify").err()).contains("FILE");
    var huge = folder.resolve("huge.pdf");
    try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(300L << 20);
    }
    var said = tamis("verify", huge);
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.out()).contains("too large to be a document that Tamis sealed");
  }
}
