package app.tamis.web.agreements;

import app.tamis.agreements.Agreement;
import app.tamis.agreements.Agreement.Origin;
import app.tamis.agreements.AgreementEvent;
import app.tamis.agreements.AgreementState;
import app.tamis.agreements.Agreements;
import app.tamis.agreements.Agreements.Version;
import app.tamis.agreements.Draft;
import app.tamis.agreements.Drafting;
import app.tamis.agreements.EventWords;
import app.tamis.agreements.Worded;
import app.tamis.agreements.clauses.Clauses;
import app.tamis.agreements.clauses.Kind;
import app.tamis.agreements.clauses.Term;
import app.tamis.agreements.clauses.TermType;
import app.tamis.basics.Money;
import app.tamis.basics.Words;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.post.MailServers;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.Moments;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts one agreement into words.
@Component
final class AgreementViews {

  private final Agreements agreements;
  private final Drafting drafting;
  private final Looks looks;
  private final MailServers servers;

  AgreementViews(Agreements agreements, Drafting drafting, Looks looks, MailServers servers) {
    this.agreements = agreements;
    this.drafting = drafting;
    this.looks = looks;
    this.servers = servers;
  }

  /// What was typed, where something was.
  ///
  /// @param draft of the form of the draft
  /// @param send of that which sends it
  /// @param end of that which ends it
  /// @param scan what is wrong with a scan that was sent
  record Typed(Optional<DraftForm> draft, Optional<Form> send, Optional<Form> end, String scan) {

    static final Typed NOTHING =
        new Typed(Optional.empty(), Optional.empty(), Optional.empty(), "");

    static Typed draft(DraftForm form) {
      return new Typed(Optional.of(form), Optional.empty(), Optional.empty(), "");
    }

    static Typed send(Form form) {
      return new Typed(Optional.empty(), Optional.of(form), Optional.empty(), "");
    }

    static Typed end(Form form) {
      return new Typed(Optional.empty(), Optional.empty(), Optional.of(form), "");
    }

    static Typed scan(String fault) {
      return new Typed(Optional.empty(), Optional.empty(), Optional.empty(), fault);
    }
  }

  /// @param number of the client, in the register
  /// @param today which an unsent document bears
  AgreementView view(
      Agreement agreement,
      int number,
      String client,
      Typed typed,
      LocalDate today,
      Optional<String> said,
      Moments moments) {
    var words = moments.words();
    var draft = typed.draft().map(DraftForm::draft).orElse(agreement.draft());
    var path = AgreementPath.of(agreement.id());
    boolean changeable = Agreements.canBeChanged(agreement);
    boolean drafted = agreement.state() instanceof AgreementState.Drafted;
    return new AgreementView(
        path,
        words.say("agreements.one", agreements.kind(draft.kind(), words), client),
        client,
        ClientPath.of(number),
        new StandsWords(moments).of(agreement),
        changeable ? Optional.of(edit(agreement, draft, typed, words)) : Optional.empty(),
        drafted && typed.draft().isEmpty()
            ? Optional.of(send(agreement, typed.send()))
            : Optional.empty(),
        deeds(agreement, path, words),
        agreement.isSigned()
            ? Optional.of(
                new AgreementView.Ending(
                    typed.end().orElse(Form.EMPTY),
                    agreement.endsOn().map(LocalDate::toString).orElse("")))
            : Optional.empty(),
        agreement.origin() == Origin.TYPED
            ? Optional.of(
                new AgreementView.Scan(
                    agreement.document().map(id -> "/documents/" + id).orElse(""), typed.scan()))
            : Optional.empty(),
        new Renderings(looks.inForce()).page(agreements.document(draft, today)),
        draft.language(),
        agreement.origin() == Origin.MADE
            ? agreement.document().map(id -> "/documents/" + id).orElse(path + "/preview.pdf")
            : "",
        events(agreement, moments),
        earlier(agreement, moments),
        said);
  }

  private AgreementView.Edit edit(Agreement agreement, Draft draft, Typed typed, Words words) {
    var catalogue = agreements.catalogue();
    var form =
        typed
            .draft()
            .map(DraftForm::form)
            .orElseGet(() -> DraftForm.of(draft, catalogue, words.locale()));
    var kind = catalogue.kind(draft.kind()).orElseThrow();
    var shown = new HashSet<String>();
    var clauses = new ArrayList<AgreementView.Clause>();
    var filled = new LinkedHashMap<>(form.typed());
    for (var clause : agreement.draft().offered(catalogue)) {
      var inIt = draft.clause(clause.id());
      var worded = inIt.orElseGet(() -> Worded.of(clause, draft.language()));
      filled.putIfAbsent("title." + clause.id(), worded.title());
      filled.putIfAbsent("text." + clause.id(), worded.text());
      filled.putIfAbsent("plain." + clause.id(), worded.plain());
      clauses.add(
          new AgreementView.Clause(
              clause.id(),
              worded.title(),
              inIt.isPresent(),
              kind.clauses().get(clause.id()) == Kind.Choice.ALWAYS,
              fields(worded, catalogue, shown, draft, words)));
    }
    return new AgreementView.Edit(
        agreement.version(),
        new Form(filled, form.faults()),
        clauses,
        draft.open(catalogue).stream().map(term -> label(term, words)).toList(),
        draft.withdrawal());
  }

