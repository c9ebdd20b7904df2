package app.tamis.web.advice;

import app.tamis.basics.Words;
import app.tamis.facts.Recorded;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.reviews.Advice;
import app.tamis.reviews.GivenAdvice;
import app.tamis.reviews.Response;
import app.tamis.stack.FollowedInWords;
import app.tamis.stack.Stacks;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.RemainingClients;
import app.tamis.web.reviews.RefusalWords;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Writes down advice, and how a client met it. No grade stands here.
@Controller
@RequestMapping("/clients/{number}/advice")
@Needs(Right.AGREEMENTS)
final class AdviceController {

  /// Before the id by which facts know a piece that nobody wrote down here.
  private static final String IMPORTED = "!";

  private static final int LONGEST = 300;

  private final GivenAdvice advice;
  private final RefusalWords refusals;
  private final Stacks stacks;
  private final InForce inForce;
  private final RemainingClients clients;
  private final PortfolioZone clocks;
  private final Pages pages;

  AdviceController(
      GivenAdvice advice,
      RefusalWords refusals,
      Stacks stacks,
      InForce inForce,
      RemainingClients clients,
      PortfolioZone clocks,
      Pages pages) {
    this.advice = advice;
    this.refusals = refusals;
    this.stacks = stacks;
    this.inForce = inForce;
    this.clients = clients;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var form = Form.of("given", clocks.today().toString());
    return answer(HttpStatus.OK, clients.get(number), form, done, request);
  }

