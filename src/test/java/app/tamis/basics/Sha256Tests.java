package app.tamis.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import org.junit.jupiter.api.Test;

class Sha256Tests {

  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void a_text_comes_to_what_sha256sum_says_of_it() {
    assertThat(Sha256.hex("abc")).isEqualTo(OF_ABC);
    assertThat(Sha256.bytes("abc")).hasSize(32);
  }

  @Test
  void a_stream_comes_to_the_same_as_it_passes() throws IOException {
    var digest = Sha256.begin();
    var bytes = new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8));

    try (var passing = new DigestInputStream(bytes, digest)) {
      passing.transferTo(OutputStream.nullOutputStream());
    }

    assertThat(Sha256.end(digest)).isEqualTo(OF_ABC);
  }
}
