package app.tamis.web.clauses;

import app.tamis.agreements.CatalogueClause;
import app.tamis.agreements.ClauseCatalogue;
import app.tamis.agreements.ClauseExamples;
import app.tamis.agreements.ClauseLaw;
import app.tamis.agreements.ClauseVersion;
import app.tamis.agreements.ClauseVersion.State;
import app.tamis.agreements.Drafting;
import app.tamis.agreements.clauses.Clauses;
import app.tamis.agreements.clauses.Wording;
import app.tamis.agreements.clauses.Wording.Part;
import app.tamis.agreements.clauses.WordingCheck;
import app.tamis.agreements.clauses.WordingCheck.Lacking;
import app.tamis.basics.Words;
import app.tamis.lawbook.LawsInForce;
import app.tamis.portfolio.Portfolio;
import app.tamis.web.page.Moments;
import app.tamis.web.page.PortfolioZone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts the catalogue, and one clause of it, into words.
@Component
final class ClauseViews {

  /// In whose tables no kind, term or law of a firm's stands: what can be written is the same for
  /// all.
  private static final Clauses SHIPPED = Clauses.shipped();

  private final ClauseCatalogue catalogue;
  private final ClauseExamples examples;
  private final Drafting drafting;
  private final LawsInForce laws;
  private final PortfolioZone clocks;

  ClauseViews(
      ClauseCatalogue catalogue,
      ClauseExamples examples,
      Drafting drafting,
      LawsInForce laws,
      PortfolioZone clocks) {
    this.catalogue = catalogue;
    this.examples = examples;
    this.drafting = drafting;
    this.laws = laws;
    this.clocks = clocks;
  }

  ClausesView all(Optional<String> said, Moments moments) {
    var kinds = new Kinds(catalogue.inForce(), moments.words());
    return new ClausesView(
        catalogue.list().stream().map(clause -> row(clause, kinds, moments)).toList(),
        ClausePath.of(ClausePath.NEW),
        said);
  }

  private static ClausesView.Row row(CatalogueClause clause, Kinds kinds, Moments moments) {
    return new ClausesView.Row(
        ClausePath.of(clause.id()),
        title(clause, moments.words()),
        law(clause.id(), moments.words()),
        stands(clause, moments),
        clause.shippedBefore().isPresent(),
        kinds.using(clause.id()));
  }

  private static String title(CatalogueClause clause, Words words) {
    return clause.words().part(Part.TITLE, words.locale().getLanguage());
  }

  /// Under which law a clause can stand; empty where that is any.
  private static String law(String clause, Words words) {
    return SHIPPED
        .find(clause)
        .map(one ->
            !one.onlyFor().isEmpty()
                ? words.say("wording.law.only", countries(one.onlyFor(), words))
                : !one.notFor().isEmpty()
                    ? words.say("wording.law.not", countries(one.notFor(), words))
                    : "")
        .orElse("");
  }

  private static List<String> countries(Set<String> codes, Words words) {
    return codes.stream()
        .map(code -> Locale.of("", code).getDisplayCountry(words.locale()))
        .sorted()
        .toList();
  }

  private static String stands(CatalogueClause clause, Moments moments) {
    var words = moments.words();
    var last = clause.latest().filter(version -> clause.isOwn() || clause.isChanged());
    return last.map(version ->
            words.say(
                "wording.stands." + (clause.isOut() ? "out" : clause.isOwn() ? "own" : "changed"),
                moments.day(version.at()),
                version.by()))
        .orElseGet(() -> words.say("wording.stands.shipped"));
  }

  /// A clause that isn't there yet.
  ClauseView begun(ClauseForm typed, Moments moments) {
    var words = moments.words();
    return new ClauseView(
        ClausePath.of(ClausePath.NEW),
        words.say("wording.new"),
        "",
        0,
        words.say("wording.new.text"),
        List.of(),
        choices(typed.words(), new Kinds(SHIPPED, words)),
        typed.form(),
        fields(words),
        gaps(words),
        List.of(),
        List.of(),
        preview(typed, Optional.empty(), words),
        List.of(),
        List.of(),
        Optional.empty());
  }

  ClauseView one(CatalogueClause clause, ClauseForm typed, Optional<String> said, Moments moments) {
    var words = moments.words();
    var kinds = new Kinds(catalogue.inForce(), words);
    var changes = new WordingChanges(words, kinds);
    return new ClauseView(
        ClausePath.of(clause.id()),
        title(clause, words),
        law(clause.id(), words),
        clause.version(),
        stands(clause, moments),
        clause.isOwn() ? List.of() : kinds.using(clause.id()),
        clause.isOwn() ? choices(typed.words(), kinds) : List.of(),
        typed.form(),
        fields(words),
        gaps(words),
        law(clause, words),
        clause
            .shippedBefore()
            .flatMap(before -> clause.shipped().map(now -> changes.between(before, now)))
            .orElse(List.of()),
        preview(typed, clause.shipped(), words),
        deeds(clause, words),
        past(clause, changes, moments),
        said);
  }

  private static List<ClauseView.Choice> choices(Wording wording, Kinds kinds) {
    return SHIPPED.kinds().stream()
        .map(kind ->
            new ClauseView.Choice(kind.id(), kinds.name(kind), wording.kinds().contains(kind.id())))
        .toList();
  }

