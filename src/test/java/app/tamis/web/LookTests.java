package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The firm's logo and colour, on its settings' page.
class LookTests {

  private final RunningTamis tamis = RunningTamis.shared();
  private final Browser owner = tamis.ownersBrowser();

  @Test
  void a_colour_is_tried_on_a_sample_and_then_kept() throws IOException {
    owner.get("/settings/look?colour=%237a1f3d");
    assertThat(owner.get("/settings/look").body())
        .as("trying keeps nothing")
        .doesNotContain("#7a1f3d");

    assertThat(picture("/settings/look/sample.png?colour=7a1f3d").getWidth()).isEqualTo(793);
    assertThat(picture("/settings/look/sample.png?colour=7a1f3d"))
        .isNotEqualTo(picture("/settings/look/sample.png"));
    owner.get("/settings/look");
    var kept = owner.post("/settings/look", "colour", "#7a1f3d");

    assertThat(owner.path()).isEqualTo("/settings/look?done=kept");
    assertThat(kept.body()).contains("value=\"#7a1f3d\"", "The colour is saved.");
    assertThat(owner.get("/audit").body()).contains("Set documents in the colour #7a1f3d");
  }

  @Test
  void a_colour_that_is_too_light_says_which_is_taken() {
    assertThat(owner.get("/settings/look?colour=%23ffd700").body())
        .contains(
            "#ffd700 is too light to be read on white: its contrast is 1.4 to 1, and 4.5 to 1 is");
  }

  @Test
  void what_isnt_a_colour_is_told_and_not_kept() {
    owner.get("/settings/look");

    var answer = owner.post("/settings/look", "colour", "blue");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("This isn’t a colour; six hexadecimal digits", "value=\"blue\"");
  }

  @Test
  void a_logo_is_kept_shown_and_taken_off_again() throws IOException {
    owner.get("/settings/look");
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB), "png", bytes);

    var kept = send(bytes.toByteArray());

    assertThat(owner.path()).isEqualTo("/settings/look?done=logo");
    assertThat(kept.body()).contains("src=\"data:image/png;base64,", "Take the logo off");
    assertThat(owner.getBytes("/settings/look/sample.pdf").body()).isNotEmpty();

    assertThat(owner.post("/settings/look/logo/remove").body())
        .contains("No logo yet")
        .doesNotContain("data:image/png");
  }

  @Test
  void what_cant_be_a_logo_is_told_why() {
    owner.get("/settings/look");

    var answer = send("<svg onload=\"x()\"/>".getBytes(StandardCharsets.US_ASCII));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("a PNG or JPEG file was expected.");

    assertThat(send(new byte[0]).statusCode()).isEqualTo(422);
    assertThat(send(new byte[2_000_001]).body()).contains("2 MB at most are taken.");
  }

  @Test
  void only_who_decides_may_change_it() {
    var bookkeeper = tamis.browserOfNew("bookkeeper");
    bookkeeper.get("/account");

    assertThat(bookkeeper.get("/settings/look").statusCode()).isEqualTo(403);
    assertThat(bookkeeper.post("/settings/look", "colour", "#000000").statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> send(byte[] file) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        "--x\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"logo.png\"\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(file);
    body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII));
    return owner.postAs(
        "multipart/form-data; boundary=x", "/settings/look/logo", body.toByteArray());
  }

  private BufferedImage picture(String path) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(owner.getBytes(path).body()));
  }
}
