package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What an open page is told.
class CallStreamTests {

  @Test
  void a_page_that_lost_the_connection_is_told_what_it_missed_and_nothing_twice() throws Exception {
    try (var tamis = Harbour.start()) {
      var telephone = Telephone.of(tamis);
      var owner = tamis.ownersBrowser();
      telephone.rings("first", "+33261910000", "");
      String seen;
      try (var stream = new Stream(tamis, owner, "")) {
        assertThat(stream.next()).contains("Clinique des Ormes");
        seen = stream.id;
      }

      try (var stream = new Stream(tamis, owner, seen)) {
        telephone.rings("second", "anonymous", "");
        assertThat(stream.next()).contains("Number hidden", "Clinique des Ormes");
        assertThat(stream.told.poll(500, TimeUnit.MILLISECONDS)).isNull();
        seen = stream.id;
      }

      telephone.rings("third", "+33388000000", "");
      try (var stream = new Stream(tamis, owner, seen)) {
        assertThat(stream.next()).contains("Unknown number");
      }
    }
  }

  @Test
  void whoever_is_signed_out_is_told_nothing_more() throws Exception {
    try (var tamis = Harbour.start()) {
      var telephone = Telephone.of(tamis);
      var owner = tamis.ownersBrowser();
      telephone.rings("before", "+33261910000", "");
      try (var stream = new Stream(tamis, owner, "")) {
        assertThat(stream.next()).contains("Clinique des Ormes");

        owner.get("/week");
        owner.post("/sign-out");
        telephone.rings("after", "+33388000000", "");

        assertThat(stream.next()).isEqualTo(Stream.END);
      }
    }
  }

  @Test
  void a_card_outlives_a_restart() throws Exception {
    var data = RunningTamis.newData();
    try (var tamis = Harbour.startIn(data)) {
      Telephone.of(tamis).rings("before", "+33261910000", "");
    }
    try (var tamis = RunningTamis.on(data)) {
      try (var stream = new Stream(tamis, tamis.ownersBrowser(), "")) {
        assertThat(stream.next()).contains("Clinique des Ormes");
      }
    }
  }

  @Test
  void an_open_page_doesnt_keep_tamis_from_ending() throws Exception {
    var tamis = Harbour.start();
    try (var stream = new Stream(tamis, tamis.ownersBrowser(), "")) {
      Telephone.of(tamis).rings("one", "+33261910000", "");
      stream.next();

      long begun = System.nanoTime();
      tamis.close();

      assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)).isLessThan(20);
    }
  }

  /// A page's connection, read line by line.
  private static final class Stream implements AutoCloseable {

    static final String END = "the end";

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile String id = "";

    Stream(RunningTamis tamis, Browser of, String last) throws Exception {
      var session = of.cookie(Browser.SESSION).orElseThrow().getValue();
      var request =
          HttpRequest.newBuilder(tamis.uri("/calls/stream"))
              .header("Cookie", Browser.SESSION + "=" + session);
      if (!last.isEmpty()) {
        request.header("Last-Event-ID", last);
      }
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
      Thread.ofVirtual()
          .start(() -> {
            try (var lines =
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
              for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                  id = line.substring(3);
                } else if (line.startsWith("data:")) {
                  told.add(line.substring(5));
                }
              }
            } catch (IOException left) {
              // Closed below, or by the server.
            }
            told.add(END);
          });
    }

    String next() throws InterruptedException {
      var next = told.poll(30, TimeUnit.SECONDS);
      assertThat(next).as("something is told").isNotNull();
      return String.valueOf(next);
    }

    @Override
    public void close() {
      client.shutdownNow();
    }
  }
}
