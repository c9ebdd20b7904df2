package app.tamis.book.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Problems;
import app.tamis.book.Backup;
import app.tamis.book.Passphrase;
import app.tamis.book.Restore;
import app.tamis.book.Trust;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups that a passphrase seals.
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
class SealTests {

  private static final Passphrase PASSPHRASE = Passphrase.forSealing("corn, barley and rye");
  private static final Trust BY_SEAL = new Trust.BySeal(PASSPHRASE);

  @TempDir Path folder;
  private Path archive;
  private Path restored;

  @BeforeEach
  void save() {
    archive = folder.resolve("sealed.zip");
    restored = folder.resolve("restored");
    save(Optional.of(PASSPHRASE));
  }

  @Test
  void what_a_passphrase_sealed_it_opens() {
    assertThat(Restore.isSealed(archive)).isTrue();

    restore(BY_SEAL);

    assertThat(restored.resolve("facts/000001.duckdb")).hasContent("DUCK");
  }

  @Test
  void accents_are_the_same_however_they_are_typed() throws Exception {
    Files.delete(archive);
    save(Optional.of(Passphrase.forSealing("l’été, à la plage")));

    restore(new Trust.BySeal(Passphrase.of("l’e\u0301te\u0301, a\u0300 la plage")));

    assertThat(restored).exists();
  }

  @Test
  void another_passphrase_is_told() {
    assertRefused("restore.passphrase", new Trust.BySeal(Passphrase.of("corn, barley and oats")));
  }

  @Test
  void a_byte_that_was_changed_is_told_with_its_part() throws Exception {
    var bytes = Files.readAllBytes(archive);
    var name = "facts/000001.duckdb";
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name) + name.length() + 3] ^= 0x10;
    Files.write(archive, bytes);

    assertRefused("backup.damaged", BY_SEAL);
  }

  @Test
  void a_seal_that_is_gone_is_missed() throws Exception {
    ForgedArchive.of(archive).writeTo(archive);

    assertRefused("restore.seal-gone", BY_SEAL);
  }

  @Test
  void a_list_of_parts_that_was_changed_is_told() throws Exception {
    var seal = sealOfSound();
    ForgedArchive.of(archive).with("facts/000001.duckdb", "GOOS").withSeal(seal).writeTo(archive);

    assertRefused("restore.seal-broken", BY_SEAL);
  }

  @Test
  void an_archive_without_a_seal_isnt_believed_by_its_seal() throws Exception {
    Files.delete(archive);
    save(Optional.empty());

    assertThat(Restore.isSealed(archive)).isFalse();
    assertRefused("restore.unsealed", BY_SEAL);
  }

  @Test
  void a_seal_that_would_keep_the_machine_busy_or_be_guessed_is_refused() throws Exception {
    for (var rounds : List.of("1", "999999999")) {
      Files.delete(archive);
      save(Optional.of(PASSPHRASE));
      ForgedArchive.of(archive)
          .saying("seal pbkdf2-hmac-sha256 " + rounds, "seal pbkdf2-hmac-sha256 \\d+")
          .writeTo(archive);

      assertRefused("restore.seal-cost", BY_SEAL);
    }
  }

  @Test
  void whoever_lost_the_passphrase_can_still_take_an_archive_at_their_word() {
    restore(new Trust.ByWord());

    assertThat(restored.resolve("facts/CURRENT")).exists();
  }

  @Test
  void a_passphrase_that_would_be_guessed_seals_nothing() {
    assertThatThrownBy(() -> Passphrase.forSealing("barley"))
        .isInstanceOf(Problems.class)
        .hasMessageContaining("backup.passphrase-short");
  }

  @Test
  void the_same_passphrase_never_seals_the_same_way_twice() throws Exception {
    var first = sealOfSound();
    Files.delete(archive);
    save(Optional.of(PASSPHRASE));

    assertThat(sealOfSound()).isNotEqualTo(first);
  }

  private String sealOfSound() throws IOException {
    try (var reader = ArchiveReader.open(archive)) {
      return reader.sealed();
    }
  }

  private void save(Optional<Passphrase> passphrase) {
    new Backup(Map.of(), _ -> {})
        .save(
            folder.resolve("data"),
            () -> List.of(file("facts/CURRENT", "000001\n"), file("facts/000001.duckdb", "DUCK")),
            archive,
            Instant.EPOCH,
            "0.1",
            passphrase);
  }

  private void restore(Trust trust) {
    new Restore(Map.of(), _ -> {}).restore(archive, restored, trust);
  }

  private void assertRefused(String key, Trust trust) {
    assertThatThrownBy(() -> restore(trust))
        .isInstanceOfSatisfying(
            Problems.class,
            problems ->
                assertThat(problems.messages())
                    .singleElement()
                    .extracting(message -> message.key())
                    .isEqualTo(key));
    assertThat(restored).doesNotExist();
  }

  private static Backup.KeptBeside file(String name, String text) {
    return new Backup.KeptBeside(
        name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
