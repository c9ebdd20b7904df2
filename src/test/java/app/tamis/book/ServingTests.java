package app.tamis.book;

import static app.tamis.book.postgres.BookFixture.postmaster;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.book.postgres.BookFixture;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody who watches over Tamis sees.
class ServingTests {

  @TempDir Path folder;

  @Test
  void health_is_well_until_the_facts_cant_be_read() throws Exception {
    var data = BookFixture.dataIn(folder);
    try (var tamis = TamisProcess.serving(data).ready()) {
      var well = health(tamis);
      Files.createDirectories(data.resolve("facts"));
      Files.writeString(data.resolve("facts/CURRENT"), "000001\n");
      var lost = health(tamis);

      assertThat(well.statusCode()).isEqualTo(200);
      assertThat(well.body()).isEqualTo("{\"status\":\"up\"}");
      assertThat(well.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(lost.statusCode()).isEqualTo(503);
      assertThat(lost.body()).isEqualTo("{\"status\":\"down\"}");
    }
  }

  @Test
  void a_database_that_no_longer_starts_is_left_alone_and_told_in_json() throws Exception {
    var data = BookFixture.dataIn(folder);
    try (var tamis =
        TamisProcess.start(
                Map.of("TAMIS_LOG", "json"), "serve", "--data", data.toString(), "--port", "0")
            .ready()) {
      var secret = Files.readString(data.resolve("book/password")).strip();
      Files.move(data.resolve("book/cluster/global/pg_control"), data.resolve("pg_control"));

      postmaster(data).destroyForcibly();
      TamisProcess.await("Tamis gives up", () -> tamis.text().contains("is left alone"));

      assertThat(health(tamis).statusCode()).isEqualTo(503);
      assertThat(tamis.text()).doesNotContain(secret);
      assertThat(tamis.text().lines().filter(line -> !line.contains("is ready")))
          // What the pool says while logging is being set up has nowhere to go, and Logback says
          // so.
          .filteredOn(line -> !line.contains("No appenders present in context"))
          .allMatch(line -> line.startsWith("{\"@timestamp\""));
    }
  }

  @Test
  void what_happens_is_told_in_json_and_not_on_a_persons_console() throws Exception {
    var data = BookFixture.dataIn(folder);
    for (var format : new String[] {"json", "text"}) {
      try (var tamis =
          TamisProcess.start(
                  Map.of("TAMIS_LOG", format), "serve", "--data", data.toString(), "--port", "0")
              .ready()) {
        tamis.terminate();
        tamis.ended();

        var told = tamis.text().lines().filter(line -> line.startsWith("{")).toList();
        boolean json = format.equals("json");
        assertThat(told).as(format).hasSize(json ? 2 : 0);
        assertThat(tamis.text().contains("\"message\":\"started\"")).isEqualTo(json);
        assertThat(tamis.text().contains("\"message\":\"stopped\"")).isEqualTo(json);
        assertThat(tamis.text().contains(" INFO ")).isFalse();
      }
    }
  }

  private static HttpResponse<String> health(TamisProcess tamis)
      throws IOException, InterruptedException {
    var link = Pattern.compile("http://localhost:\\d+/").matcher(tamis.text());
    assertThat(link.find()).isTrue();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(link.group() + "health")).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
