package app.tamis.web.clients;

import static java.util.stream.Collectors.joining;

import app.tamis.agreements.Commitment;
import app.tamis.agreements.Commitments;
import app.tamis.basics.ClientId;
import app.tamis.basics.Problems;
import app.tamis.documents.Documents;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Recorded;
import app.tamis.facts.Records;
import app.tamis.gradebook.ClientDecisions;
import app.tamis.gradebook.Standing;
import app.tamis.grading.ClientGrade;
import app.tamis.identity.Right;
import app.tamis.portfolio.ClientRegister;
import app.tamis.trail.Trail;
import app.tamis.web.decisions.DecidedWords;
import app.tamis.web.documents.DocumentPath;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.LeversInForce;
import app.tamis.web.grades.MonthEnds;
import app.tamis.web.grades.PerStanding;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ClientEvents;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.ClientRead;
import app.tamis.web.page.ClientSection;
import app.tamis.web.page.CsvFile;
import app.tamis.web.page.ErrorView;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Order;
import app.tamis.web.page.Page;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Parts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A client, why it has its grade, and the records behind that.
@Controller
@Needs({Right.MONEY, Right.GRADES})
final class ClientController {

  private final InForce inForce;
  private final MonthEnds monthEnds;
  private final LeversInForce levers;
  private final ClientDecisions decisions;
  private final Commitments commitments;
  private final ClientRegister register;
  private final Documents documents;
  private final Records records;
  private final List<ClientEvents> events;
  private final List<ClientSection> sections;
  private final Parts parts;
  private final DataFolder data;
  private final Trail trail;
  private final Pages pages;
  private final PerStanding<ClientId, StandsOut> standsOut;

  ClientController(
      InForce inForce,
      MonthEnds monthEnds,
      LeversInForce levers,
      ClientDecisions decisions,
      Commitments commitments,
      ClientRegister register,
      Documents documents,
      Records records,
      List<ClientEvents> events,
      List<ClientSection> sections,
      Parts parts,
      DataFolder data,
      Trail trail,
      Pages pages) {
    this.inForce = inForce;
    this.monthEnds = monthEnds;
    this.levers = levers;
    this.decisions = decisions;
    this.commitments = commitments;
    this.register = register;
    this.documents = documents;
    this.records = records;
    this.events = events;
    this.sections = sections;
    this.parts = parts;
    this.data = data;
    this.trail = trail;
    this.pages = pages;
    this.standsOut = inForce.perStanding();
  }

  /// @param snapshot as the reader may see it
  private record Found(Standing whole, Standing snapshot, ClientGrade client) {}

  private Optional<Found> find(int number) {
    return inForce
        .find()
        .flatMap(whole -> {
          var seen = inForce.seen(whole, discretion());
          return seen.client(number).map(client -> new Found(whole, seen, client));
        });
  }

  @GetMapping("/clients/{number}")
  ModelAndView client(@PathVariable int number, HttpServletRequest request) {
    var page = pages.at("clients", request);
    var found = find(number);
    if (found.isEmpty()) {
      return absent(number, page, request);
    }
    var client = found.get().client().findings().client();
    trail.record(pages.actor(request), "trail.client.viewed", client.name());
    return Answer.page("clients/client", page, view(found.get(), page));
  }

  private ClientView view(Found found, Page page) {
    var read = read(found, page);
    var records =
        standsOut.get(found.whole(), read.id(), () -> StandsOut.read(records(found), asked(read)));
    return new ClientWords(
            page.words(),
            past(found, MonthEnds.Rules.TODAY),
            past(found, MonthEnds.Rules.PUBLISHED),
            discretion())
        .view(
            found.client(),
            report(found, page),
            records.contracts(),
            Stream.concat(
                    new RecordedEvents(page.words(), read.numerals()).of(records),
                    events.stream().flatMap(each -> each.of(read)))
                .toList(),
            sections.stream()
                .flatMap(section -> section.of(read).stream())
                .map(part -> parts.content(part, page))
                .toList());
  }

  private ClientReport report(Found found, Page page) {
    return new ReportWords(
            page.words(),
            past(found, MonthEnds.Rules.TODAY),
            monthEnds.clients(found.whole(), discretion()),
            discretion())
        .of(found.client(), lifts(found, page));
  }

  private MonthEnds.Past past(Found found, MonthEnds.Rules rules) {
    return monthEnds.of(found.whole(), rules, discretion());
  }

  private ClientRead read(Found found, Page page) {
    var client = found.client().findings().client();
    var window = found.snapshot().grades().window();
    return new ClientRead(
        client.id(),
        found.snapshot().clients().number(client.id()),
        page,
        found.snapshot().numerals(page.words()),
        found.snapshot().facts().portfolio().timeZone(),
        window.first().atDay(1),
        window.asOf());
  }

