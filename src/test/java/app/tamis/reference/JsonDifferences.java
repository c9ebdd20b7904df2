package app.tamis.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every place where an actual JSON says something else than the expected one. What it says besides
/// is its own affair; clients and criteria are told by their ids.
final class JsonDifferences {

  private static final BigDecimal TOLERANCE = new BigDecimal("1e-6");

  private final List<String> found = new ArrayList<>();

  private JsonDifferences() {}

  static List<String> between(Json expected, Json actual) {
    JsonDifferences differences = new JsonDifferences();
    differences.look("", expected, actual);
    return differences.found;
  }

  /// The order of the clients as a difference of its own.
  static List<String> inOrder(Json expected, Json actual) {
    List<String> ids = clientIds(expected);
    List<String> others = clientIds(actual);
    return ids.equals(others) ? List.of() : List.of("order of clients: " + ids + ", " + others);
  }

  private void look(String path, Json expected, Json actual) {
    if (expected instanceof Json.JsonObject wanted && actual instanceof Json.JsonObject given) {
      members(path, wanted.members(), given.members());
    } else if (expected instanceof Json.JsonArray wanted
        && actual instanceof Json.JsonArray given) {
      elements(path, wanted, given);
    } else if (!sameNumber(expected, actual) && !expected.equals(actual)) {
      report(path, expected.toString(), actual.toString());
    }
  }

  private void members(String path, Map<String, Json> expected, Map<String, Json> actual) {
    expected.forEach((name, value) ->
        Optional.ofNullable(actual.get(name))
            .ifPresentOrElse(
                other -> look(path + "/" + name, value, other),
                () -> report(path + "/" + name, value.toString(), "missing")));
  }

  private void elements(String path, Json.JsonArray expected, Json.JsonArray actual) {
    Map<String, Json> wanted = byId(expected);
    Map<String, Json> given = byId(actual);
    members(path, wanted, given);
    given.forEach((id, value) -> {
      if (!wanted.containsKey(id)) {
        report(path + "/" + id, "missing", value.toString());
      }
    });
  }

  private void report(String path, String expected, String actual) {
    found.add(path + ": " + expected + ", " + actual);
  }

  private static boolean sameNumber(Json expected, Json actual) {
    return expected instanceof Json.JsonNumber(BigDecimal wanted)
        && actual instanceof Json.JsonNumber(BigDecimal given)
        && isClose(wanted, given);
  }

  private static boolean isClose(BigDecimal a, BigDecimal b) {
    BigDecimal scale = a.abs().max(b.abs()).max(BigDecimal.ONE);
    return a.subtract(b).abs().compareTo(TOLERANCE.multiply(scale)) <= 0;
  }

  private static Map<String, Json> byId(Json.JsonArray array) {
    Map<String, Json> byId = new LinkedHashMap<>();
    for (Json element : array.elements()) {
      String id = id(element).orElse("");
      byId.put(id.isEmpty() || byId.containsKey(id) ? id + "#" + byId.size() : id, element);
    }
    return byId;
  }

  private static Optional<String> id(Json element) {
    return element instanceof Json.JsonObject object
        ? object.member("client_id").or(() -> object.member("id")).map(Json::toString)
        : Optional.empty();
  }

  private static List<String> clientIds(Json grading) {
    return grading instanceof Json.JsonObject object
            && object.member("clients").orElse(Json.object()) instanceof Json.JsonArray clients
        ? List.copyOf(byId(clients).keySet())
        : List.of();
  }
}
