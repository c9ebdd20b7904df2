package app.tamis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.tamis.basics.Problems;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookTests {

  @Test
  void contrast_is_counted_as_wcag_does() {
    assertThat(colour("#000000").contrast()).isEqualTo(21, within(0.001));
    assertThat(colour("#ffffff").contrast()).isEqualTo(1, within(0.001));
    assertThat(colour("#767676").contrast()).isEqualTo(4.54, within(0.01));
  }

  @Test
  void a_colour_that_can_be_read_stays_and_another_is_darkened_until_it_can() {
    assertThat(colour("1F4E5F").readable()).isEqualTo(colour("#1f4e5f"));

    var random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      var any = new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
      assertThat(any.readable().isReadable()).as(any.hex()).isTrue();
      assertThat(any.readable().contrast())
          .as("no darker than it must be: %s", any.hex())
          .isLessThan(Math.max(any.contrast(), 4.5) + 0.2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "red", "#12345", "#1234567", "#12345g", "1f4e5f;"})
  void what_isnt_a_colour_is_none(String written) {
    assertThat(Colour.find(written)).isEmpty();
  }

  @Test
  void a_logo_is_drawn_anew_so_that_nothing_hidden_is_passed_on() throws Exception {
    var hidden = "taken at 48.6493 N, 2.0257 W";
    var file = withText(DocumentFixture.picture("png"), hidden);
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains(hidden);

    var logo = LogoReading.read(file);

    assertThat(new String(logo.png(), StandardCharsets.ISO_8859_1)).doesNotContain(hidden);
    assertThat(logo.width()).isEqualTo(660);
    assertThat(logo.height()).isEqualTo(220);
    var drawn = ImageIO.read(new ByteArrayInputStream(logo.png()));
    assertThat(drawn.getColorModel().hasAlpha()).isFalse();
  }

  @Test
  void what_is_transparent_becomes_white_and_a_jpeg_will_do() throws Exception {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB), "png", bytes);

    var drawn = ImageIO.read(new ByteArrayInputStream(LogoReading.read(bytes.toByteArray()).png()));

    assertThat(drawn.getRGB(5, 5)).isEqualTo(0xffffffff);
    assertThat(LogoReading.read(DocumentFixture.picture("jpg")).width()).isEqualTo(660);
  }

  @Test
  void what_cant_be_a_logo_is_told_why() throws Exception {
    assertRefused("GIF89a".getBytes(StandardCharsets.US_ASCII), "look.logo.format");
    assertRefused(DocumentFixture.picture("gif"), "look.logo.format");
    assertRefused("<svg/>".getBytes(StandardCharsets.US_ASCII), "look.logo.format");
    assertRefused(new byte[0], "look.logo.format");
    assertRefused(new byte[LogoReading.MOST_BYTES + 1], "look.logo.large");
    assertRefused(sized(DocumentFixture.picture("png"), 60_000, 60_000), "look.logo.pixels");
    var cut = DocumentFixture.picture("png");
    assertRefused(Arrays.copyOf(cut, 60), "look.logo.unreadable");
  }

  private static void assertRefused(byte[] file, String why) {
    assertThatThrownBy(() -> LogoReading.read(file))
        .isInstanceOfSatisfying(
            Problems.class,
            problems -> assertThat(problems.messages().getFirst().key()).isEqualTo(why));
  }

  private static Colour colour(String hex) {
    return Colour.find(hex).orElseThrow();
  }

  /// Behind its head, where cameras and programs write what they know.
  private static byte[] withText(byte[] png, String text) {
    var content = ("Comment\0" + text).getBytes(StandardCharsets.ISO_8859_1);
    var out = new ByteArrayOutputStream();
    out.write(png, 0, 33);
    out.writeBytes(chunk("tEXt", content));
    out.write(png, 33, png.length - 33);
    return out.toByteArray();
  }

  private static byte[] sized(byte[] png, int width, int height) {
    var head = Arrays.copyOfRange(png, 16, 29);
    java.nio.ByteBuffer.wrap(head).putInt(width).putInt(height);
    var out = new ByteArrayOutputStream();
    out.write(png, 0, 8);
    out.writeBytes(chunk("IHDR", head));
    out.write(png, 33, png.length - 33);
    return out.toByteArray();
  }

  private static byte[] chunk(String type, byte[] content) {
    var crc = new CRC32();
    crc.update(type.getBytes(StandardCharsets.US_ASCII));
    crc.update(content);
    return java.nio.ByteBuffer.allocate(content.length + 12)
        .putInt(content.length)
        .put(type.getBytes(StandardCharsets.US_ASCII))
        .put(content)
        .putInt((int) crc.getValue())
        .array();
  }
}
