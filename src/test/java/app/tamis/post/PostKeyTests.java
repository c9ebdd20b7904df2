package app.tamis.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets it before each test
class PostKeyTests {

  @TempDir Path data;

  @Test
  void what_was_sealed_opens_for_what_it_belongs_to_alone() {
    var key = PostKey.below(data);
    var sealed = key.seal("sésame", "server a");

    assertThat(key.open(sealed, "server a")).contains("sésame");
    assertThat(key.open(sealed, "server b")).isEmpty();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("same");
    assertThat(key.seal("sésame", "server a")).isNotEqualTo(sealed);
  }

  @Test
  void a_changed_byte_is_noticed() {
    var key = PostKey.below(data);
    var sealed = key.seal("sesame", "server");
    sealed[sealed.length - 1] ^= 1;

    assertThat(key.open(sealed, "server")).isEmpty();
    assertThat(key.open(new byte[0], "server")).isEmpty();
  }

  @Test
  void the_key_is_for_its_owner_alone() throws IOException {
    PostKey.below(data).seal("sesame", "server");

    assertThat(permissions("post/key")).isEqualTo("rw-------");
    assertThat(permissions("post")).isEqualTo("rwx------");
  }

  @Test
  void where_the_key_is_lost_so_is_what_it_sealed_and_the_next_gets_a_new_one() throws IOException {
    var sealed = PostKey.below(data).seal("sesame", "server");
    Files.delete(data.resolve("post/key"));
    var key = PostKey.below(data);

    assertThat(key.open(sealed, "server")).isEmpty();
    var anew = key.seal("sesame", "server");

    assertThat(PostKey.below(data).open(anew, "server")).contains("sesame");
    assertThat(key.open(sealed, "server")).isEmpty();
  }

  @Test
  void a_key_that_was_cut_short_is_a_lost_one() throws IOException {
    var key = PostKey.below(data);
    var sealed = key.seal("sesame", "server");
    Files.write(data.resolve("post/key"), new byte[7]);

    assertThat(key.open(sealed, "server")).isEmpty();
    assertThat(key.open(key.seal("sesame", "server"), "server")).contains("sesame");
  }

  private String permissions(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(path)));
  }
}
