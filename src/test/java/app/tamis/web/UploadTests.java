package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Files that come by a form without a script.
class UploadTests {

  private static final String FORM = "multipart/form-data; boundary=x";

  private final Browser owner = RunningTamis.shared().ownersBrowser();

  @Test
  void a_file_keeps_its_name_and_its_bytes() {
    owner.get("/import");

    var page = owner.postAs(FORM, "/import", file("clés.csv", "a,b\r\n--y\r\n1,2") + "--x--\r\n");

    assertThat(owner.path()).startsWith("/import/");
    assertThat(page.body()).contains("clés.csv");
  }

  @Test
  void more_files_than_somebody_would_send_are_refused_with_a_sentence() {
    var many =
        IntStream.rangeClosed(1, 501)
            .mapToObj(number -> file("f" + number + ".csv", "a\n1\n"))
            .collect(Collectors.joining());

    assertThat(refused(FORM, many + "--x--\r\n")).contains("More than 500 files were sent at once");
  }

  @Test
  void a_name_that_goes_on_and_on_is_refused_with_a_sentence() {
    assertThat(refused(FORM, file("x".repeat(5_000) + ".csv", "a\n1\n") + "--x--\r\n"))
        .contains("The name of a file is too long");
  }

  @Test
  void what_broke_off_is_said_to() {
    assertThat(refused(FORM, file("tickets.csv", "a\n1\n"))).contains("What was sent broke off");
    assertThat(refused("text/plain", "a\n1\n")).contains("What was sent broke off");
    assertThat(refused("multipart/form-data", "a\n1\n")).contains("What was sent broke off");
  }

  private String refused(String type, String body) {
    owner.get("/import");
    var answer = owner.postAs(type, "/import", body);
    assertThat(answer.statusCode()).isEqualTo(422);
    return answer.body();
  }

  private static String file(String name, String content) {
    return "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, content);
  }
}
