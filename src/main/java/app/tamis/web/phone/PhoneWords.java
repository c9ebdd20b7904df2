package app.tamis.web.phone;

import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.measures.DatedTable;
import app.tamis.measures.Numerals;
import app.tamis.measures.PhoneMonth;
import app.tamis.measures.Source;
import app.tamis.web.page.Cell;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Field;
import app.tamis.web.page.Listing;
import app.tamis.web.page.Months;
import app.tamis.web.page.Order;
import java.text.Collator;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/// Puts calls and tickets of two years into words, a picture and a table.
final class PhoneWords {

  private static final int MONTHS = 24;
  private static final int A_YEAR = 12;

  private final Standing known;
  private final Words words;
  private final Numerals numerals;
  private final Asked asked;
  private final List<PhoneMonth> months;

  PhoneWords(Standing known, Words words, Asked asked) {
    this.known = known;
    this.words = words;
    this.numerals = known.numerals(words);
    this.asked = asked;
    this.months =
        PhoneMonth.upTo(
            known.grades().window().last(), MONTHS, known.facts().months(), asked::isOf);
  }

  PhoneView view(Order order) {
    var lastYear = months.subList(MONTHS - A_YEAR, MONTHS);
    var yearBefore = PhoneMonth.share(months.subList(0, MONTHS - A_YEAR));
    return new PhoneView(
        heading(lastYear),
        yearBefore.isPresent() ? words.say("phone.before", yearBefore.getAsDouble()) : "",
        clients(),
        unknown(),
        picture(),
        listing(order)
            .view(
                words.say("phone.table"),
                order,
                1,
                (wanted, _) -> address("/phone") + "sort=" + wanted.text() + "#table",
                words),
        address("/phone.csv") + "sort=" + order.text());
  }

  List<List<String>> lines(Order order) {
    return listing(order).lines(words);
  }

  private String address(String path) {
    return path + "?" + (asked.client().isEmpty() ? "" : "client=" + asked.number() + "&");
  }

  private String heading(List<PhoneMonth> lastYear) {
    var share = PhoneMonth.share(lastYear);
    long there = lastYear.stream().filter(PhoneMonth::isKnown).count();
    if (there == 0) {
      return words.say("phone.heading.unknown");
    }
    return share.isEmpty()
        ? words.say("phone.heading.none", there)
        : words.say(
            "phone.heading",
            share.getAsDouble(),
            there,
            sum(lastYear, PhoneMonth::calls),
            sum(lastYear, PhoneMonth::tickets));
  }

  private static double sum(List<PhoneMonth> months, Function<PhoneMonth, OptionalDouble> figure) {
    return months.stream()
        .filter(PhoneMonth::isKnown)
        .mapToDouble(month -> figure.apply(month).orElseThrow())
        .sum();
  }

  private List<PhoneView.Choice> clients() {
    var names =
        known.grades().clients().stream()
            .map(client -> client.findings().client())
            .sorted(
                Comparator.comparing(client -> client.name(), Collator.getInstance(words.locale())))
            .map(client -> {
              var number = String.valueOf(known.clients().number(client.id()));
              return new PhoneView.Choice(number, client.name(), number.equals(asked.number()));
            });
    return Stream.concat(
            Stream.of(new PhoneView.Choice("", words.say("phone.all"), asked.client().isEmpty())),
            names)
        .toList();
  }

  private List<String> unknown() {
    var facts = known.facts().months();
    if (months.stream().allMatch(PhoneMonth::isKnown)) {
      return List.of();
    }
    return Stream.of(
            Stream.of("phone.unknown.why"),
            facts.coverage().spans().containsKey(DatedTable.CALLS)
                ? Stream.<String>empty()
                : Stream.of("phone.unknown.calls"),
            facts.evidence().containsKey(Source.TICKETS_CHANNEL.key())
                ? Stream.<String>empty()
                : Stream.of("phone.unknown.tickets"))
        .flatMap(keys -> keys)
        .map(words::say)
        .toList();
  }

  private Optional<PhoneView.Picture> picture() {
    var most =
        Stream.concat(
                months.stream().map(PhoneMonth::calls), months.stream().map(PhoneMonth::tickets))
            .flatMapToDouble(OptionalDouble::stream)
            .max();
    return most.isEmpty() || most.getAsDouble() == 0
        ? Optional.empty()
        : Optional.of(
            new PhoneView.Picture(
                Line.path(months.stream().map(PhoneMonth::calls).toList(), most.getAsDouble()),
                Line.path(months.stream().map(PhoneMonth::tickets).toList(), most.getAsDouble()),
                words.say("phone.most", most.getAsDouble()),
                Months.brief(months.getFirst().month(), words),
                Months.brief(months.getLast().month(), words),
                words.say("phone.told", months.size())));
  }

  /// The newest first.
  private Listing<PhoneMonth> listing(Order order) {
    var fields = PhoneFields.of(numerals);
    List<Field<PhoneMonth>> columns =
        List.of(
            Field.text("month", month -> fields.cells().month(month.month())),
            Field.number(
                "calls", month -> linked(fields.count(month.calls()), month, "calls?only=in")),
            Field.number(
                "proper-tickets",
                month -> linked(fields.count(month.tickets()), month, "tickets?only=proper")),
            Field.number(
                "by-ticket", month -> linked(fields.share(month), month, "tickets?only=proper")));
    return new Listing<>(columns, months.reversed()).sorted(order, words);
  }

  /// To a client's records of the month; to the clients of the month where all are asked for.
  private Cell linked(Cell cell, PhoneMonth month, String records) {
    return cell.plain().isEmpty()
        ? cell
        : cell.linked(
            asked
                .client()
                .map(one -> records(ClientPath.of(one.number()), month.month(), records))
                .orElseGet(() -> "/phone/" + month.month()));
  }

  static String records(String client, YearMonth month, String records) {
    return client + "/records/" + records + "&month=" + month;
  }
}
