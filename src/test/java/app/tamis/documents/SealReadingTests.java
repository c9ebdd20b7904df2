package app.tamis.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.documents.Verdict.AddedTo;
import app.tamis.documents.Verdict.Changed;
import app.tamis.documents.Verdict.Intact;
import app.tamis.documents.Verdict.NotReadable;
import app.tamis.documents.Verdict.NotSealed;
import app.tamis.documents.Verdict.OfOthers;
import app.tamis.documents.Verdict.Why;
import app.tamis.documents.sealing.SealReading;
import app.tamis.documents.sealing.Sealing;
import app.tamis.documents.sealing.SigningKey;
import app.tamis.documents.sealing.Stamping;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class SealReadingTests {

  private static final Instant AT = Instant.parse("2026-11-30T09:15:40Z");
  private static final SigningKey KEY = SigningKey.make("Hébergement & Réseaux, de l’Œuvre", AT);
  private static final byte[] PLAIN =
      PdfRendering.of(DocumentFixture.everything(Locale.UK), Look.DEFAULT);
  private static final byte[] SEALED = new Sealing(KEY, "Harbour IT Services", AT).seal(PLAIN);

  /// With a timestamp, in bytes; two digits each.
  private static final int LONGEST_SIGNATURE = 5_000;

  @Test
  void what_was_sealed_is_intact_and_says_by_whom_and_when() {
    assertThat(read(SEALED))
        .isEqualTo(
            new Intact(
                new Seal(
                    "Hébergement & Réseaux, de l’Œuvre", AT, KEY.fingerprint(), Optional.empty()),
                Known.NOT_COMPARED));
  }

  @Test
  void its_key_is_compared_with_those_that_are_known() {
    assertThat(known(SealReading.of(SEALED, Optional.of(Set.of("00", KEY.fingerprint())))))
        .isEqualTo(Known.YES);
    assertThat(known(SealReading.of(SEALED, Optional.of(Set.of("00"))))).isEqualTo(Known.NO);
    assertThat(known(SealReading.of(SEALED, Optional.of(Set.of())))).isEqualTo(Known.NO);
  }

  @Test
  void a_sealed_pdf_is_still_one_that_everybody_can_read_and_in_decades_too() throws Exception {
    assertSound(SEALED);
    assertThat(SEALED).startsWith(PLAIN);
  }

  @Test
  void it_bears_one_signature_that_covers_all_of_it() throws IOException {
    try (var read = Loader.loadPDF(SEALED)) {
      assertThat(read.getSignatureDictionaries()).hasSize(1);
      var range = read.getSignatureDictionaries().getFirst().getByteRange();
      assertThat(range[2] + range[3]).isEqualTo(SEALED.length);
    }
  }

  @Test
  void each_byte_of_the_seal_counts() {
    assertNoFlipIsIntact(SEALED, PLAIN.length, SEALED.length, 1);
  }

  @Test
  void a_changed_byte_is_found_wherever_it_is() {
    assertNoFlipIsIntact(SEALED, 0, SEALED.length, 97);
  }

  @Test
  void digits_of_the_signature_may_not_even_be_written_otherwise() {
    var text = new String(SEALED, ISO_8859_1);
    int gap = text.lastIndexOf("/Contents <") + "/Contents <".length();
    int end = text.indexOf('>', gap);
    var digits = text.substring(gap, end);

    assertThat(
            read(
                (text.substring(0, gap) + digits.toUpperCase(Locale.ROOT) + text.substring(end))
                    .getBytes(ISO_8859_1)))
        .isInstanceOf(Changed.class);
    assertThat(read((text.substring(0, end - 1) + "1" + text.substring(end)).getBytes(ISO_8859_1)))
        .isInstanceOf(Changed.class);
    assertThat(
            read((text.substring(0, end - 2) + " \n" + text.substring(end)).getBytes(ISO_8859_1)))
        .isInstanceOf(Changed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC"})
  void a_timestamp_is_read_and_each_byte_of_it_counts(String algorithm) throws Exception {
    try (var server = TimestampServer.answering(TimestampServer.Manner.GOOD, algorithm)) {
      var sealed = stamped(server);

      assertThat(read(sealed))
          .isEqualTo(
              new Intact(
                  new Seal(
                      "Hébergement & Réseaux, de l’Œuvre",
                      AT,
                      KEY.fingerprint(),
                      Optional.of(new Seal.Stamp("Clock of tests", TimestampServer.NOW))),
                  Known.NOT_COMPARED));
      assertSound(sealed);
      int gap = new String(sealed, ISO_8859_1).lastIndexOf("/Contents <");
      assertNoFlipIsIntact(sealed, gap, gap + 2 * LONGEST_SIGNATURE, 1);
      assertNoFlipIsIntact(sealed, PLAIN.length, sealed.length, 31);
    }
  }

  @Test
  void a_timestamp_of_another_seal_doesnt_count() {
    try (var server = TimestampServer.answering(TimestampServer.Manner.GOOD, "RSA")) {
      var stamping = new Stamping(server.address(), Duration.ofSeconds(5));
      var sealed = new Sealing(KEY, "Firm", AT).seal(PLAIN, _ -> stamping.stamp(new byte[32]));

      assertThat(read(sealed)).isInstanceOf(Changed.class);
    }
  }

  @Test
  void a_byte_taken_out_or_put_in_is_found() {
    for (int at = 0; at < SEALED.length; at += 1_009) {
      var less = new ByteArrayOutputStream();
      less.write(SEALED, 0, at);
      less.write(SEALED, at + 1, SEALED.length - at - 1);
      assertThat(read(less.toByteArray())).as("without " + at).isNotInstanceOf(Intact.class);

      var more = new ByteArrayOutputStream();
      more.write(SEALED, 0, at);
      more.write(' ');
      more.write(SEALED, at, SEALED.length - at);
      assertThat(read(more.toByteArray())).as("with " + at).isNotInstanceOf(Intact.class);
    }
  }

  @Test
  void a_part_of_it_is_found_out_unless_it_is_what_was_there_before_the_seal() {
    for (int length = 1; length < SEALED.length; length += 499) {
      assertThat(read(Arrays.copyOf(SEALED, length))).isNotInstanceOf(Intact.class);
    }
    assertThat(read(Arrays.copyOf(SEALED, SEALED.length - 1))).isInstanceOf(Changed.class);
    assertThat(read(PLAIN)).isInstanceOf(NotSealed.class);
  }

  @Test
  void what_is_added_behind_is_told_apart_from_what_was_sealed() {
    var more = Arrays.copyOf(SEALED, SEALED.length + 5);

    assertThat(read(more))
        .isInstanceOfSatisfying(
            AddedTo.class,
            added -> {
              assertThat(added.bytes()).isEqualTo(5);
              assertThat(added.seal().at()).isEqualTo(AT);
            });
  }

  @Test
  void another_page_put_over_a_sealed_one_is_something_added() throws IOException {
    try (var read = Loader.loadPDF(SEALED)) {
      read.removePage(1);
      read.getPages().insertBefore(new PDPage(), read.getPage(1));
      read.getDocumentCatalog().getPages().getCOSObject().setNeedToBeUpdated(true);
      read.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
      var updated = new ByteArrayOutputStream();
      read.saveIncremental(updated);

      assertThat(read(updated.toByteArray())).isInstanceOf(AddedTo.class);
    }
  }

  @Test
  void a_pdf_written_anew_from_a_sealed_one_bears_no_seal_any_more() throws IOException {
    try (var read = Loader.loadPDF(SEALED)) {
      var anew = new ByteArrayOutputStream();
      read.save(anew);

      assertThat(read(anew.toByteArray())).isInstanceOf(NotSealed.class);
    }
  }

  @Test
  void one_sealed_again_with_another_key_is_intact_by_that_key_alone() {
    var other = SigningKey.make("Hébergement & Réseaux de l’Œuvre", AT);
    var again = new Sealing(other, "Harbour IT Services", AT).seal(SEALED);

    assertThat(SealReading.of(again, Optional.of(Set.of(KEY.fingerprint()))))
        .isInstanceOfSatisfying(
            Intact.class,
            intact -> {
              assertThat(intact.known()).isEqualTo(Known.NO);
              assertThat(intact.seal().fingerprint()).isEqualTo(other.fingerprint());
            });
  }

  @Test
  void a_signature_in_another_form_isnt_judged() {
    var text = new String(SEALED, ISO_8859_1).replace("/Name /Tamis\n", "/Name /Other\n");
    var spaced = text.replace(">\n/ByteRange", ">\r/ByteRange").getBytes(ISO_8859_1);

    assertThat(read(spaced)).isInstanceOf(OfOthers.class);
  }

  @Test
  void what_is_no_sealed_pdf_is_told_by_what_it_is() throws IOException {
    assertThat(read(new byte[0])).isEqualTo(new NotReadable(Why.EMPTY));
    assertThat(read(DocumentFixture.picture("jpeg"))).isEqualTo(new NotReadable(Why.NO_PDF));
    assertThat(read("%PDF-1.7".getBytes(ISO_8859_1))).isInstanceOf(NotSealed.class);
    assertThat(read(encrypted())).isInstanceOf(NotSealed.class);
    var large = new byte[200 << 20];
    System.arraycopy(SEALED, 0, large, 0, SEALED.length);
    assertThat(read(large)).isEqualTo(new NotReadable(Why.TOO_LARGE));
  }

  @Test
  void bytes_that_anybody_may_write_do_no_harm() {
    var nested = new StringBuilder();
    for (int i = 0; i < 8_000; i++) {
      nested.append("3082").append(String.format(Locale.ROOT, "%04x", (8_000 - i) * 4));
    }
    for (var content : new String[] {nested.toString(), "3082", "30820000", "", "30820001", "zz"}) {
      var before = "%PDF-1.7 /Prop_Build << /App << /Name /Tamis\n>> /Contents ";
      int gap = before.length();
      int behind = gap + content.length() + 2;
      var rest = "\n/ByteRange [0 " + gap + " " + behind + " ";
      int length = rest.length() + 5;
      var file = before + "<" + content + ">" + rest + String.format(Locale.ROOT, "%04d]", length);

      assertThat(read(file.getBytes(ISO_8859_1))).as(content).isInstanceOf(Changed.class);
    }
    assertThat(
            read(
                ("%PDF-1.7 " + "/ByteRange [0 1 2 999999999]".repeat(50_000)).getBytes(ISO_8859_1)))
        .isInstanceOf(NotSealed.class);
  }

  @Test
  void a_clock_that_was_set_back_loses_no_document() {
    var early = AT.minus(Duration.ofDays(4_000));

    var sealed = new Sealing(KEY, "Firm", early).seal(PLAIN);

    assertThat(read(sealed))
        .isInstanceOfSatisfying(
            Intact.class, intact -> assertThat(intact.seal().at()).isEqualTo(early));
  }

  @Test
  void a_seal_of_today_is_read_in_years_to_come() throws IOException {
    var kept = Files.readAllBytes(Path.of("src/test/resources/seals/2026-11.pdf"));

    assertThat(read(kept))
        .isInstanceOfSatisfying(
            Intact.class, intact -> assertThat(intact.seal().level()).isEqualTo(Level.T));
  }

  private static byte[] stamped(TimestampServer server) {
    var stamping = new Stamping(server.address(), Duration.ofSeconds(5));
    return new Sealing(KEY, "Harbour IT Services", AT).seal(PLAIN, stamping::stamp);
  }

  private static void assertNoFlipIsIntact(byte[] sealed, int from, int to, int step) {
    var flipped = sealed.clone();
    for (int at = from; at < to; at += step) {
      int bit = 1 << (at % 8);
      flipped[at] ^= (byte) bit;
      assertThat(read(flipped)).as("byte " + at).isNotInstanceOf(Intact.class);
      flipped[at] ^= (byte) bit;
    }
    assertThat(read(flipped)).isInstanceOf(Intact.class);
  }

  private static Verdict read(byte[] file) {
    return SealReading.of(file, Optional.empty());
  }

  private static Known known(Verdict verdict) {
    return ((Intact) verdict).known();
  }

  private static byte[] encrypted() throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void assertSound(byte[] pdf) throws Exception {
    assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
  }
}
