package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Connections that begin a request and never end it.
class HalfOpenConnectionsTests {

  /// `-Dhalf.open=10000` tries how many the machine can take.
  private static final int MANY = Integer.getInteger("half.open", 500);

  private static final ByteBuffer BEGUN =
      ByteBuffer.wrap("GET /sign-in HTTP/1.1\r\nHost: x\r\nX-".getBytes(StandardCharsets.US_ASCII));

  private final RunningTamis tamis = RunningTamis.shared();

  @Test
  void they_are_closed_after_ten_seconds_and_others_are_answered() throws Exception {
    var held = new ArrayList<SocketChannel>();
    try {
      var begun = Instant.now();
      hold(held);
      var answer = tamis.browser().get("/sign-in");
      assertThat(answer.statusCode()).isEqualTo(200);
      var waited = Duration.between(begun, Instant.now());

      Thread.sleep(Duration.ofSeconds(15));

      assertThat(held).filteredOn(HalfOpenConnectionsTests::isOpen).isEmpty();
      assertThat(tamis.browser().get("/sign-in").statusCode()).isEqualTo(200);
      if (MANY > 8_192) {
        System.out.println("with " + MANY + " half-open the page took " + waited);
      }
    } finally {
      for (var each : held) {
        each.close();
      }
    }
  }

  private void hold(List<SocketChannel> held) throws IOException {
    var server = new InetSocketAddress("localhost", tamis.uri("/").getPort());
    for (int i = 0; i < MANY; i++) {
      var channel = SocketChannel.open(server);
      channel.write(BEGUN.duplicate());
      channel.configureBlocking(false);
      held.add(channel);
    }
  }

  private static boolean isOpen(SocketChannel channel) {
    try {
      var read = ByteBuffer.allocate(1_000);
      while (channel.read(read.clear()) > 0) {
        // What it says before it closes doesn't matter here.
      }
      return channel.read(read.clear()) == 0;
    } catch (IOException closed) {
      return false;
    }
  }
}