  @PostMapping
  ModelAndView give(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String given,
      HttpServletRequest request) {
    var client = clients.get(number);
    var form =
        Form.of("title", title, "given", given)
            .with("title", FormEntries.fault(title, LONGEST, "reviews.advice.fault.title"));
    if (day(given).isEmpty()) {
      form = form.with("given", "reviews.advice.fault.day", given, clocks.today());
    }
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, client, form, "", request);
    }
    advice.give(to(client), title, day(given).orElseThrow(), pages.actor(request));
    return after(client, "given");
  }

  @PostMapping("/{id}/{response}")
  ModelAndView met(
      @PathVariable int number,
      @PathVariable String id,
      @PathVariable String response,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String option,
      @RequestParam(defaultValue = "") String note,
      HttpServletRequest request) {
    var client = clients.get(number);
    var met =
        new GivenAdvice.Met(
            Response.find(response).orElseThrow(AdviceController::absent),
            day(on).orElseGet(clocks::today),
            cut(option),
            cut(note));
    if (id.startsWith(IMPORTED)) {
      advice.answer(imported(client, id), to(client), met, pages.actor(request));
    } else {
      advice.answer(here(client, id), to(client), met, pages.actor(request));
    }
    return after(client, response);
  }

  @PostMapping("/{id}/taken-back")
  ModelAndView takeBack(
      @PathVariable int number, @PathVariable String id, HttpServletRequest request) {
    var client = clients.get(number);
    advice.takeBack(here(client, id), to(client), pages.actor(request));
    return after(client, "taken-back");
  }

  private Advice here(Client client, String id) {
    return advice.list(client.id()).stream()
        .filter(one -> one.id().toString().equals(id))
        .findFirst()
        .orElseThrow(AdviceController::absent);
  }

  private Recorded.Advice imported(Client client, String id) {
    return advice.unanswered(client.id(), clocks.today()).stream()
        .filter(one -> (IMPORTED + one.id()).equals(id))
        .findFirst()
        .orElseThrow(AdviceController::absent);
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static String cut(String typed) {
    return typed.substring(0, Math.min(typed.length(), LONGEST));
  }

  /// Not one to come: nothing is answered ahead.
  private Optional<LocalDate> day(String typed) {
    return FormEntries.day(typed).filter(day -> !day.isAfter(clocks.today()));
  }

  private static GivenAdvice.To to(Client client) {
    return new GivenAdvice.To(client.id(), client.name());
  }

  private ModelAndView answer(
      HttpStatus status, Client client, Form form, String done, HttpServletRequest request) {
    var words = pages.words(request);
    var here = advice.list(client.id());
    var followed = followed(client, words);
    return Answer.page(
        status,
        "advice/advice",
        pages.at("clients", request),
        new AdviceView(
            path(client),
            client.name(),
            ClientPath.of(client.number()),
            Stream.concat(
                    here(client, here, followed, words),
                    advice.unanswered(client.id(), clocks.today()).stream()
                        .map(one -> row(one, words)))
                .toList(),
            Arrays.stream(Response.values()).map(one -> choice(one, words)).toList(),
            form,
            clocks.today().toString(),
            elsewhere(here, followed),
            words.find("reviews.advice.done." + done)));
  }

  private static AdviceView.Choice choice(Response response, Words words) {
    var key = "reviews.advice.response." + response.code();
    return new AdviceView.Choice(response.code(), words.say(key), words.say(key + ".means"));
  }

  private Stream<AdviceView.Row> here(
      Client client, List<Advice> here, Map<String, AdviceView.Refused> followed, Words words) {
    var signed = refusals.of(client.id(), words);
    return here.stream().map(one -> row(one, client, signed, after(one.factId(), followed), words));
  }

  /// What followed refused advice, by the id by which facts know it, newest first.
  private Map<String, AdviceView.Refused> followed(Client client, Words words) {
    var found = new LinkedHashMap<String, AdviceView.Refused>();
    inForce
        .find()
        .ifPresent(standing -> {
          var said =
              new FollowedInWords(
                  standing.numerals(words), standing.facts().costBasis().targetRate());
          Optional.ofNullable(stacks.followed(standing).get(client.id())).stream()
              .flatMap(followed -> followed.pieces().stream())
              .forEach(piece ->
                  found.put(
                      piece.advice().id(),
                      new AdviceView.Refused(said.title(piece), said.of(piece))));
        });
    return found;
  }

  private static String after(String factId, Map<String, AdviceView.Refused> followed) {
    return Optional.ofNullable(followed.get(factId)).map(AdviceView.Refused::after).orElse("");
  }

  /// Refused pieces that nobody wrote down here.
  private static List<AdviceView.Refused> elsewhere(
      List<Advice> here, Map<String, AdviceView.Refused> followed) {
    return followed.entrySet().stream()
        .filter(each -> here.stream().noneMatch(one -> one.factId().equals(each.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static AdviceView.Row row(
      Advice one, Client client, Map<UUID, String> signed, String after, Words words) {
    boolean refused = one.answer().filter(met -> met.response() == Response.REFUSED).isPresent();
    return new AdviceView.Row(
        one.id().toString(),
        one.title(),
        words.say("reviews.advice.given", one.givenOn(), one.byName()),
        one.answer().map(met -> met(met, words)).orElseGet(() -> words.say("reviews.advice.open")),
        one.answer().isPresent(),
        true,
        Optional.ofNullable(signed.get(one.id())),
        refused ? RefusalWords.path(client.number(), one.id()) : "",
        after);
  }

  private static String met(Advice.Answer met, Words words) {
    var said =
        words.say(
            "reviews.advice.met",
            words.say("reviews.advice.response." + met.response().code()),
            met.on());
    var option =
        met.option().isEmpty() ? "" : " " + words.say("reviews.advice.met.option", met.option());
    return said
        + option
        + (met.note().isEmpty() ? "" : " " + words.say("reviews.advice.met.note", met.note()));
  }

  private static AdviceView.Row row(Recorded.Advice one, Words words) {
    return new AdviceView.Row(
        IMPORTED + one.id(),
        one.title().orElseGet(() -> words.say("reviews.advice.untitled")),
        words.say("reviews.advice.imported", one.givenOn()),
        words.say("reviews.advice.open"),
        false,
        false,
        Optional.empty(),
        "",
        "");
  }

  private static ModelAndView after(Client client, String done) {
    return Answer.goTo(path(client) + "?done=" + done);
  }

  static String path(Client client) {
    return ClientPath.of(client.number()) + "/advice";
  }
}
