package app.tamis.web.prices;

import app.tamis.agreements.Drafting;
import app.tamis.basics.Words;
import app.tamis.identity.Right;
import app.tamis.jobs.SeenJob;
import app.tamis.measures.Numerals;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.prices.Campaign;
import app.tamis.prices.Campaigns;
import app.tamis.prices.Obstacle;
import app.tamis.prices.PricedClient;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.Rehearsals;
import app.tamis.web.page.Seen;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// A price campaign: checked, sent, and looked at again when replies have come.
@Controller
@RequestMapping("/prices/{campaign}")
@Needs({Right.DECISIONS, Right.MONEY, Right.GRADES, Right.AGREEMENTS})
final class CampaignController {

  private final Campaigns campaigns;
  private final Drafting drafting;
  private final ClientRegister register;
  private final InForce inForce;
  private final Rehearsals rehearsals;
  private final PortfolioZone clocks;
  private final Pages pages;

  CampaignController(
      Campaigns campaigns,
      Drafting drafting,
      ClientRegister register,
      InForce inForce,
      Rehearsals rehearsals,
      PortfolioZone clocks,
      Pages pages) {
    this.campaigns = campaigns;
    this.drafting = drafting;
    this.register = register;
    this.inForce = inForce;
    this.rehearsals = rehearsals;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  @Seen("prices")
  ModelAndView page(
      @PathVariable UUID campaign,
      @RequestParam(defaultValue = "5") String first,
      @RequestParam(defaultValue = "15") String second,
      @RequestParam(defaultValue = "0") String sold,
      @RequestParam(defaultValue = "0") String saved,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    return answer(
        find(campaign),
        new LossForm(first, second, sold, saved),
        pages.words(request).find("prices.done." + done),
        request);
  }

  private Campaign find(UUID id) {
    return campaigns.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PostMapping("/send")
  ModelAndView send(
      @PathVariable UUID campaign,
      @RequestParam(defaultValue = "") String how,
      HttpServletRequest request) {
    var found = find(campaign);
    if (how.equals(Rehearsals.HOW)) {
      return answer(
          found,
          new LossForm("5", "15", "0", "0"),
          Optional.of(rehearsed(found, request)),
          request);
    }
    campaigns.sendAll(campaign, pages.actor(request));
    return back(campaign, "sending");
  }

  private String rehearsed(Campaign campaign, HttpServletRequest request) {
    var words = pages.words(request);
    return campaign.ready().isEmpty()
        ? words.say("prices.sent.all.none")
        : rehearsals.said(
            request,
            rehearsal -> {
              campaigns.rehearse(
                  campaign,
                  campaign.ready(),
                  Optional.empty(),
                  rehearsal,
                  new Campaigns.Doing(clocks.today(), clocks.zone(), pages.actor(request)));
              return Rehearsals.SENT;
            });
  }

  @PostMapping("/stop")
  ModelAndView stop(@PathVariable UUID campaign) {
    campaigns.stop(find(campaign).id());
    return back(campaign, "stopped");
  }

  @PostMapping("/hide")
  ModelAndView hide(
      @PathVariable UUID campaign,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request) {
    campaigns.hide(find(campaign).id(), back.isEmpty(), pages.actor(request));
    return back(campaign, back.isEmpty() ? "hidden" : "returned");
  }

  private static ModelAndView back(UUID campaign, String done) {
    return Answer.goTo(PricesPath.of(campaign) + "?done=" + done);
  }

  private ModelAndView answer(
      Campaign campaign, LossForm typed, Optional<String> said, HttpServletRequest request) {
    var words = pages.words(request);
    var standing = inForce.find();
    var says =
        new CampaignWords(new Numerals(words, drafting.currency()), clocks.today(), this::name);
    var loss =
        campaigns.loss(
            campaign,
            typed.use(),
            standing
                .map(one -> one.facts().costBasis().targetRate())
                .orElse(OptionalDouble.empty()));
    return Answer.page(
        "prices/campaign",
        pages.at("prices", request),
        new CampaignView(
            PricesPath.of(campaign.id()),
            new RuleWords(words).said(campaign.rule()),
            made(campaign, words),
            says.sums(campaign),
            says.loss(loss),
            says.results(loss, typed.shares()),
            typed.form(),
            says.letters(campaign),
            campaign.ready().size(),
            checks(campaign, words),
            campaigns.sending(campaign.id()).map(job -> running(job, words)),
            says.replies(campaign),
            campaign.sent().isEmpty()
                ? Optional.empty()
                : standing.map(one -> says.outcome(campaign, campaigns, one)),
            campaign.hidden(),
            said));
  }

  private static String running(SeenJob job, Words words) {
    return words.say(
        "prices.running", job.now().map(at -> words.say("prices.running.at", at)).orElse(""));
  }

  private String made(Campaign campaign, Words words) {
    var on = LocalDate.ofInstant(campaign.madeAt(), clocks.zone());
    var asOf =
        campaign.clients().stream()
            .flatMap(client -> client.frozen().stream())
            .map(frozen -> frozen.asOf())
            .findFirst()
            .orElse(on);
    return words.say("prices.campaign.made", on, campaign.madeBy(), asOf);
  }

  /// What stands against letters that haven't left.
  private List<String> checks(Campaign campaign, Words words) {
    var checks = new ArrayList<String>();
    campaign.clients().stream()
        .filter(client -> client.sentOn().isEmpty())
        .forEach(client -> checks.addAll(checks(client, words)));
    return checks;
  }

  private List<String> checks(PricedClient client, Words words) {
    var obstacle = campaigns.obstacle(client, clocks.today());
    if (obstacle.isPresent()) {
      return List.of(
          words.say("prices.check.obstacle", name(client), said(client, obstacle.get(), words)));
    }
    var checks = new ArrayList<String>();
    if (campaigns.recipient(client).isEmpty()) {
      checks.add(words.say("prices.check.no-address", name(client)));
    }
    client
        .frozen()
        .filter(frozen -> !frozen.first().isByClause())
        .ifPresent(frozen ->
            checks.add(
                words.say("prices.check.offer", name(client), frozen.first().basis().message())));
    client
        .frozen()
        .filter(frozen -> frozen.atCeiling())
        .ifPresent(_ -> checks.add(words.say("prices.check.ceiling", name(client))));
    return checks;
  }

  private static String said(PricedClient client, Obstacle obstacle, Words words) {
    var why = words.say(obstacle.message());
    return client.note().isEmpty() ? why : why + " (" + client.note() + ")";
  }

  private String name(PricedClient client) {
    return register.list().find(client.client()).map(Client::name).orElse(client.client().text());
  }
}
