package app.tamis.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import app.tamis.web.RunningTamis;
import app.tamis.web.Telephone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a telephone system tells of a call: headers, line by line, then a body of whatever type
/// they say. It is taken, or refused with a problem in sentences; nothing fails, and nothing waits.
public final class CallsFuzz {

  /// Others say how long a request is or whose, which is the server's own business.
  private static final List<String> HEADERS =
      List.of(
          "content-type",
          "content-encoding",
          "idempotency-key",
          "accept",
          "accept-language",
          "cookie",
          "origin",
          "x-forwarded-for");

  private static final Set<Integer> ANSWERS = Set.of(200, 400, 406, 409, 413, 415, 422, 431);
  private static final Pattern STATUS = Pattern.compile("HTTP/1.1 (\\d{3}) ?[^\\r]*\\r\\n");
  private static final int LONGEST_VALUE = 2_000;
  private static final int PATIENCE = 10_000;

  private CallsFuzz() {}

  /// Started with the first input, for all of them.
  private static final class Started {

    private static final RunningTamis TAMIS = RunningTamis.shared();
    private static final String TOKEN = Telephone.of(TAMIS).token();
  }

  static String input(String headers, String body) {
    return headers + "\n" + body;
  }

  public static void fuzzerTestOneInput(byte[] input) {
    var text = new String(input, ISO_8859_1);
    int split = text.indexOf("\n\n");
    var head = split < 0 ? "" : text.substring(0, split);
    var body = split < 0 ? text : text.substring(split + 2);
    check(answer(request(head, body.getBytes(ISO_8859_1))));
  }

  private static byte[] request(String head, byte[] body) {
    var request = new StringBuilder("POST /api/v1/calls HTTP/1.1\r\nHost: localhost\r\n");
    request.append("Connection: close\r\nAuthorization: Bearer ").append(Started.TOKEN);
    request.append("\r\nContent-Length: ").append(body.length).append("\r\n");
    head.lines().map(CallsFuzz::header).forEach(request::append);
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(request.append("\r\n").toString().getBytes(ISO_8859_1));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  /// As a program that writes requests soundly sends it.
  private static String header(String line) {
    int colon = line.indexOf(':');
    var name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    if (!HEADERS.contains(name)) {
      return "";
    }
    var value = line.substring(colon + 1).replaceAll("[\\x00-\\x1f\\x7f]", " ").strip();
    return name + ": " + value.substring(0, Math.min(value.length(), LONGEST_VALUE)) + "\r\n";
  }

  private static String answer(byte[] request) {
    try (var socket = new Socket("localhost", Started.TAMIS.uri("/").getPort())) {
      socket.setSoTimeout(PATIENCE);
      try {
        socket.getOutputStream().write(request);
      } catch (IOException refusedBeforeTheEnd) {
        // The answer tells why.
      }
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (SocketTimeoutException waits) {
      throw new AssertionError("no answer", waits);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static void check(String answer) {
    var status = STATUS.matcher(answer);
    if (!status.lookingAt() || !ANSWERS.contains(Integer.parseInt(status.group(1)))) {
      throw new AssertionError(answer);
    }
    if (!status.group(1).equals("200")
        && !(answer.toLowerCase(Locale.ROOT).contains("\r\ncontent-type: application/problem+json")
            && answer.contains("\"detail\":\""))) {
      throw new AssertionError("no problem in sentences: " + answer);
    }
  }
}
