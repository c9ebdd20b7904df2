package app.tamis.facts.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8CheckTests {

  /// Bytes around which the rules change.
  private static final int[] BYTES = {
    'a', 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED,
    0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
  };

  @Test
  void it_takes_what_the_platforms_decoder_takes() {
    var random = new Random(1);
    for (int i = 0; i < 200_000; i++) {
      var bytes = new byte[1 + random.nextInt(5)];
      for (int k = 0; k < bytes.length; k++) {
        bytes[k] = (byte) BYTES[random.nextInt(BYTES.length)];
      }

      assertThat(isTaken(bytes)).as(HexFormat.of().formatHex(bytes)).isEqualTo(isDecoded(bytes));
    }
  }

  @Test
  void it_takes_every_letter() {
    for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
      if (letter < Character.MIN_SURROGATE || letter > Character.MAX_SURROGATE) {
        assertThat(isTaken(Character.toString(letter).getBytes(StandardCharsets.UTF_8))).isTrue();
      }
    }
  }

  private static boolean isTaken(byte[] bytes) {
    var check = new Utf8Check();
    for (byte b : bytes) {
      check.take(b);
    }
    return check.isSound() && !check.isWithinLetter();
  }

  private static boolean isDecoded(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException wrong) {
      return false;
    }
  }
}
