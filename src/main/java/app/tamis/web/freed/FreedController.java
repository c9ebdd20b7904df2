package app.tamis.web.freed;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.identity.People;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.outlook.FreedHours;
import app.tamis.outlook.FreedItem;
import app.tamis.portfolio.Client;
import app.tamis.web.freed.FreedView.Choice;
import app.tamis.web.freed.FreedView.Line;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.RemainingClients;
import app.tamis.web.page.Seen;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Plans what freed hours are for, before the first letter leaves.
@Controller
@Needs({Right.DECISIONS, Right.AGREEMENTS, Right.MONEY, Right.GRADES})
final class FreedController {

  private final FreedHours freed;
  private final List<FreedSource> sources;
  private final InForce inForce;
  private final RemainingClients clients;
  private final People people;
  private final PortfolioZone clocks;
  private final Pages pages;

  FreedController(
      FreedHours freed,
      List<FreedSource> sources,
      InForce inForce,
      RemainingClients clients,
      People people,
      PortfolioZone clocks,
      Pages pages) {
    this.freed = freed;
    this.sources = List.copyOf(sources);
    this.inForce = inForce;
    this.clients = clients;
    this.people = people;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping("/exits/hours")
  @Seen("freed")
  ModelAndView ofExits(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    return answer(HttpStatus.OK, Optional.empty(), Form.EMPTY, done, request);
  }

  @GetMapping("/whatif/{id}/hours")
  @Seen("freed")
  ModelAndView ofScenario(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    return answer(HttpStatus.OK, Optional.of(id), Form.EMPTY, done, request);
  }

  @PostMapping("/freed")
  ModelAndView plan(
      @RequestParam Map<String, String> sent,
      @RequestParam(required = false) Optional<UUID> of,
      HttpServletRequest request) {
    var hours = hours(text(sent, "hours"));
    var due = FormEntries.day(text(sent, "due")).filter(day -> !day.isBefore(clocks.today()));
    var form =
        Form.of(
            "hours",
            text(sent, "hours"),
            "due",
            text(sent, "due"),
            "client",
            text(sent, "client"),
            "kind",
            text(sent, "kind"),
            "person",
            text(sent, "person"));
    if (hours.isEmpty()) {
      form = form.with("hours", "freed.fault.hours", text(sent, "hours"));
    }
    if (due.isEmpty()) {
      form = form.with("due", "freed.fault.due", text(sent, "due"));
    }
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, of, form, "", request);
    }
    source(of);
    var client =
        text(sent, "client").matches("\\d{1,9}")
            ? Optional.of(clients.get(Integer.parseInt(text(sent, "client"))))
            : Optional.<Client>empty();
    freed.plan(
        new FreedHours.Wanted(
            of,
            client.map(Client::id),
            FreedItem.Kind.find(text(sent, "kind")).orElse(FreedItem.Kind.REVIEW),
            hours.get(),
            may()
                .map(Person::id)
                .filter(id -> id.toString().equals(text(sent, "person")))
                .findFirst(),
            due.get()),
        client.map(Client::name).orElseGet(() -> pages.words(request).say("freed.firm")),
        pages.actor(request));
    return Answer.goTo(FreedPath.of(of) + "?done=added");
  }

  @PostMapping("/freed/{id}/{what}")
  ModelAndView say(@PathVariable UUID id, @PathVariable String what, HttpServletRequest request) {
    var item = freed.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var name = name(item, inForce.find(), pages.words(request));
    var by = pages.actor(request);
    switch (what) {
      case "done" -> freed.done(item, name, Optional.of(clocks.today()), by);
      case "undone" -> freed.done(item, name, Optional.empty(), by);
      case "away" -> freed.hide(item, name, true, by);
      case "back" -> freed.hide(item, name, false, by);
      default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return Answer.goTo(FreedPath.of(item) + "?done=" + what);
  }

  private Optional<FreedSource.Freed> source(Optional<UUID> of) {
    return inForce
        .find(Discretion.towards(pages.person()))
        .map(standing ->
            sources.stream()
                .flatMap(source -> source.find(of, standing).stream())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }

  private ModelAndView answer(
      HttpStatus status, Optional<UUID> of, Form form, String done, HttpServletRequest request) {
    var page = pages.at(of.isPresent() ? "whatif" : "exits", request);
    var source = source(of);
    return source.isEmpty()
        ? Answer.page("exits/empty", page, page.say("exits.page.empty"))
        : Answer.page(
            status, "freed/freed", page, view(of, source.get(), form, done, page.words()));
  }

  private FreedView view(
      Optional<UUID> of, FreedSource.Freed source, Form form, String done, Words words) {
    var standing = inForce.find(Discretion.towards(pages.person()));
    var items = freed.list(of);
    return new FreedView(
        of.map(UUID::toString).orElse(""),
        source
            .name()
            .map(name -> words.say("freed.of", name))
            .orElseGet(() -> words.say("freed.of.exits")),
        source.path(),
        sums(source, items, words),
        items.stream()
            .filter(item -> !item.hidden())
            .map(item -> line(item, standing, words))
            .toList(),
        items.stream().filter(FreedItem::hidden).map(item -> line(item, standing, words)).toList(),
        clients(standing, form, words),
        Arrays.stream(FreedItem.Kind.values())
            .map(kind ->
                new Choice(
                    kind.code(),
                    words.say("freed.kind." + kind.code()),
                    form.typed("kind").equals(kind.code())))
            .toList(),
        people(form, words),
        form,
        words.find("freed.said." + done));
  }

  private static List<String> sums(FreedSource.Freed source, List<FreedItem> items, Words words) {
    if (source.hours().isEmpty()) {
      return List.of(words.say("freed.unknown"));
    }
    double hours = source.hours().getAsDouble();
    double planned = FreedItem.sum(items);
    if (hours <= 0 && items.isEmpty()) {
      return List.of(words.say("freed.none"));
    }
    var sums = new ArrayList<String>();
    sums.add(words.sentence(Message.of("freed.sum", planned, hours)));
    if (planned > hours) {
      sums.add(words.sentence(Message.of("freed.more")));
    }
    return sums;
  }

  private Line line(FreedItem item, Optional<Standing> standing, Words words) {
    var whose =
        item.person()
            .flatMap(people::find)
            .map(Person::name)
            .orElseGet(() -> words.say("freed.nobody"));
    return new Line(
        item.id().toString(),
        words.say(
            "freed.line",
            name(item, standing, words),
            words.say("freed.kind." + item.kind().code()),
            item.hours(),
            item.dueOn()),
        item.doneOn()
            .map(on -> words.say("freed.done-on", on))
            .orElseGet(() -> words.say("freed.whose", whose)),
        item.doneOn().isPresent());
  }

  private static String name(FreedItem item, Optional<Standing> standing, Words words) {
    return item.client()
        .map(client ->
            standing
                .flatMap(one -> one.clients().find(client))
                .map(Client::name)
                .orElseGet(client::text))
        .orElseGet(() -> words.say("freed.firm"));
  }

  /// The best first: they get the time.
  private static List<Choice> clients(Optional<Standing> standing, Form form, Words words) {
    return Stream.concat(
            Stream.of(new Choice("", words.say("freed.client.none"), false)),
            standing.stream()
                .flatMap(one ->
                    ShownGrades.of(one).worstFirst().reversed().stream()
                        .map(client -> {
                          ClientId id = client.findings().client().id();
                          var number = String.valueOf(one.clients().number(id));
                          return new Choice(
                              number,
                              words.say(
                                  "scenario.whom",
                                  client.findings().client().name(),
                                  ShownGrades.of(one).mark(client)),
                              form.typed("client").equals(number));
                        })))
        .toList();
  }

  private List<Choice> people(Form form, Words words) {
    return Stream.concat(
            Stream.of(new Choice("", words.say("freed.nobody"), false)),
            may()
                .map(person ->
                    new Choice(
                        person.id().toString(),
                        person.name(),
                        form.typed("person").equals(person.id().toString()))))
        .toList();
  }

  private Stream<Person> may() {
    return people.list().stream().filter(FreedDuties::may);
  }

  private static Optional<BigDecimal> hours(String typed) {
    var text = typed.strip().replace(',', '.');
    return text.matches("\\d{1,4}(\\.\\d{1,2})?")
        ? Optional.of(new BigDecimal(text)).filter(hours -> hours.signum() > 0)
        : Optional.empty();
  }

  private static String text(Map<String, String> sent, String field) {
    return sent.getOrDefault(field, "");
  }
}
