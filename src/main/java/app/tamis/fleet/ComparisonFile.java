package app.tamis.fleet;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.fleet.Comparison.Basis;
import app.tamis.fleet.Comparison.Group;
import app.tamis.fleet.Comparison.Size;
import app.tamis.fleet.PortfolioFigures.Figure;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A comparison as it is handed to the firms that take part in it: `tamis fleet report WAREHOUSE
/// --format json` writes it, the server of a firm reads it.
///
/// ```json
/// {"format":"tamis-comparison","version":1,"made_on":"2026-01-05",
///  "window_months":12,"matrix":"classic","matrix_sha256":"9f86…",
///  "groups":[{"currency":"EUR","clients_from":25,"portfolios_at_least":40,"as_of":"2025-12-31",
///    "figures":{"net_margin":{"quarter":0.21,"half":0.34,"three_quarters":0.45},…}}]}
/// ```
///
/// `clients_from` is 0, 25, 75 or 200, or null for all sizes together. A figure of which too few
/// know is absent. Another form of it is another version.
///
/// @param madeOn when it was written
public record ComparisonFile(LocalDate madeOn, Comparison comparison) {

  /// More than the largest that could be written.
  public static final int MOST_MEGABYTES = 1;

  private static final String FORMAT = "tamis-comparison";
  private static final int VERSION = 1;

