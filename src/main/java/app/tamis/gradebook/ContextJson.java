package app.tamis.gradebook;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.tamis.basics.ClientId;
import app.tamis.book.Json;
import app.tamis.measures.CostBasis;
import app.tamis.measures.PaymentsComplete;
import app.tamis.measures.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a grading knew of the portfolio, in the form of its JSON.
///
/// @param paymentsCompleteOf ids of clients
/// @param imported keys of sources; absent in gradings by the first rules
/// @param evidence since when there had been a value of each source: of the first rules
/// @param unpaidBills by the id of the client
record ContextJson(
    OptionalDouble defaultHourlyCost,
    double overheadMinutes,
    OptionalDouble streetRate,
    OptionalDouble targetRate,
    OptionalDouble paidHours,
    boolean paymentsComplete,
    @Nullable List<String> paymentsCompleteOf,
    @Nullable List<String> imported,
    @Nullable Map<String, LocalDate> evidence,
    boolean hoursEstimated,
    OptionalDouble timeCoverage,
    @Nullable Map<String, Integer> unpaidBills) {

  static String write(KeptContext context) {
    var costs = context.costs();
    return Json.write(
        new ContextJson(
            costs.defaultHourlyCost(),
            costs.overheadMinutes(),
            costs.streetRate(),
            costs.targetRate(),
            OptionalDouble.of(costs.paidHours()),
            costs.paymentsComplete().everybody(),
            costs.paymentsComplete().clients().stream().sorted().map(ClientId::text).toList(),
            context.imported().stream().sorted().map(Source::key).toList(),
            null,
            context.hoursEstimated(),
            context.timeCoverage(),
            context.unpaidBills().entrySet().stream()
                .collect(
                    toMap(
                        client -> client.getKey().text(),
                        Map.Entry::getValue,
                        (one, _) -> one,
                        TreeMap::new))));
  }

  /// @param monthEnd of the grading: by the first rules it was kept since when there had been a
  ///   value of each source, not whether there was one by then
  static KeptContext read(String text, LocalDate monthEnd) {
    var json = Json.read(text, ContextJson.class);
    return new KeptContext(
        json.costs(),
        json.importedBy(monthEnd),
        json.hoursEstimated,
        json.timeCoverage,
        Objects.requireNonNullElse(json.unpaidBills, Map.<String, Integer>of()).entrySet().stream()
            .collect(toMap(client -> new ClientId(client.getKey()), Map.Entry::getValue)));
  }

  private CostBasis costs() {
    return new CostBasis(
        defaultHourlyCost,
        overheadMinutes,
        streetRate,
        targetRate,
        paidHours.orElse(CostBasis.PAID_HOURS),
        new PaymentsComplete(
            paymentsComplete,
            Objects.requireNonNullElse(paymentsCompleteOf, List.<String>of()).stream()
                .map(ClientId::new)
                .collect(toSet())));
  }

  private Set<Source> importedBy(LocalDate monthEnd) {
    var keys =
        imported != null
            ? imported.stream()
            : Objects.requireNonNullElse(evidence, Map.<String, LocalDate>of()).entrySet().stream()
                .filter(source -> !source.getValue().isAfter(monthEnd))
                .map(Map.Entry::getKey);
    return keys.flatMap(key -> Source.named(key).stream()).collect(toSet());
  }
}
