package app.tamis.facts.proposal;

import app.tamis.basics.YamlWriter;
import app.tamis.facts.FactTable;
import app.tamis.facts.mapping.MappingNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// A file of bills may hold their lines too, and when they were paid: one file feeds what it holds.
public final class MappingBills {

  private static final Set<FactTable> BILLS = Set.of(FactTable.INVOICES, FactTable.INVOICE_LINES);

  private final MappingSource source;

  public MappingBills(MappingSource source) {
    this.source = source;
  }

  /// All that the file feeds where it feeds that table: bills, then lines, then payments.
  public List<MappingFeed> feeds(MappingFeed main) {
    if (!BILLS.contains(main.table())) {
      return List.of(MappingBetween.added(main, source));
    }
    var feeds = new ArrayList<MappingFeed>();
    var bills = main.table() == FactTable.INVOICES ? main : of(FactTable.INVOICES);
    var lines =
        discounted(
            main.table() == FactTable.INVOICE_LINES
                ? main
                : ofTheSame(bills, of(FactTable.INVOICE_LINES)));
    if (bills.equals(main) || bills.isWhole()) {
      feeds.add(bills);
    }
    if (main.table() == FactTable.INVOICE_LINES || (lines.isWhole() && areLines(lines, bills))) {
      feeds.add(lines);
    }
    if (bills.isWhole()) {
      paid(bills).ifPresent(feeds::add);
    }
    return List.copyOf(feeds);
  }

  private MappingFeed of(FactTable table) {
    return MappingFeed.of(table, MappingMatch.find(source, table));
  }

  /// Lines of the bills by the same number.
  private static MappingFeed ofTheSame(MappingFeed bills, MappingFeed lines) {
    var bill = bills.matches().get("invoice_id");
    if (bill == null || lines.matches().containsKey("invoice_id")) {
      return lines;
    }
    var matches = new LinkedHashMap<>(lines.matches());
    matches.values().removeIf(match -> match.header().equals(bill.header()));
    matches.put("invoice_id", bill);
    return MappingFeed.of(lines.table(), matches);
  }

  /// Where quantity times price isn't what a line comes to, as with a discount, the price is what
  /// makes it so.
  private MappingFeed discounted(MappingFeed lines) {
    var price = lines.matches().get("unit_price");
    var quantity = lines.matches().get("quantity");
    var amount =
        named("net_amount", this::isNumber).filter(each -> !feeds(lines, each)).orElse(null);
    if (price == null
        || quantity == null
        || amount == null
        || !source.sample().differ(number(price) + " * " + number(quantity), number(amount))) {
      return lines;
    }
    var matches = new LinkedHashMap<>(lines.matches());
    matches.remove("unit_price");
    var yaml =
        "{first_of: [{formula: %s}, %s]}"
            .formatted(
                YamlWriter.quoted(inFormula(amount) + " / " + inFormula(quantity)),
                MappingWriter.quoted(amount.header()));
    var calculated =
        new MappingFeed.Calculated(
            yaml, List.of(amount.header(), quantity.header()), "mapping.proposal.line_amount");
    return new MappingFeed(
        lines.table(), matches, Map.of("unit_price", calculated), List.of(amount.header()));
  }

  private String number(MappingMatch match) {
    var way = source.guess().numbers(match.sql()).stream().findFirst();
    var numbers = way.map(MappingNumbers::of).orElse(MappingNumbers.PLAIN);
    return "TRY_CAST(" + numbers.plain(match.sql()) + " AS DOUBLE)";
  }

  /// A line says what was sold, at a price that isn't the whole bill's.
  private static boolean areLines(MappingFeed lines, MappingFeed bills) {
    var price = lines.matches().get("unit_price");
    var total = bills.matches().get("total");
    boolean said =
        lines.matches().containsKey("description") || lines.matches().containsKey("quantity");
    boolean ofTheBill = total != null && price != null && total.header().equals(price.header());
    return said && !ofTheBill;
  }

  /// Payments, where a bill's row says when it was paid.
  private Optional<MappingFeed> paid(MappingFeed bills) {
    var bill = bills.matches().get("invoice_id");
    var on = named("paid_on", this::isDay);
    if (bill == null || on.isEmpty() || feeds(bills, on.get())) {
      return Optional.empty();
    }
    var matches = new HashMap<String, MappingMatch>();
    matches.put("payment_id", bill);
    matches.put("invoice_id", bill);
    matches.put("paid_on", on.get());
    var calculated = new HashMap<String, MappingFeed.Calculated>();
    var amount = named("paid_amount", this::isNumber);
    var total = Optional.ofNullable(bills.matches().get("total"));
    var balance = named("balance", this::isNumber);
    if (amount.isPresent()) {
      matches.put("amount", amount.get());
    } else if (total.isPresent() && balance.isPresent()) {
      var formula = inFormula(total.get()) + " - " + inFormula(balance.get());
      calculated.put(
          "amount",
          new MappingFeed.Calculated(
              "{formula: " + YamlWriter.quoted(formula) + "}",
              List.of(total.get().header(), balance.get().header()),
              ""));
    } else if (total.isPresent()) {
      matches.put("amount", new MappingMatch(total.get().header(), total.get().sql(), false));
    } else {
      return Optional.empty();
    }
    return Optional.of(
        new MappingFeed(FactTable.PAYMENTS, matches, calculated, List.of(on.get().header())));
  }

  private static boolean feeds(MappingFeed bills, MappingMatch match) {
    return bills.matches().values().stream().anyMatch(each -> each.header().equals(match.header()));
  }

  /// The first of the names of a bill's column that the file has.
  private Optional<MappingMatch> named(String column, Predicate<String> fits) {
    return source.synonyms().ofBills(column).stream()
        .flatMap(name ->
            source.headings().stream()
                .filter(heading -> MappingSynonyms.plain(heading.name()).equals(name)))
        .filter(heading -> !source.sample().isEmpty(heading.sql()) && fits.test(heading.sql()))
        .map(heading -> new MappingMatch(heading.name(), heading.sql(), true))
        .findFirst();
  }

  private boolean isDay(String sql) {
    return !source.guess().dates(sql).isEmpty() || !source.guess().times(sql).isEmpty();
  }

  private boolean isNumber(String sql) {
    return !source.guess().numbers(sql).isEmpty();
  }

  private static String inFormula(MappingMatch match) {
    return "[" + match.header() + "]";
  }

  /// Columns that say what something comes to without tax.
  static List<String> netAmounts(MappingSource source) {
    var names = source.synonyms().ofBills("net_amount");
    return source.headings().stream()
        .map(MappingSource.Heading::name)
        .filter(name -> names.contains(MappingSynonyms.plain(name)))
        .toList();
  }

  /// Whether an amount differs among the rows of a bill, and so is its lines' own.
  static boolean isOfLines(
      MappingMatch match, Map<String, MappingMatch> bills, MappingSource source) {
    var key = bills.get("invoice_id");
    return key != null && source.sample().varies(match.sql(), key.sql());
  }

  /// What a line comes to: a sum without tax, or any that differs among the rows of a bill.
  static Optional<MappingMatch> amountOfLines(
      Map<String, MappingMatch> lines, MappingSource source) {
    var bills = new MappingBills(source);
    return bills
        .named("net_amount", bills::isNumber)
        .or(() ->
            bills
                .named("line_amount", bills::isNumber)
                .filter(match -> isOfLines(match, lines, source)))
        .map(match -> new MappingMatch(match.header(), match.sql(), false));
  }
}
