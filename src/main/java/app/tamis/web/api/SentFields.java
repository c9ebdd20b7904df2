package app.tamis.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// What a program sent, field by field: of JSON, a value within another has the name of both, as in
/// `data.caller`, and one in a list its place, as in `legs.0.extension`.
public final class SentFields {

  /// Bytes; nothing that is told of a call is as long.
  static final int MOST = 64 * 1024;

  private static final int MOST_FIELDS = 1_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(20).build())
          .build();

  private SentFields() {}

  /// @throws ApiFault where it is neither JSON nor a form, or too much
  public static Map<String, String> of(HttpServletRequest request) {
    var type = Objects.requireNonNullElse(request.getContentType(), "").split(";", 2)[0].strip();
    if (type.equalsIgnoreCase("application/x-www-form-urlencoded")) {
      return form(request);
    }
    if (type.isEmpty()
        || type.equalsIgnoreCase("application/json")
        || type.toLowerCase(java.util.Locale.ROOT).endsWith("+json")) {
      return json(body(request));
    }
    throw new ApiFault(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "api.type");
  }

  private static byte[] body(HttpServletRequest request) {
    try {
      var bytes = request.getInputStream().readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        throw new ApiFault(HttpStatus.CONTENT_TOO_LARGE, "api.large");
      }
      return bytes;
    } catch (IOException brokenOff) {
      throw new ApiFault(HttpStatus.BAD_REQUEST, "api.json");
    }
  }

  private static Map<String, String> form(HttpServletRequest request) {
    var fields = new LinkedHashMap<String, String>();
    try {
      request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
    } catch (IllegalStateException unreadable) {
      throw new ApiFault(HttpStatus.BAD_REQUEST, "api.form");
    }
    return fields;
  }

  /// @throws ApiFault where it is no JSON object
  public static Map<String, String> json(byte[] text) {
    var fields = new LinkedHashMap<String, String>();
    var within = new ArrayDeque<Level>();
    try (var parser = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new ApiFault(HttpStatus.BAD_REQUEST, "api.json");
      }
      within.push(new Level("", false));
      while (!within.isEmpty()) {
        var token = parser.nextToken();
        if (token == null || fields.size() > MOST_FIELDS) {
          throw new ApiFault(HttpStatus.BAD_REQUEST, "api.json");
        }
        var level = within.peek();
        switch (token) {
          case PROPERTY_NAME -> level.name = String.valueOf(parser.currentName());
          case START_OBJECT -> within.push(new Level(level.next() + ".", false));
          case START_ARRAY -> within.push(new Level(level.next() + ".", true));
          case END_OBJECT, END_ARRAY -> within.pop();
          case VALUE_NULL -> level.next();
          default -> fields.put(level.next(), parser.getString());
        }
      }
      if (parser.nextToken() != null) {
        throw new ApiFault(HttpStatus.BAD_REQUEST, "api.json");
      }
    } catch (JacksonException unreadable) {
      throw new ApiFault(HttpStatus.BAD_REQUEST, "api.json");
    }
    return Collections.unmodifiableMap(fields);
  }

  private static final class Level {

    private final String before;
    private final boolean list;
    private String name = "";
    private int place;

    Level(String before, boolean list) {
      this.before = before;
      this.list = list;
    }

    /// The name of the value that comes.
    String next() {
      return before + (list ? String.valueOf(place++) : name);
    }
  }
}
