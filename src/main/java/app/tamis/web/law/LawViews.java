package app.tamis.web.law;

import app.tamis.basics.Amount;
import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.law.KnownRates;
import app.tamis.law.LawEdit;
import app.tamis.law.LawFigure;
import app.tamis.law.LawTable;
import app.tamis.law.LawTables;
import app.tamis.law.Origin;
import app.tamis.lawbook.KeptEdit;
import app.tamis.web.law.LawView.Country;
import app.tamis.web.law.LawView.Entry;
import app.tamis.web.law.LawView.Past;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Puts the tables of law into words.
///
/// @param ours the country of the firm
/// @param today where the firm is
record LawViews(LawTables tables, List<KeptEdit> edits, String ours, LocalDate today, Words words) {

  List<Country> countries() {
    return tables.list().stream()
        .sorted(Comparator.comparing(table -> !isOurs(table)))
        .map(this::country)
        .toList();
  }

  private boolean isOurs(LawTable table) {
    return table.country().equals(ours)
        || (table.members().contains(ours) && tables.find(ours).isEmpty());
  }

  private Country country(LawTable table) {
    var code = table.country();
    var rates = KnownRates.in(table);
    boolean own = rates.filter(known -> known.of().equals(code)).isPresent();
    return new Country(
        code,
        words.say("laws.country." + code),
        isOurs(table),
        rates
            .filter(known -> known.lack(today))
            .map(_ -> words.say("laws.lack", KnownRates.halfYear(today))),
        rates
            .filter(_ -> !own)
            .map(known -> words.say("laws.rates.of", words.say("laws.country." + known.of()))),
        own
            ? rates.orElseThrow().rates().stream().map(rate -> rate(code, rate)).toList()
            : List.of(),
        own ? Optional.of(path(code, LawPath.RATE, "")) : Optional.empty(),
        LawFigure.of(table).stream().map(figure -> figure(table, figure)).toList(),
        past(code));
  }

  private Entry rate(String country, KnownRates.Rate rate) {
    return new Entry(
        words.say("laws.rate", rate.halfYear()),
        words.say("laws.percent", rate.percent()),
        rate.origin().source(),
        words.say("laws.day", rate.origin().checkedOn()),
        notes(rate.origin(), false),
        path(country, LawPath.RATE, rate.halfYear().toString()));
  }

  private Entry figure(LawTable table, LawFigure figure) {
    var origin = figure.origin(table).orElseThrow();
    return new Entry(
        words.say("laws.figure." + figure.code()),
        value(table, figure, figure.in(table).orElseThrow()),
        origin.source(),
        words.say("laws.day", origin.checkedOn()),
        notes(origin, true),
        path(table.country(), figure.code(), ""));
  }

  String value(LawTable table, LawFigure figure, BigDecimal value) {
    return figure.unit() == LawFigure.Unit.MONEY
        ? words.say("laws.unit.money", new Amount(value, LawFigure.currency(table).orElseThrow()))
        : words.say("laws.unit." + figure.unit().code(), value);
  }

  /// @param grows whether it gets old: a past half-year's rate doesn't
  private List<String> notes(Origin origin, boolean grows) {
    var notes = new ArrayList<String>();
    if (origin.unconfirmed()) {
      notes.add(words.say("laws.unconfirmed"));
    }
    if (grows && origin.checkedOn().isBefore(KnownRates.halfYear(today))) {
      notes.add(words.say("laws.old"));
    }
    return notes;
  }

  private List<Past> past(String country) {
    return edits.reversed().stream()
        .filter(kept -> kept.edit().country().equals(country))
        .map(kept -> new Past(kept.id().toString(), said(kept), kept.stands()))
        .toList();
  }

  private String said(KeptEdit kept) {
    var on = kept.edit().origin().checkedOn();
    var what =
        words.say(
            "laws.edit",
            label(kept.edit()),
            kept.edit().value(),
            kept.edit().origin().source(),
            on,
            kept.byName());
    return kept.stands() ? what : words.say("laws.edit.back", what, kept.takenBackBy());
  }

  private Message label(LawEdit edit) {
    return switch (edit) {
      case LawEdit.Rate(_, var halfYear, _, _) -> Message.of("laws.rate", halfYear);
      case LawEdit.Figure(_, var figure, _, _) -> Message.of("laws.figure." + figure.code());
    };
  }

  private static String path(String country, String figure, String halfYear) {
    return LawPath.change(country, figure, halfYear);
  }
}