  private static List<AgreementView.Field> fields(
      Worded clause, Clauses catalogue, Set<String> shown, Draft draft, Words words) {
    return catalogue.terms(Stream.of(clause.text(), clause.plain())).stream()
        .filter(term -> shown.add(term.id()))
        .map(term -> field(term, draft, words))
        .toList();
  }

  private static AgreementView.Field field(Term term, Draft draft, Words words) {
    var name = "term." + term.id();
    var value = draft.terms().getOrDefault(term.id(), term.byDefault().orElse(""));
    return switch (term.type()) {
      case METHOD ->
          new AgreementView.Field(
              name,
              label(term, words),
              "choice",
              "",
              TermType.METHODS.stream()
                  .map(way ->
                      new BeginView.Choice(way, words.say("word." + way), "", way.equals(value)))
                  .toList());
      case MONTH ->
          new AgreementView.Field(
              name,
              label(term, words),
              "choice",
              "",
              IntStream.rangeClosed(1, 12)
                  .mapToObj(month ->
                      new BeginView.Choice(
                          String.valueOf(month),
                          Month.of(month).getDisplayName(TextStyle.FULL, words.locale()),
                          "",
                          String.valueOf(month).equals(value)))
                  .toList());
      case AMOUNT, PERCENT, TIMES, DAYS, MONTHS, HOURS, COUNT, TEXT, DATE ->
          new AgreementView.Field(
              name, label(term, words), type(term.type()), unit(term, draft, words), List.of());
    };
  }

  private static String type(TermType type) {
    return type == TermType.DATE ? "date" : type == TermType.TEXT ? "words" : "text";
  }

  private static String unit(Term term, Draft draft, Words words) {
    return switch (term.type()) {
      case AMOUNT -> words.say("agreements.unit.amount", Money.sign(draft.money(), words.locale()));
      case PERCENT, TIMES, DAYS, MONTHS, HOURS ->
          words.say("agreements.unit." + term.type().name().toLowerCase(Locale.ROOT));
      case COUNT, TEXT, DATE, METHOD, MONTH -> "";
    };
  }

  private static String label(Term term, Words words) {
    return Objects.requireNonNullElse(term.label().get(words.locale().getLanguage()), term.id());
  }

  private AgreementView.Send send(Agreement agreement, Optional<Form> typed) {
    var known = drafting.signatories(agreement.client());
    var form =
        typed.orElseGet(() ->
            known.isEmpty()
                ? Form.EMPTY
                : Form.of("name", known.getFirst().name(), "email", known.getFirst().email()));
    return new AgreementView.Send(agreement.version(), form, known, servers.isSet());
  }

  private static List<AgreementView.Deed> deeds(Agreement agreement, String path, Words words) {
    return switch (agreement.state()) {
      case AgreementState.Drafted _ -> List.of(deed(path, "hide", true, words));
      case AgreementState.Sent _ ->
          List.of(deed(path, "remind", false, words), deed(path, "withdraw", true, words));
      case AgreementState.Signed _ ->
          agreement.origin() == Origin.MADE ? List.of(deed(path, "again", true, words)) : List.of();
      case AgreementState.Declined _, AgreementState.Expired _, AgreementState.Withdrawn _ ->
          List.of(deed(path, "again", false, words));
    };
  }

  private static AgreementView.Deed deed(String path, String what, boolean quiet, Words words) {
    return new AgreementView.Deed(path + "/" + what, words.say("agreements.deed." + what), quiet);
  }

  private List<AgreementView.Event> events(Agreement agreement, Moments moments) {
    var sentences = new EventWords(moments.words());
    return agreements.events(agreement.id()).stream()
        .map(event ->
            new AgreementView.Event(
                moments.second(event.at()), sentences.sentence(event), from(event)))
        .toList()
        .reversed();
  }

  private static String from(AgreementEvent event) {
    return event.address();
  }

  private List<AgreementView.Earlier> earlier(Agreement agreement, Moments moments) {
    var versions = agreements.versions(agreement.id());
    var earlier = new ArrayList<AgreementView.Earlier>();
    for (int i = 0; i + 1 < versions.size(); i++) {
      earlier.add(earlier(versions.get(i), versions.get(i + 1), moments));
    }
    return earlier;
  }

  private AgreementView.Earlier earlier(Version version, Version before, Moments moments) {
    var words = moments.words();
    return new AgreementView.Earlier(
        words.say(
            "agreements.version", version.number(), version.by(), moments.minute(version.at())),
        agreements.changes(before.draft(), version.draft(), words).stream()
            .map(change -> new AgreementView.Change(change.what(), change.before(), change.after()))
            .toList());
  }
}
