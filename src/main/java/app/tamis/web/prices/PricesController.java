package app.tamis.web.prices;

import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.identity.Right;
import app.tamis.law.PriceIndex;
import app.tamis.measures.Measure;
import app.tamis.measures.Unit;
import app.tamis.portfolio.Client;
import app.tamis.prices.Campaign;
import app.tamis.prices.Campaigns;
import app.tamis.prices.Rule;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.Seen;
import app.tamis.web.prices.PricesView.Choice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// All price campaigns, and where one is begun.
@Controller
@RequestMapping("/prices")
@Needs({Right.DECISIONS, Right.MONEY, Right.GRADES})
final class PricesController {

  /// Letters are told so long before a new price unless another day is typed.
  private static final int USUAL_MONTHS = 3;

  private static final String TARGET = "target";

  private final Campaigns campaigns;
  private final InForce inForce;
  private final PortfolioZone clocks;
  private final Pages pages;

  PricesController(Campaigns campaigns, InForce inForce, PortfolioZone clocks, Pages pages) {
    this.campaigns = campaigns;
    this.inForce = inForce;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  @Place(name = "prices", label = "prices.title", in = PlaceGroup.LIFT, order = 20)
  @Seen("prices")
  ModelAndView page(
      @RequestParam(defaultValue = "") List<Integer> client,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var words = pages.words(request);
    var form =
        Form.of(
            "rule",
            TARGET,
            "wanted",
            usual().toString(),
            "reason_en",
            words.say("prices.reason.default.en"),
            "reason_fr",
            words.say("prices.reason.default.fr"),
            "contact",
            pages.person().name());
    return answer(
        HttpStatus.OK, form, Set.copyOf(client), words.find("prices.done." + done), request);
  }

  private LocalDate usual() {
    return clocks.today().plusMonths(USUAL_MONTHS).withDayOfMonth(1);
  }

  @PostMapping
  ModelAndView make(
      @RequestParam Map<String, String> sent,
      @RequestParam(defaultValue = "") List<Integer> clients,
      HttpServletRequest request) {
    var standing = inForce.find();
    var chosen = standing.map(one -> chosen(clients, one)).orElse(List.of());
    var typed = new CampaignForm(sent, !chosen.isEmpty(), clocks.today());
    var begun = typed.begun();
    if (begun.isEmpty() || standing.isEmpty()) {
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT,
          typed.form(),
          new HashSet<>(clients),
          Optional.empty(),
          request);
    }
    var id = campaigns.make(begun.get(), chosen, standing.get(), pages.actor(request));
    return chosen.size() == 1
        ? Answer.goTo(
            PricesPath.of(campaigns.find(id).orElseThrow().clients().getFirst()) + "?done=made")
        : Answer.goTo(PricesPath.of(id) + "?done=made");
  }

  /// Drafts the letter of one client with the price to the target rate: one tap on its page. Where
  /// its hours bring that already, another rule is to be chosen.
  @PostMapping("/client/{number}")
  ModelAndView draft(@PathVariable int number, HttpServletRequest request) {
    var standing = inForce.find();
    var chosen = standing.map(one -> chosen(List.of(number), one)).orElse(List.of());
    if (standing.isEmpty() || chosen.isEmpty() || !wantsMore(standing.get(), chosen.getFirst())) {
      return Answer.goTo(PricesPath.begin(number));
    }
    var words = pages.words(request);
    var begun =
        new Campaigns.Begun(
            new Rule.ToTarget(Optional.empty()),
            usual(),
            words.say("prices.reason.default.en"),
            words.say("prices.reason.default.fr"),
            pages.person().name());
    var id = campaigns.make(begun, chosen, standing.get(), pages.actor(request));
    return Answer.goTo(
        PricesPath.of(campaigns.find(id).orElseThrow().clients().getFirst()) + "?done=made");
  }