  /// Why it has its grade, as a document that is kept.
  @PostMapping("/clients/{number}/document")
  ModelAndView give(@PathVariable int number, HttpServletRequest request) {
    var page = pages.at("clients", request);
    var found = find(number);
    if (found.isEmpty()) {
      return absent(number, page, request);
    }
    var client = found.get().client().findings().client();
    var document =
        new ClientDocument(
                page.words(),
                found.get().snapshot().facts().portfolio().name(),
                found.get().snapshot().today())
            .of(report(found.get(), page));
    var about = new Documents.About("client", client.id(), client.name(), discretion().reactions());
    try {
      return Answer.goTo(DocumentPath.of(documents.give(document, about, pages.actor(request))));
    } catch (Problems unkept) {
      return Answer.page(
          HttpStatus.INSUFFICIENT_STORAGE,
          "error/error",
          page,
          new ErrorView(
              page.say("document.not-kept"),
              unkept.messages().stream().map(page.words()::sentence).collect(joining(" "))));
    }
  }

  private ClientReport.Lifts lifts(Found found, Page page) {
    return LiftWords.of(
        levers.of(found.whole(), discretion(), found.client()),
        levers.best(found.whole(), discretion(), found.client()),
        page.words());
  }

  private AskedRecords asked(ClientRead client) {
    return new AskedRecords(data.path(), client.id(), client.from(), client.asOf());
  }

  @GetMapping("/clients/{number}/records/{kind}")
  Object records(
      @PathVariable int number,
      @PathVariable String kind,
      @RequestParam(defaultValue = "") String only,
      @RequestParam Optional<YearMonth> month,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") int page,
      HttpServletRequest request) {
    var found = find(number);
    if (found.isEmpty()) {
      return absent(number, pages.at("clients", request), request);
    }
    boolean file = kind.endsWith(".csv");
    var name = file ? kind.substring(0, kind.length() - ".csv".length()) : kind;
    var list = RecordLists.find(name).filter(known -> known.filter(only).isPresent());
    if (list.isEmpty()) {
      return noSuchRecords(name, pages.at("clients", request));
    }
    if (name.equals(RecordLists.REACTIONS) && !discretion().reactions()) {
      throw new org.springframework.security.access.AccessDeniedException(request.getRequestURI());
    }
    var asked = new RecordsAsked(number, only, month, Order.of(sort), page);
    return file
        ? file(found.get(), list.get(), asked, request)
        : page(found.get(), list.get(), asked, request);
  }

  private <T extends Recorded> ModelAndView page(
      Found found, RecordList<T> list, RecordsAsked asked, HttpServletRequest request) {
    var page = pages.at("clients", request);
    trail.record(
        pages.actor(request),
        "trail.client.records",
        found.client().findings().client().name(),
        list.kind());
    return Answer.page(
        "clients/records", page, words(found, page).page(list, asked, records(found)));
  }

  private <T extends Recorded> Object file(
      Found found, RecordList<T> list, RecordsAsked asked, HttpServletRequest request) {
    var page = pages.at("clients", request);
    var name = found.client().findings().client().name();
    var lines = words(found, page).lines(list, asked, records(found));
    trail.record(pages.actor(request), "trail.client.exported", name, list.kind());
    return CsvFile.named("tamis-" + asked.number() + "-" + list.kind() + ".csv", lines);
  }

  /// Those of the book among them.
  private Records records(Found found) {
    var known = found.snapshot();
    return records.with(known.rows(), known.facts().portfolio().timeZone(), known.today());
  }

  private RecordsWords words(Found found, Page page) {
    return new RecordsWords(
        page.words(),
        found.snapshot().facts().portfolio(),
        found.client(),
        found.snapshot().grades().window(),
        data.path());
  }

  private Discretion discretion() {
    return Discretion.towards(pages.person());
  }

  /// One that was merged is found where it went; one whose import was undone keeps what was
  /// decided.
  private ModelAndView absent(int number, Page page, HttpServletRequest request) {
    var clients = register.list();
    var client = clients.find(number);
    if (client.isEmpty()) {
      return unknown(number, page);
    }
    if (client.get().isMerged()) {
      return Answer.goTo(ClientPath.of(clients.remaining(client.get()).number()));
    }
    var id = client.get().id();
    var decided = new DecidedWords(pages.moments(request));
    return Answer.page(
        HttpStatus.NOT_FOUND,
        "clients/gone",
        page,
        new GoneView(
            client.get().name(),
            decided.given(decisions.given(id)),
            commitments.list(id).stream().map(Commitment::what).toList(),
            pages.person().may(Right.DECISIONS) ? decided.notes(decisions.notes(id)) : List.of()));
  }

  private static ModelAndView unknown(int number, Page page) {
    return Answer.page(
        HttpStatus.NOT_FOUND,
        "error/error",
        page,
        new ErrorView(page.say("client.unknown", number), page.say("client.unknown.do")));
  }

  private static ModelAndView noSuchRecords(String kind, Page page) {
    var kinds =
        RecordLists.all().stream()
            .map(list -> RecordLinks.label(list.kind(), "", page.words()))
            .toList();
    return Answer.page(
        HttpStatus.NOT_FOUND,
        "error/error",
        page,
        new ErrorView(page.say("records.unknown", kind), page.say("records.unknown.do", kinds)));
  }
}
