package app.tamis.stack;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.facts.Equipment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What a client's tools and licences cost us a month.
///
/// @param items that cost us something, or may: the dearest first, those of unknown cost last
/// @param theirs tools that the client pays for itself
public record SupplierCosts(
    ClientId client, Currency currency, List<Item> items, List<Equipment.Tool> theirs) {

  public SupplierCosts {
    items = List.copyOf(items);
    theirs = List.copyOf(theirs);
  }

  /// Something to be paid for.
  ///
  /// @param job what it is for; empty where its name doesn't tell
  /// @param monthly empty where it isn't known
  /// @param licensed whether a licence tells it, else what stands of the tool
  public record Item(
      String name,
      Optional<Job> job,
      Optional<String> supplier,
      OptionalInt seats,
      Optional<Amount> monthly,
      Optional<LocalDate> termEnd,
      boolean licensed,
      Why why) {}

  /// Whether an item counts.
  public enum Why {
    COUNTS,
    /// Its cost isn't known.
    NO_COST,
    /// Nobody said who pays for it.
    NO_PAYER
  }

  /// A tool's own cost counts where no licence tells what the same job costs.
  static SupplierCosts of(ClientId client, Equipment equipment, Toolkit toolkit) {
    var items = new ArrayList<Item>();
    var told = new HashSet<Job>();
    for (var licence : equipment.licences(client)) {
      var job = toolkit.job(licence.product());
      var cost = licence.monthlyCost();
      if (cost.isPresent()) {
        job.ifPresent(told::add);
      }
      items.add(
          new Item(
              licence.product(),
              job,
              licence.supplier(),
              licence.seats(),
              cost,
              licence.termEnd(),
              true,
              cost.isPresent() ? Why.COUNTS : Why.NO_COST));
    }
    var theirs = new ArrayList<Equipment.Tool>();
    for (var tool : equipment.tools(client)) {
      var job = toolkit.job(tool.name());
      if (tool.payer().equals(Optional.of(Equipment.Payer.CLIENT)) && tool.inPlace()) {
        theirs.add(tool);
      } else if (tool.inPlace() && job.filter(told::contains).isEmpty()) {
        why(tool).ifPresent(why -> items.add(item(tool, job, why)));
      }
    }
    items.sort(
        Comparator.comparing((Item item) -> item.why() != Why.COUNTS)
            .thenComparingDouble(item -> -item.monthly().map(Amount::toDouble).orElse(0.0))
            .thenComparing(Item::name));
    return new SupplierCosts(client, equipment.currency(), items, theirs);
  }

  /// Empty for one of which nothing is said of money.
  private static Optional<Why> why(Equipment.Tool tool) {
    if (tool.payer().isEmpty()) {
      return tool.monthlyCost().map(_ -> Why.NO_PAYER);
    }
    return Optional.of(tool.monthlyCost().isPresent() ? Why.COUNTS : Why.NO_COST);
  }

  private static Item item(Equipment.Tool tool, Optional<Job> job, Why why) {
    return new Item(
        tool.name(),
        job,
        Optional.empty(),
        OptionalInt.empty(),
        tool.monthlyCost(),
        Optional.empty(),
        false,
        why);
  }

  /// Of what counts.
  public Amount total() {
    return counting(items).reduce(Amount.zero(currency), Amount::plus);
  }

  private static Stream<Amount> counting(List<Item> items) {
    return items.stream()
        .filter(item -> item.why() == Why.COUNTS)
        .flatMap(item -> item.monthly().stream());
  }

  /// What a job costs; empty where nothing is known of it.
  public Optional<Amount> of(Job job) {
    return counting(items.stream().filter(item -> item.job().equals(Optional.of(job))).toList())
        .reduce(Amount::plus);
  }

  /// How many may cost more than is known.
  public long unclear() {
    return items.stream().filter(item -> item.why() != Why.COUNTS).count();
  }

  public boolean isEmpty() {
    return items.isEmpty();
  }
}