  private static List<ClauseView.Field> fields(Words words) {
    var labels = new WordingChanges(words, new Kinds(SHIPPED, words));
    return Stream.of(Part.values())
        .flatMap(part ->
            Wording.LANGUAGES.stream()
                .map(language ->
                    new ClauseView.Field(
                        WordingCheck.field(part, language),
                        labels.label(part, language),
                        language,
                        rows(part))))
        .toList();
  }

  private static int rows(Part part) {
    return switch (part) {
      case TITLE -> 1;
      case TEXT -> 9;
      case PLAIN -> 3;
    };
  }

  private static List<ClauseView.Gap> gaps(Words words) {
    return SHIPPED.gaps().stream()
        .map(gap -> new ClauseView.Gap(WordingCheck.braced(gap), label(gap, words)))
        .toList();
  }

  private static String label(String gap, Words words) {
    return SHIPPED
        .term(gap)
        .map(term -> term.label().getOrDefault(words.locale().getLanguage(), gap))
        .orElseGet(() -> words.say("wording.gap." + gap));
  }

  private List<ClauseView.Law> law(CatalogueClause clause, Words words) {
    var country = drafting.settings().map(Portfolio::country).orElse("FR");
    var rules = new ClauseLaw(country, laws.tables());
    return SHIPPED.find(clause.id()).map(rules::notes).orElse(List.of()).stream()
        .map(note ->
            new ClauseView.Law(
                words.sentence(note.whose()), note.says().stream().map(words::sentence).toList()))
        .toList();
  }

  private ClauseView.Preview preview(ClauseForm typed, Optional<Wording> shipped, Words words) {
    var wording = typed.words();
    if (wording.text().isEmpty() && typed.form().isSound()) {
      return new ClauseView.Preview(List.of(), List.of(), List.of());
    }
    return new ClauseView.Preview(
        faults(typed, words),
        new WordingCheck(SHIPPED)
            .lacking(wording, shipped).stream().map(gap -> warning(gap, words)).toList(),
        Wording.LANGUAGES.stream().map(language -> read(wording, language, words)).toList());
  }

  private static List<String> faults(ClauseForm typed, Words words) {
    var labels = new WordingChanges(words, new Kinds(SHIPPED, words));
    var faults = new ArrayList<String>();
    for (var part : Part.values()) {
      for (var language : Wording.LANGUAGES) {
        typed
            .form()
            .fault(WordingCheck.field(part, language))
            .map(fault ->
                words.say("wording.fault.in", labels.label(part, language), words.say(fault)))
            .ifPresent(faults::add);
      }
    }
    typed.form().fault(ClauseForm.KINDS).map(words::sentence).ifPresent(faults::add);
    return faults;
  }

  private static String warning(Lacking gap, Words words) {
    var lacks =
        words.say(
            "wording.lacks."
                + (gap.everywhere() ? "all" : gap.languages().getFirst())
                + (gap.shipped() ? "" : ".own"),
            WordingCheck.braced(gap.gap()),
            label(gap.gap(), words));
    var follows =
        gap.everywhere() ? words.find("wording.lost." + gap.gap()) : Optional.<String>empty();
    return follows.map(then -> lacks + " " + then).orElse(lacks);
  }

  private ClauseView.Read read(Wording wording, String language, Words words) {
    var example = examples.of(wording, language, clocks.today());
    return new ClauseView.Read(
        language,
        words.say("agreements.language." + language),
        example.heading(),
        example.paragraphs(),
        example.plain().isEmpty()
            ? ""
            : Words.of(language).say("agreements.document.plain", example.plain()));
  }

  private static List<ClauseView.Deed> deeds(CatalogueClause clause, Words words) {
    return clause.isOwn() && !clause.isOut()
        ? List.of(
            new ClauseView.Deed(ClausePath.of(clause.id()) + "/out", words.say("wording.deed.out")))
        : List.of();
  }

  private List<ClauseView.Past> past(
      CatalogueClause clause, WordingChanges changes, Moments moments) {
    var words = moments.words();
    var versions = catalogue.versions(clause.id());
    var past = new ArrayList<ClauseView.Past>();
    for (int i = 0; i < versions.size(); i++) {
      var version = versions.get(i);
      var before =
          i + 1 < versions.size() ? Optional.of(versions.get(i + 1).words()) : version.shipped();
      past.add(
          new ClauseView.Past(
              version.number(),
              words.say("wording.version." + what(version, clause)),
              version.by(),
              moments.minute(version.at()),
              before.map(earlier -> changes.between(earlier, version.words())).orElse(List.of()),
              back(clause, version.number(), i == 0, version.state())));
    }
    if (!clause.isOwn() && !versions.isEmpty()) {
      past.add(
          new ClauseView.Past(
              0,
              words.say("wording.version.shipped"),
              "Tamis",
              "",
              List.of(),
              back(clause, 0, !clause.isChanged(), State.SHIPPED)));
    }
    return past;
  }

  private static String what(ClauseVersion version, CatalogueClause clause) {
    return clause.isOwn() && version.state() == State.WORDED ? "own" : version.state().code();
  }

  private static Optional<String> back(
      CatalogueClause clause, int number, boolean inForce, State state) {
    return inForce && state != State.OUT
        ? Optional.empty()
        : Optional.of(ClausePath.of(clause.id()) + "/versions/" + number);
  }
}
