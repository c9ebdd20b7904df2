package app.tamis.cli;

import app.tamis.basics.Problems;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Tells a running Tamis that the phone rings, as a telephone system would: so that one sees a
/// card.
@Command(name = "ring")
final class RingCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final JsonFactory JSON = new JsonFactory();

  private final Terminal terminal;

  @Parameters(paramLabel = "NUMBER", arity = "0..1", descriptionKey = "number")
  private String number = "";

  @Option(
      names = "--to",
      paramLabel = "URL",
      defaultValue = "http://localhost:8080",
      descriptionKey = "to")
  private URI to = URI.create("http://localhost:8080");

  @Option(names = "--token", paramLabel = "TOKEN", descriptionKey = "token")
  private @Nullable String token;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      defaultValue = "data/demo/ring.token",
      descriptionKey = "token-file")
  private Path tokenFile = Path.of("data", "demo", "ring.token");

  @Option(names = "--extension", paramLabel = "EXTENSION", descriptionKey = "extension")
  private @Nullable String extension;

  RingCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var answer = tell(shown());
    var said = fields(answer.body());
    if (answer.statusCode() != 200) {
      throw Problems.of(
          "cli.ring.refused",
          to.toString(),
          said.getOrDefault("detail", String.valueOf(answer.statusCode())));
    }
    terminal.say(
        "cli.ring." + said.getOrDefault("whose", "nobody"),
        number,
        Integer.parseInt(said.getOrDefault("cards", "0")));
    return ExitStatus.DONE;
  }

  private String shown() throws IOException {
    if (token != null) {
      return token;
    }
    if (Files.notExists(tokenFile)) {
      throw Problems.of("cli.ring.no-token", tokenFile.toString());
    }
    return Files.readString(tokenFile).strip();
  }

  private HttpResponse<String> tell(String shown) throws InterruptedException {
    try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      return client.send(
          HttpRequest.newBuilder(
                  URI.create(to.toString().replaceFirst("/+$", "") + "/api/v1/calls"))
              .timeout(PATIENCE)
              .header("Authorization", "Bearer " + shown)
              .header("Content-Type", "application/json")
              .header("Accept-Language", terminal.words().locale().getLanguage())
              .POST(HttpRequest.BodyPublishers.ofString(event()))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException | IllegalArgumentException unreachable) {
      throw Problems.of("cli.ring.unreachable", to.toString());
    }
  }

  private String event() {
    var event = new LinkedHashMap<String, String>();
    event.put("call", "tamis ring " + terminal.surroundings().clock().millis());
    event.put("event", "ring");
    event.put("number", number);
    Optional.ofNullable(extension).ifPresent(phone -> event.put("extension", phone));
    var text = new java.io.StringWriter();
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      event.forEach(json::writeStringProperty);
      json.writeEndObject();
    }
    return text.toString();
  }

  /// Of the answer, which holds nothing within anything else.
  private static Map<String, String> fields(String answer) {
    var fields = new HashMap<String, String>();
    try (var json = JSON.createParser(ObjectReadContext.empty(), answer)) {
      for (var token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token.isScalarValue() && token != JsonToken.VALUE_NULL && json.currentName() != null) {
          fields.putIfAbsent(json.currentName(), json.getString());
        }
      }
    } catch (JacksonException noTamis) {
      // What was said stands in the status alone.
    }
    return fields;
  }
}
