package app.tamis.web.agreements;

import app.tamis.agreements.Draft;
import app.tamis.agreements.Party;
import app.tamis.agreements.Worded;
import app.tamis.agreements.clauses.Clause;
import app.tamis.agreements.clauses.Clauses;
import app.tamis.agreements.clauses.Kind;
import app.tamis.agreements.clauses.TermEntries;
import app.tamis.agreements.clauses.TermEntries.Entry;
import app.tamis.agreements.clauses.TermType;
import app.tamis.basics.Message;
import app.tamis.web.page.Form;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/// What was typed into the form of a draft, and the draft that it makes.
///
/// @param form with what is wrong, field by field
/// @param draft with all that isn't wrong
record DraftForm(Form form, Draft draft) {

  private static final int LONGEST_TEXT = 20_000;
  private static final int MOST_LINES = 8;
  private static final int LONGEST_LINE = 120;

  /// The form of a draft as it is.
  ///
  /// @param locale in whose format numbers stand
  static Form of(Draft draft, Clauses catalogue, Locale locale) {
    var typed = new LinkedHashMap<String, String>();
    typed.put("starts", draft.startsOn().toString());
    typed.put("firm", lines(draft.firm()));
    typed.put("client", lines(draft.client()));
    draft
        .terms()
        .forEach((id, value) -> typed.put("term." + id, shown(id, value, catalogue, locale)));
    for (var clause : draft.clauses()) {
      typed.put("title." + clause.clause(), clause.title());
      typed.put("text." + clause.clause(), clause.text());
      typed.put("plain." + clause.clause(), clause.plain());
    }
    return new Form(typed, Map.of());
  }

  /// As people type it: `95.50`, `95,50`.
  private static String shown(String id, String value, Clauses catalogue, Locale locale) {
    boolean number = catalogue.term(id).filter(term -> term.type().isNumber()).isPresent();
    if (!number || !value.contains(".")) {
      return value;
    }
    boolean amount = catalogue.term(id).filter(term -> term.type() == TermType.AMOUNT).isPresent();
    var text =
        amount ? new BigDecimal(value).setScale(2, RoundingMode.HALF_UP).toPlainString() : value;
    return locale.getLanguage().equals("fr") ? text.replace('.', ',') : text;
  }

  private static String lines(Party party) {
    return Stream.concat(Stream.of(party.name()), party.lines().stream())
        .reduce((one, other) -> one + "\n" + other)
        .orElse("");
  }

  static DraftForm read(Draft before, Clauses catalogue, MultiValueMap<String, String> sent) {
    return new Reading(before, catalogue, sent).read();
  }

  private static final class Reading {

    private final Draft before;
    private final Clauses catalogue;
    private final MultiValueMap<String, String> sent;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, Message> faults = new LinkedHashMap<>();

    private Reading(Draft before, Clauses catalogue, MultiValueMap<String, String> sent) {
      this.before = before;
      this.catalogue = catalogue;
      this.sent = sent;
    }

    DraftForm read() {
      var startsOn = day();
      var firm = party("firm", before.firm());
      var client = party("client", before.client());
      var clauses = clauses();
      var terms = terms(clauses);
      var draft =
          new Draft(
              before.kind(),
              before.language(),
              before.law(),
              before.currency(),
              startsOn,
              before.hours(),
              sent.containsKey("withdrawal"),
              firm,
              client,
              clauses,
              terms);
      return new DraftForm(new Form(typed, faults), draft);
    }

    private String text(String field) {
      var text = Objects.requireNonNullElse(sent.getFirst(field), "").replace("\r\n", "\n").strip();
      typed.put(field, text);
      return text;
    }

    private LocalDate day() {
      var text = text("starts");
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException notOne) {
        faults.put("starts", Message.of("agreements.term.date", text));
        return before.startsOn();
      }
    }

    private Party party(String field, Party known) {
      var lines = text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      if (lines.isEmpty()) {
        faults.put(field, Message.of("agreements.fault.party"));
        return known;
      }
      if (lines.size() > MOST_LINES
          || lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
        faults.put(field, Message.of("agreements.fault.party.long", MOST_LINES, LONGEST_LINE));
        return known;
      }
      return new Party(lines.getFirst(), lines.subList(1, lines.size()));
    }

    /// In the order of what is offered; those that the form doesn't speak of stay as they were.
    private List<Worded> clauses() {
      var kind = catalogue.kind(before.kind()).orElseThrow();
      var chosen = sent.getOrDefault("clause", List.of());
      var clauses = new ArrayList<Worded>();
      for (var clause : before.offered(catalogue)) {
        boolean fixed = kind.clauses().get(clause.id()) == Kind.Choice.ALWAYS;
        if (fixed || chosen.contains(clause.id())) {
          clauses.add(worded(clause));
        }
      }
      return clauses;
    }

    private Worded worded(Clause clause) {
      var old = before.clause(clause.id());
      var shipped = old.orElseGet(() -> Worded.of(clause, before.language()));
      if (!sent.containsKey("text." + clause.id())) {
        return shipped;
      }
      return new Worded(
          clause.id(),
          clause.annex(),
          worded("title", clause, shipped.title()),
          worded("text", clause, shipped.text()),
          worded("plain", clause, shipped.plain()));
    }

    private String worded(String part, Clause clause, String known) {
      var field = part + "." + clause.id();
      var text = text(field);
      if (text.isEmpty() && !part.equals("plain")) {
        faults.put(field, Message.of("agreements.fault.empty"));
        return known;
      }
      if (text.length() > LONGEST_TEXT) {
        faults.put(field, Message.of("agreements.fault.long", LONGEST_TEXT));
        return known;
      }
      var unknown = catalogue.unknownGaps(text);
      if (!unknown.isEmpty()) {
        faults.put(field, Message.of("agreements.fault.gap", "{" + unknown.getFirst() + "}"));
      }
      return text;
    }

    private Map<String, String> terms(List<Worded> clauses) {
      var terms = new LinkedHashMap<String, String>();
      var texts = clauses.stream().flatMap(one -> Stream.of(one.text(), one.plain()));
      for (var term : catalogue.terms(texts)) {
        var field = "term." + term.id();
        if (!sent.containsKey(field)) {
          Optional.ofNullable(before.terms().get(term.id()))
              .or(term::byDefault)
              .ifPresent(value -> terms.put(term.id(), value));
          continue;
        }
        switch (TermEntries.read(term, text(field))) {
          case Entry.Read(var value) -> terms.put(term.id(), value);
          case Entry.Nothing _ -> {}
          case Entry.Wrong(var fault) -> faults.put(field, fault);
        }
      }
      return terms;
    }
  }
}
