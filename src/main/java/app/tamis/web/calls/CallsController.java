package app.tamis.web.calls;

import static java.util.stream.Collectors.joining;

import app.tamis.calls.Calls;
import app.tamis.calls.Cards;
import app.tamis.calls.Owner;
import app.tamis.calls.Whose;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ErrorView;
import app.tamis.web.page.LocalPath;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Page;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Which calls there were, whose they are, and whose numbers are which.
@Controller
@Needs(Right.CALLS)
final class CallsController {

  private static final String PLACE = "calls";
  private static final String CALLS = "/calls";
  private static final String SEARCH = "/calls/search";

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /// Found by a name; whoever has more types more.
  private static final int MOST_FOUND = 20;

  private final Calls calls;
  private final Cards cards;
  private final CardMaking making;
  private final ClientRegister register;
  private final Pages pages;

  CallsController(
      Calls calls, Cards cards, CardMaking making, ClientRegister register, Pages pages) {
    this.calls = calls;
    this.cards = cards;
    this.making = making;
    this.register = register;
    this.pages = pages;
  }

  @GetMapping(CALLS)
  @Place(name = PLACE, label = "calls.title", in = PlaceGroup.WEEK, order = 20)
  ModelAndView log(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    var page = pages.at(PLACE, request);
    return Answer.page("calls/calls", page, view(page, done));
  }

  private CallsView view(Page page, String done) {
    var words = making.words(pages.person(), page.words());
    var toMend = calls.toMend();
    return new CallsView(
        calls.latest().stream()
            .map(call ->
                new CallsView.Row(
                    call.id(), words.who(calls.whose(call)), words.number(call), words.state(call)))
            .toList(),
        calls.unknown().stream()
            .map(unknown ->
                new CallsView.Unknown(
                    unknown.e164(),
                    calls.written(unknown.e164()),
                    unknown.callerName(),
                    page.say(
                        "calls.unknown.rang",
                        unknown.calls(),
                        words.moments().minute(unknown.last()))))
            .toList(),
        calls.attached().stream()
            .map(attached ->
                new CallsView.AttachedRow(
                    attached.e164(),
                    calls.written(attached.e164()),
                    attached.name(),
                    page.say(
                        "calls.attached.by", attached.by(), words.moments().day(attached.at()))))
            .toList(),
        Stream.concat(
                toMend.unusable().stream()
                    .map(phone ->
                        new CallsView.ToMend(
                            phone.phone(),
                            phone.name() + phone.contact().map(name -> " · " + name).orElse(""),
                            page.say("calls.mend.unusable"))),
                toMend.shared().stream()
                    .map(shared ->
                        new CallsView.ToMend(
                            calls.written(shared.e164()),
                            shared.owners().stream().map(Owner::name).collect(joining(" · ")),
                            page.say("calls.mend.shared"))))
            .toList(),
        clients(),
        true,
        page.words().find("calls.done." + done));
  }

  private List<CallsView.Option> clients() {
    return register.list().remaining().stream()
        .map(client -> new CallsView.Option(client.number(), client.name()))
        .sorted(Comparator.comparing(option -> folded(option.name())))
        .toList();
  }

  @GetMapping("/calls/{id}")
  ModelAndView call(@PathVariable long id, HttpServletRequest request) {
    var page = pages.at(PLACE, request);
    var words = making.words(pages.person(), page.words());
    return cards
        .of(id)
        .map(card ->
            Answer.page("calls/call", page, new CallView(words.card(card, false), clients())))
        .orElseGet(() ->
            Answer.page(
                HttpStatus.NOT_FOUND,
                "error/error",
                page,
                new ErrorView(page.say("error.absent"), page.say("error.absent.do"))));
  }

  /// Says whose a number is from now on.
  @PostMapping("/calls/numbers")
  ModelAndView attach(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "0") int client,
      HttpServletRequest request) {
    boolean done = calls.attach(number, client, pages.actor(request));
    return Answer.goTo(CALLS + (done ? "?done=attached" : ""));
  }

  @PostMapping("/calls/numbers/undo")
  ModelAndView detach(@RequestParam(defaultValue = "") String number, HttpServletRequest request) {
    calls.detach(number, pages.actor(request));
    return Answer.goTo(CALLS + "?done=detached");
  }

  /// A caller looked up by hand; telephones whose windows open an address lead here too.
  ///
  /// @param q a number, or a part of a name
  @GetMapping(SEARCH)
  @Place(name = "calls-search", label = "calls.search.title", in = PlaceGroup.WEEK, order = 30)
  ModelAndView search(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
    var page = pages.at("calls-search", request);
    var asked = q.strip();
    var found = asked.isEmpty() ? List.<CallSearchView.Found>of() : found(asked);
    return Answer.page(
        "calls/search",
        page,
        new CallSearchView(
            asked,
            found,
            asked.isEmpty() || !found.isEmpty()
                ? Optional.empty()
                : Optional.of(page.say("calls.search.nobody", asked))));
  }

  private List<CallSearchView.Found> found(String asked) {
    var clients = register.list();
    var byNumber =
        switch (calls.whose(asked)) {
          case Whose.One(var owner, _) -> List.of(owner);
          case Whose.Several(var owners) -> owners;
          case Whose.Nobody _, Whose.Hidden _ -> List.<Owner>of();
        };
    if (!byNumber.isEmpty()) {
      return byNumber.stream()
          .flatMap(
              owner -> clients.find(owner.client()).map(client -> found(client, owner)).stream())
          .toList();
    }
    var wanted = folded(asked);
    return clients.remaining().stream()
        .filter(client -> folded(client.name()).contains(wanted))
        .limit(MOST_FOUND)
        .map(client -> new CallSearchView.Found(client.number(), client.name()))
        .toList();
  }

  private static CallSearchView.Found found(Client client, Owner owner) {
    return new CallSearchView.Found(
        client.number(), client.name() + owner.contact().map(name -> " · " + name).orElse(""));
  }

  /// Without accents, in lower case.
  private static String folded(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  /// Makes a card of who was looked up.
  @PostMapping(SEARCH)
  ModelAndView show(
      @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int client) {
    boolean number = calls.whose(q) instanceof Whose.One || isNumber(q);
    calls.byHand(
        pages.person().id(),
        number ? q.strip() : "",
        client > 0 ? OptionalInt.of(client) : OptionalInt.empty());
    return Answer.goTo(LocalPath.of(CALLS));
  }

  private static boolean isNumber(String text) {
    return text.strip().matches("\\+?[0-9 ().-]{6,30}");
  }
}
