package app.tamis.web.stack;

import app.tamis.measures.Numerals;
import app.tamis.stack.SupplierCosts;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Says what suppliers cost for a client.
record CostWords(StackWords said, Numerals numerals) {

  /// The total beside what the client pays, then what it is made of.
  ///
  /// @param pays the client, a month
  List<String> of(SupplierCosts costs, OptionalDouble pays) {
    if (costs.isEmpty() && costs.theirs().isEmpty()) {
      return List.of(said.words().say("stack.costs.none"));
    }
    return Stream.concat(Stream.of(total(costs, pays)), costs.items().stream().map(this::item))
        .toList();
  }

  private String total(SupplierCosts costs, OptionalDouble pays) {
    var total =
        pays.isPresent()
            ? said.words().say("stack.costs.total", costs.total(), numerals.money(pays))
            : said.words().say("stack.costs.total.alone", costs.total());
    return costs.unclear() == 0
        ? total
        : total + " " + said.words().say("stack.costs.unclear", costs.unclear());
  }

  private String name(SupplierCosts.Item item) {
    return item.job().map(said::job).filter(job -> !job.equals(item.name())).isPresent()
        ? said.words().say("stack.cost.for", said.job(item.job().orElseThrow()), item.name())
        : item.name();
  }

  /// With the amount alone.
  String brief(SupplierCosts.Item item) {
    return item.why() == SupplierCosts.Why.COUNTS
        ? said.words().say("stack.cost.brief", name(item), item.monthly().orElseThrow())
        : said.words().say("stack.cost.brief.unclear", name(item));
  }

  String item(SupplierCosts.Item item) {
    var name = name(item);
    var text =
        item.monthly().isPresent()
            ? said.words().say("stack.cost.is", name, item.monthly().get())
            : said.words().say("stack.cost.unknown", name);
    var details =
        Stream.of(
                item.seats().isPresent()
                    ? said.words().say("stack.cost.seats", item.seats().getAsInt())
                    : "",
                item.supplier()
                    .map(supplier -> said.words().say("stack.cost.supplier", supplier))
                    .orElse(""),
                item.termEnd().map(end -> said.words().say("stack.cost.until", end)).orElse(""),
                item.why() == SupplierCosts.Why.NO_PAYER
                    ? said.words().say("stack.cost.no-payer")
                    : "")
            .filter(one -> !one.isEmpty())
            .toList();
    return details.isEmpty()
        ? text + "."
        : said.words().say("stack.cost.details", text, String.join(", ", details));
  }
}
