package app.tamis.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A mail server that answers what it is told to: for each command the beginning of an answer, and
/// 250 where it is told nothing. With a certificate it speaks STARTTLS, and can lead on to another
/// server from there.
final class OddSmtp implements AutoCloseable {

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private String certificate = "";
  private int behind;
  private boolean hangsUp;
  private volatile List<String> refused = List.of();

  OddSmtp() throws IOException {
    answers.put("", "220 odd");
    answers.put("EHLO", "250-odd\r\n250 AUTH PLAIN LOGIN");
    answers.put("AUTH", "235 welcome");
    answers.put("DATA", "354 go on");
    answers.put("QUIT", "221 bye");
    Thread.ofVirtual().start(this::serve);
  }

  /// To a command, such as `RCPT`; `.` is the end of a letter, and nothing the greeting.
  OddSmtp answers(String command, String answer) {
    answers.put(command, answer);
    return this;
  }

  OddSmtp certifiedAs(String name) {
    certificate = name;
    return answers("EHLO", "250-odd\r\n250 STARTTLS").answers("STARTTLS", "220 go on");
  }

  /// Won't take letters to these, and takes those to all others.
  OddSmtp refusing(String... addresses) {
    refused = List.of(addresses);
    return this;
  }

  /// Once a letter was spoken of.
  OddSmtp hangingUp() {
    hangsUp = true;
    return this;
  }

  OddSmtp leadingTo(int port) {
    behind = port;
    return this;
  }

  int port() {
    return door.getLocalPort();
  }

  /// The commands, in order.
  List<String> heard() {
    return heard;
  }

  private void serve() {
    try {
      while (true) {
        var caller = door.accept();
        Thread.ofVirtual().start(() -> talk(caller));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void talk(Socket caller) {
    try (caller) {
      if (!converse(caller, answers.getOrDefault("", "")) || certificate.isEmpty()) {
        return;
      }
      var context = TestCertificates.of(certificate);
      var secure = context.getSocketFactory().createSocket(caller, null, true);
      if (behind == 0) {
        converse(secure, "");
        return;
      }
      try (var next = new Socket(InetAddress.getLoopbackAddress(), behind)) {
        readLine(next.getInputStream());
        Thread.ofVirtual().start(() -> pass(next, secure));
        secure.getInputStream().transferTo(next.getOutputStream());
      }
    } catch (IOException hungUp) {
      // as callers do
    }
  }

  private static void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException hungUp) {
      // as callers do
    }
  }

  private static void readLine(InputStream in) throws IOException {
    while (in.read() != '\n') {
      // the greeting was said already
    }
  }

  /// @return whether it goes on encrypted
  private boolean converse(Socket caller, String greeting) throws IOException {
    var out = caller.getOutputStream();
    say(out, greeting);
    var in =
        new BufferedReader(
            new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8), 1);
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      heard.add(line);
      var command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
      say(
          out,
          isToRefused(line) ? "550 5.1.1 no such user" : answers.getOrDefault(command, "250 ok"));
      if (command.equals("STARTTLS")) {
        return true;
      }
      if (command.equals("DATA") && answers.getOrDefault("DATA", "").startsWith("354")) {
        while (!".".equals(in.readLine())) {
          // the letter
        }
        say(out, answers.getOrDefault(".", "250 taken"));
        if (hangsUp) {
          return false;
        }
      }
      if (command.equals("QUIT")) {
        return false;
      }
    }
    return false;
  }

  private boolean isToRefused(String line) {
    return line.startsWith("RCPT") && refused.stream().anyMatch(line::contains);
  }

  private static void say(OutputStream out, String answer) throws IOException {
    if (!answer.isEmpty()) {
      out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
