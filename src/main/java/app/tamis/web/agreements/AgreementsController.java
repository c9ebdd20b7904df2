package app.tamis.web.agreements;

import app.tamis.agreements.Agreement;
import app.tamis.agreements.AgreementState;
import app.tamis.agreements.Agreements;
import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.Drafting;
import app.tamis.agreements.clauses.Kind;
import app.tamis.basics.Words;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.portfolio.Clients;
import app.tamis.portfolio.Portfolio;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.RemainingClients;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// All agreements, and where one is begun.
@Controller
@Needs({Right.AGREEMENTS, Right.MONEY})
final class AgreementsController {

  /// Whose law is offered beside the firm's own.
  private static final List<String> LAWS =
      List.of("FR", "GB", "BE", "CH", "DE", "ES", "IE", "IT", "LU", "NL", "US");

  private final Agreements agreements;
  private final Drafting drafting;
  private final ClientRegister register;
  private final RemainingClients remaining;
  private final PortfolioZone clocks;
  private final Pages pages;

  AgreementsController(
      Agreements agreements,
      Drafting drafting,
      ClientRegister register,
      RemainingClients remaining,
      PortfolioZone clocks,
      Pages pages) {
    this.agreements = agreements;
    this.drafting = drafting;
    this.register = register;
    this.remaining = remaining;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping("/agreements")
  @Place(name = "agreements", label = "agreements.title", in = PlaceGroup.LIFT, order = 10)
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    var words = pages.words(request);
    var clients = register.list();
    var stands = new StandsWords(pages.moments(request));
    return Answer.page(
        "agreements/agreements",
        pages.at("agreements", request),
        new AgreementsView(
            agreements.list().stream()
                .sorted(Comparator.comparingInt(one -> weight(one.state())))
                .map(one -> row(one, clients, stands, words))
                .toList(),
            clients.remaining().stream()
                .sorted(Comparator.comparing(Client::name, String.CASE_INSENSITIVE_ORDER))
                .map(client -> new AgreementsView.Whom(client.number(), client.name()))
                .toList(),
            words.find("agreements.done." + done)));
  }

  /// Those first with which something is to be done.
  private static int weight(AgreementState state) {
    return switch (state) {
      case AgreementState.Declined _ -> 0;
      case AgreementState.Expired _ -> 1;
      case AgreementState.Drafted _ -> 2;
      case AgreementState.Sent _ -> 3;
      case AgreementState.Signed _ -> 4;
      case AgreementState.Withdrawn _ -> 5;
    };
  }

  private AgreementsView.Row row(
      Agreement agreement, Clients clients, StandsWords stands, Words words) {
    var client = clients.find(agreement.client());
    return new AgreementsView.Row(
        AgreementPath.of(agreement.id()),
        client.map(Client::name).orElse(agreement.draft().client().name()),
        client.map(known -> ClientPath.of(known.number())).orElse(AgreementPath.ALL),
        agreements.kind(agreement.draft().kind(), words),
        stands.of(agreement));
  }

  /// From the list, where a client is chosen.
  @GetMapping("/agreements/new")
  ModelAndView choose(@RequestParam(defaultValue = "0") int client) {
    return register.list().find(client).isPresent()
        ? Answer.goTo(AgreementPath.begin(client))
        : Answer.goTo(AgreementPath.ALL + "?done=nobody");
  }

  @GetMapping("/clients/{number}/agreements")
  ModelAndView beginPage(@PathVariable int number, HttpServletRequest request) {
    var client = remaining.get(number);
    if (client.number() != number) {
      return Answer.goTo(AgreementPath.begin(client.number()));
    }
    return Answer.page(
        "agreements/begin",
        pages.at("agreements", request),
        beginView(client, Form.EMPTY, Optional.empty(), request));
  }

  @PostMapping("/clients/{number}/agreements")
  ModelAndView begin(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String law,
      @RequestParam(defaultValue = "") String paper,
      HttpServletRequest request) {
    var client = remaining.get(number);
    var chosen = agreements.catalogue().kind(kind);
    var settings = drafting.settings();
    var form = Form.EMPTY;
    if (chosen.isEmpty()) {
      form = form.with("kind", "agreements.fault.kind");
    }
    if (settings.isEmpty()) {
      form = form.with("kind", "agreements.fault.no-facts");
    }
    if (!form.isSound() || chosen.isEmpty() || settings.isEmpty()) {
      return Answer.faulty(
          "agreements/begin",
          pages.at("agreements", request),
          beginView(client, form, chosen, request));
    }
    var draft =
        drafting.suggest(
            client.id(),
            client.name(),
            chosen.get(),
            language.equals("fr") ? "fr" : "en",
            laws(settings.get()).contains(law) ? law : settings.get().country(),
            clocks.today(),
            settings.get());
    var whom = new With(client.id(), client.name());
    var by = pages.actor(request);
    var id =
        paper.isEmpty()
            ? agreements.begin(whom, draft, Optional.empty(), by)
            : agreements.type(whom, draft, draft.startsOn(), by);
    return Answer.goTo(AgreementPath.of(id));
  }

  private BeginView beginView(
      Client client, Form form, Optional<Kind> chosen, HttpServletRequest request) {
    var words = pages.words(request);
    var reads = words.locale().getLanguage();
    var settings = drafting.settings();
    var country = settings.map(Portfolio::country).orElse("FR");
    var language = drafting.language(client.id());
    boolean hasContract = drafting.inForce(client.id(), clocks.today()).isPresent();
    var usual = chosen.map(Kind::id).orElse(hasContract ? Kind.AMENDMENT : "call_out");
    return new BeginView(
        AgreementPath.begin(client.number()),
        client.name(),
        ClientPath.of(client.number()),
        agreements.catalogue().kinds().stream()
            .map(kind ->
                new BeginView.Choice(
                    kind.id(),
                    Objects.requireNonNullElse(kind.name().get(reads), kind.id()),
                    Objects.requireNonNullElse(kind.means().get(reads), ""),
                    kind.id().equals(usual)))
            .toList(),
        Stream.of("en", "fr")
            .map(code ->
                new BeginView.Choice(
                    code, words.say("agreements.language." + code), "", code.equals(language)))
            .toList(),
        settings.map(AgreementsController::laws).orElse(LAWS).stream()
            .map(law ->
                new BeginView.Choice(
                    law,
                    Locale.of("", law).getDisplayCountry(words.locale()),
                    "",
                    law.equals(country)))
            .sorted(Comparator.comparing(BeginView.Choice::label))
            .toList(),
        form);
  }

  private static List<String> laws(Portfolio ours) {
    var laws = new ArrayList<>(LAWS);
    if (!laws.contains(ours.country())) {
      laws.add(ours.country());
    }
    return laws;
  }
}