  private static boolean wantsMore(Standing standing, ClientId id) {
    var portfolio = standing.grades().portfolio();
    return portfolio
        .find(id)
        .map(one -> portfolio.measuresOf(one.totals()).value(Measure.PRICE_TO_TARGET).orElse(0))
        .filter(price -> price > 0)
        .isPresent();
  }

  private static List<ClientId> chosen(List<Integer> numbers, Standing standing) {
    return numbers.stream()
        .distinct()
        .flatMap(number -> standing.client(number).stream())
        .map(client -> client.findings().client().id())
        .toList();
  }

  private ModelAndView answer(
      HttpStatus status,
      Form form,
      Set<Integer> chosen,
      Optional<String> said,
      HttpServletRequest request) {
    var words = pages.words(request);
    var standing = inForce.find();
    return Answer.page(
        status,
        "prices/prices",
        pages.at("prices", request),
        new PricesView(
            campaigns.list().stream().map(one -> row(one, words)).toList(),
            rules(form, standing, words),
            indices(form, words),
            standing.map(one -> clients(one, chosen, words)).orElse(List.of()),
            form,
            said));
  }

  private PricesView.Row row(Campaign campaign, Words words) {
    var made = LocalDate.ofInstant(campaign.madeAt(), clocks.zone());
    long replies = campaign.clients().stream().filter(one -> one.reply().isPresent()).count();
    return new PricesView.Row(
        PricesPath.of(campaign.id()),
        words.say(
            "prices.row", new RuleWords(words).said(campaign.rule()), campaign.clients().size()),
        words.say("prices.row.stands", made, campaign.sent().size(), replies));
  }

  private static List<Choice> rules(Form form, Optional<Standing> standing, Words words) {
    return List.of("percent", TARGET, "index").stream()
        .map(code ->
            new Choice(code, rule(code, standing, words), "", form.typed("rule").equals(code)))
        .toList();
  }

  private static String rule(String code, Optional<Standing> standing, Words words) {
    if (!code.equals(TARGET)) {
      return words.say("prices.rule." + code);
    }
    return standing
        .filter(one -> one.facts().costBasis().targetRate().isPresent())
        .map(one ->
            words.say(
                "prices.rule.target",
                one.numerals(words).of(Unit.MONEY_PER_HOUR, one.facts().costBasis().targetRate())))
        .orElseGet(() -> words.say("prices.rule.target.unknown"));
  }

  private static List<Choice> indices(Form form, Words words) {
    return Arrays.stream(PriceIndex.values())
        .map(index ->
            new Choice(
                index.id(), words.say(index.message()), "", form.typed("index").equals(index.id())))
        .toList();
  }

  private static List<Choice> clients(Standing standing, Set<Integer> chosen, Words words) {
    var shown = ShownGrades.of(standing);
    return shown.worstFirst().stream()
        .map(client -> {
          var id = client.findings().client().id();
          int number = standing.clients().find(id).map(Client::number).orElse(0);
          return new Choice(
              String.valueOf(number),
              client.findings().client().name() + " (" + shown.mark(client) + ")",
              wanted(standing, id, words),
              chosen.contains(number));
        })
        .toList();
  }

  private static String wanted(Standing standing, ClientId id, Words words) {
    var portfolio = standing.grades().portfolio();
    var measures = portfolio.find(id).map(one -> portfolio.measuresOf(one.totals())).orElseThrow();
    var price = measures.value(Measure.PRICE_TO_TARGET);
    if (price.isEmpty()) {
      return words.say("prices.whom.unknown");
    }
    var numerals = standing.numerals(words);
    return price.getAsDouble() > 0
        ? words.say(
            "prices.whom.wanted",
            numerals.money(price),
            numerals.of(Unit.HOURS, measures.value(Measure.AFFORDABLE_HOURS)),
            numerals.of(Unit.HOURS, measures.value(Measure.HOURS_PER_MONTH)))
        : words.say("prices.whom.there");
  }
}
