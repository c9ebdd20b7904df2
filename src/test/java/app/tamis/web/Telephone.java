package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/// A telephone system that tells Tamis of its calls.
@NullMarked
public final class Telephone {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final RunningTamis tamis;
  private final String token;

  private Telephone(RunningTamis tamis, String token) {
    this.tamis = tamis;
    this.token = token;
  }

  /// With a token that an owner has made for it.
  public static Telephone of(RunningTamis tamis) {
    return withScope(tamis, "calls");
  }

  static Telephone withScope(RunningTamis tamis, String scope) {
    var owner = tamis.ownersBrowser();
    owner.get("/tokens");
    var page = owner.post("/tokens", "name", "Telephone", "scope", scope, "days", "365").body();
    return new Telephone(tamis, page.replaceAll("(?s).*?value=\"(tamis_[\\w-]{43})\".*", "$1"));
  }

  static Telephone withToken(RunningTamis tamis, String token) {
    return new Telephone(tamis, token);
  }

  public String token() {
    return token;
  }

  HttpResponse<String> rings(String call, String number, String extension) {
    return tells("call", call, "event", "ring", "number", number, "extension", extension);
  }

  HttpResponse<String> isAnswered(String call, String extension) {
    return tells("call", call, "event", "answer", "extension", extension);
  }

  HttpResponse<String> isHungUp(String call) {
    return tells("call", call, "event", "hangup");
  }

  /// @param fields names and values, one after the other; empty ones are left out
  HttpResponse<String> tells(String... fields) {
    return posts("/api/v1/calls", json(fields), Map.of());
  }

  HttpResponse<String> tellsWithKey(String key, String... fields) {
    return posts("/api/v1/calls", json(fields), Map.of("Idempotency-Key", key));
  }

  HttpResponse<String> posts(String path, String body, Map<String, String> headers) {
    return posts(path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  HttpResponse<String> posts(String path, byte[] body, Map<String, String> headers) {
    var all = new LinkedHashMap<String, String>();
    all.put("Content-Type", "application/json");
    all.put("Accept-Language", "en");
    if (!token.isEmpty()) {
      all.put("Authorization", "Bearer " + token);
    }
    all.putAll(headers);
    var request =
        HttpRequest.newBuilder(tamis.uri(path)).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    all.forEach(request::header);
    return send(request);
  }

  HttpResponse<String> asks(String path) {
    return send(HttpRequest.newBuilder(tamis.uri(path)).header("Authorization", "Bearer " + token));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static String json(String... fields) {
    var all = new LinkedHashMap<String, String>();
    for (int i = 0; i < fields.length; i += 2) {
      if (!fields[i + 1].isEmpty()) {
        all.put(fields[i], fields[i + 1]);
      }
    }
    assertThat(fields.length % 2).isZero();
    return all.entrySet().stream()
        .map(field -> "\"%s\":\"%s\"".formatted(field.getKey(), field.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