  public String text() {
    var text = new StringWriter();
    try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("format", FORMAT);
      json.writeNumberProperty("version", VERSION);
      json.writeStringProperty("made_on", madeOn.toString());
      json.writeNumberProperty("window_months", comparison.basis().months());
      json.writeStringProperty("matrix", comparison.basis().matrix());
      json.writeStringProperty("matrix_sha256", comparison.basis().print());
      json.writeArrayPropertyStart("groups");
      comparison.groups().forEach(group -> write(json, group));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Group group) {
    json.writeStartObject();
    json.writeStringProperty("currency", group.currency());
    if (group.size().isPresent()) {
      json.writeNumberProperty("clients_from", group.size().get().from());
    } else {
      json.writeNullProperty("clients_from");
    }
    json.writeNumberProperty("portfolios_at_least", group.atLeast());
    json.writeStringProperty("as_of", group.asOf().toString());
    json.writeObjectPropertyStart("figures");
    for (var figure : Figure.values()) {
      Optional.ofNullable(group.figures().get(figure))
          .ifPresent(known -> {
            json.writeObjectPropertyStart(figure.code());
            json.writeNumberProperty("quarter", known.quarter());
            json.writeNumberProperty("half", known.half());
            json.writeNumberProperty("three_quarters", known.threeQuarters());
            json.writeEndObject();
          });
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /// @throws Problems with every fault of the file: where, what stands there, what would be
  ///   accepted
  public static ComparisonFile read(byte[] content) {
    return new Reading().file(tree(content));
  }

  private static JsonNode tree(byte[] content) {
    if (content.length > MOST_MEGABYTES << 20) {
      throw Problems.of("fleet.file.large", MOST_MEGABYTES);
    }
    JsonNode tree;
    try {
      tree = Reading.JSON.readTree(content);
    } catch (JacksonException unreadable) {
      var at = unreadable.getLocation();
      throw at == null
          ? Problems.of("fleet.file.kind")
          : Problems.of("fleet.file.json", at.getLineNr(), at.getColumnNr());
    }
    if (!tree.isObject() || !FORMAT.equals(tree.path("format").stringValue(""))) {
      throw Problems.of("fleet.file.kind");
    }
    var version = tree.path("version");
    if (version.intValue(0) != VERSION) {
      throw Problems.of("fleet.file.version", "version", Reading.shown(version), VERSION);
    }
    return tree;
  }

  /// Reads one, and gathers what is wrong with it.
  private static final class Reading {

    private static final JsonMapper JSON =
        JsonMapper.builder(
                JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final List<String> OF_FILE =
        List.of(
            "format", "version", "made_on", "window_months", "matrix", "matrix_sha256", "groups");
    private static final List<String> OF_GROUP =
        List.of("currency", "clients_from", "portfolios_at_least", "as_of", "figures");
    private static final List<String> OF_MARKS = List.of("quarter", "half", "three_quarters");

    private static final Pattern PRINT = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_MONTHS = 120;
    private static final int MOST_GROUPS = 500;
    private static final int LONGEST = 200;
    private static final int MOST_SHOWN = 40;
    private static final int MOST_FAULTS = 12;
    private static final double MOST = 1e9;

    /// Of a bill no more count.
    private static final int MOST_DAYS_LATE = 120;

    private final List<Message> faults = new ArrayList<>();

    /// Something in the file, there or not.
    ///
    /// @param at where, such as `groups[2].currency`
    private record Field(String at, JsonNode node) {

      Field in(String name) {
        return new Field(at.isEmpty() ? name : at + "." + name, node.path(name));
      }

      Stream<Field> each() {
        return Stream.iterate(0, i -> i < node.size(), i -> i + 1)
            .map(i -> new Field(at + "[" + i + "]", node.path(i)));
      }
    }

    ComparisonFile file(JsonNode tree) {
      var file = new Field("", tree);
      known(file, OF_FILE);
      var madeOn = day(file.in("made_on"));
      var months = whole(file.in("window_months"), 1, MOST_MONTHS, "months");
      var matrix = text(file.in("matrix"));
      var print = print(file.in("matrix_sha256"));
      var groups = groups(file.in("groups"));
      if (faults.size() > MOST_FAULTS) {
        int more = faults.size() - MOST_FAULTS;
        faults.subList(MOST_FAULTS, faults.size()).clear();
        faults.add(Message.of("fleet.file.more", more));
      }
      Problems.throwIfAny(faults);
      var basis = new Basis(months.orElseThrow(), matrix.orElseThrow(), print.orElseThrow());
      return new ComparisonFile(madeOn.orElseThrow(), new Comparison(basis, groups));
    }

    private List<Group> groups(Field field) {
      if (!field.node().isArray() || field.node().size() > MOST_GROUPS) {
        fault(field, "list", MOST_GROUPS);
        return List.of();
      }
      if (field.node().isEmpty()) {
        faults.add(Message.of("fleet.file.few", field.at()));
      }
      var kinds = new HashSet<String>();
      return field.each().flatMap(one -> group(one, kinds).stream()).toList();
    }

    private Optional<Group> group(Field field, Set<String> kinds) {
      if (!field.node().isObject()) {
        return fault(field, "object");
      }
      known(field, OF_GROUP);
      var currency = currency(field.in("currency"));
      var from = field.in("clients_from");
      var size = from.node().isNull() ? Optional.<Size>empty() : size(from);
      var atLeast = tens(field.in("portfolios_at_least"));
      var asOf = day(field.in("as_of"));
      var figures = figures(field.in("figures"));
      if (currency.isEmpty() || atLeast.isEmpty() || asOf.isEmpty() || figures.isEmpty()) {
        return Optional.empty();
      }
      if (!kinds.add(currency.get() + size)) {
        faults.add(Message.of("fleet.file.twice", field.at()));
      }
      return Optional.of(
          new Group(currency.get(), size, atLeast.get(), asOf.get(), Map.copyOf(figures)));
    }

    private Map<Figure, Quantiles> figures(Field field) {
      var figures = new EnumMap<Figure, Quantiles>(Figure.class);
      if (!field.node().isObject() || field.node().isEmpty()) {
        fault(field, "object");
        return figures;
      }
      known(field, Arrays.stream(Figure.values()).map(Figure::code).toList());
      field
          .node()
          .propertyNames()
          .forEach(name ->
              Figure.of(name)
                  .ifPresent(figure ->
                      marks(figure, field.in(name))
                          .ifPresent(marks -> figures.put(figure, marks))));
      return figures;
    }

    private Optional<Quantiles> marks(Figure figure, Field field) {
      if (!field.node().isObject()) {
        return fault(field, "object");
      }
      known(field, OF_MARKS);
      var marks = OF_MARKS.stream().flatMap(name -> mark(figure, field.in(name)).stream()).toList();
      if (marks.size() < OF_MARKS.size()) {
        return Optional.empty();
      }
      var read = new Quantiles(marks.get(0), marks.get(1), marks.get(2));
      if (read.quarter() > read.half() || read.half() > read.threeQuarters()) {
        faults.add(
            Message.of(
                "fleet.file.falling",
                field.at(),
                shown(field.in("quarter").node()),
                shown(field.in("half").node()),
                shown(field.in("three_quarters").node())));
        return Optional.empty();
      }
      return Optional.of(read);
    }

    private Optional<Double> mark(Figure figure, Field field) {
      return switch (figure) {
        case HOURS_ON_DS -> number(field, 0, 1, "share");
        case AVERAGE_DAYS_LATE -> number(field, 0, MOST_DAYS_LATE, "days");
        case NET_MARGIN, RECURRING_SHARE -> number(field, -MOST, MOST, "part");
        case EFFECTIVE_HOURLY_RATE -> number(field, -MOST, MOST, "number");
      };
    }

    private Optional<Double> number(Field field, double least, double most, String expected) {
      double value = field.node().doubleValue(Double.NaN);
      return value >= least && value <= most ? Optional.of(value) : fault(field, expected);
    }

    private Optional<Integer> whole(Field field, int least, int most, String expected) {
      int value = field.node().isIntegralNumber() ? field.node().intValue(least - 1) : least - 1;
      return value >= least && value <= most
          ? Optional.of(value)
          : fault(field, expected, least, most);
    }

    private Optional<Integer> tens(Field field) {
      return whole(field, Comparison.FEWEST, Integer.MAX_VALUE, "tens")
          .flatMap(
              value -> value % Comparison.FEWEST == 0 ? Optional.of(value) : fault(field, "tens"));
    }

    private Optional<Size> size(Field field) {
      var known =
          field.node().isIntegralNumber()
              ? Size.from(field.node().intValue(-1))
              : Optional.<Size>empty();
      return known.isPresent() ? known : fault(field, "size");
    }

    private Optional<LocalDate> day(Field field) {
      try {
        return Optional.of(LocalDate.parse(field.node().stringValue("")));
      } catch (DateTimeParseException none) {
        return fault(field, "day");
      }
    }

    private Optional<String> currency(Field field) {
      var code = field.node().stringValue("");
      return Currency.getAvailableCurrencies().stream()
              .anyMatch(known -> known.getCurrencyCode().equals(code))
          ? Optional.of(code)
          : fault(field, "currency");
    }

    private Optional<String> text(Field field) {
      var text = field.node().stringValue("");
      return text.isBlank() || text.length() > LONGEST
          ? fault(field, "text", LONGEST)
          : Optional.of(text);
    }

    private Optional<String> print(Field field) {
      var text = field.node().stringValue("");
      return PRINT.matcher(text).matches() ? Optional.of(text) : fault(field, "print");
    }

    private void known(Field object, List<String> names) {
      object
          .node()
          .propertyNames()
          .forEach(name -> {
            if (!names.contains(name)) {
              faults.add(
                  Message.of(
                      "fleet.file.strange", cut(object.in(name).at()), String.join(", ", names)));
            }
          });
    }

    private <T> Optional<T> fault(Field field, String expected, Object... limits) {
      var wanted = Message.of("fleet.file.expected." + expected, limits);
      faults.add(
          field.node().isMissingNode()
              ? Message.of("fleet.file.missing", field.at(), wanted)
              : Message.of("fleet.file.value", field.at(), shown(field.node()), wanted));
      return Optional.empty();
    }

    private static String shown(JsonNode node) {
      return node.isMissingNode()
          ? "–"
          : cut(node.isString() ? node.stringValue() : node.toString());
    }

    private static String cut(String text) {
      return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
    }
  }
}
