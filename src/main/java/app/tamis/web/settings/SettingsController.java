package app.tamis.web.settings;

import app.tamis.basics.Amount;
import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.PortfolioFacts;
import app.tamis.facts.SettingsInForce;
import app.tamis.facts.Technician;
import app.tamis.gradebook.Standing;
import app.tamis.gradebook.Standings;
import app.tamis.identity.Right;
import app.tamis.portfolio.HourlyRates;
import app.tamis.portfolio.Portfolio;
import app.tamis.portfolio.SettingsText;
import app.tamis.portfolio.SettingsVersion;
import app.tamis.portfolio.SettingsVersions;
import app.tamis.web.grades.Discretion;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What figures hang on and no record says: to be read, tried, changed, and had again as it was.
@Controller
@Needs(Right.DECISIONS)
final class SettingsController {

  private static final String TEMPLATE = "settings/settings";
  private static final String EARLIER = "earlier";

  private final Facts facts;
  private final DataFolder data;
  private final SettingsInForce settingsInForce;
  private final SettingsVersions versions;
  private final SettingsDeed deed;
  private final Standings standings;
  private final Pages pages;

  SettingsController(
      Facts facts,
      DataFolder data,
      SettingsInForce settingsInForce,
      SettingsVersions versions,
      SettingsDeed deed,
      Standings standings,
      Pages pages) {
    this.facts = facts;
    this.data = data;
    this.settingsInForce = settingsInForce;
    this.versions = versions;
    this.deed = deed;
    this.standings = standings;
    this.pages = pages;
  }

  /// @param version that is looked at, with what would change; else the one in force
  @GetMapping("/settings")
  @Place(name = "settings", label = "nav.settings", in = PlaceGroup.FACTS, order = 30)
  ModelAndView page(
      @RequestParam Optional<Integer> version,
      @RequestParam Optional<String> done,
      HttpServletRequest request) {
    var words = pages.words(request);
    var said = done.flatMap(what -> words.find("settings.done." + what));
    return version.isEmpty()
        ? change(Optional.empty(), request)
            .map(change -> answer(HttpStatus.OK, change, said, Optional.empty(), request))
            .orElseGet(() -> nothing(request))
        : look(version.get(), request);
  }

  private ModelAndView look(int number, HttpServletRequest request) {
    if (versions.inForce().filter(now -> now.number() == number).isPresent()) {
      return Answer.goTo("/settings");
    }
    return change(Optional.of(Map.of(EARLIER, String.valueOf(number))), request)
        .map(now ->
            now.earlier()
                .flatMap(SettingsHistory::read)
                .map(now::with)
                .map(change ->
                    answer(
                        HttpStatus.OK,
                        change,
                        Optional.of(change.look()),
                        change.preview(false, Discretion.towards(pages.person())),
                        request))
                .orElseGet(() -> Answer.goTo("/settings?done=absent")))
        .orElseGet(() -> nothing(request));
  }

  /// What would change; keeps nothing.
  ///
  /// @param live whether somebody is typing: then only what needs no rollup is tried
  @PostMapping("/settings/preview")
  ModelAndView preview(
      @RequestParam Map<String, String> sent,
      @RequestParam(defaultValue = "false") boolean live,
      HttpServletRequest request) {
    return change(Optional.of(sent), request)
        .map(change ->
            answer(
                HttpStatus.OK,
                change,
                Optional.empty(),
                change.preview(live, Discretion.towards(pages.person())),
                request))
        .orElseGet(() -> nothing(request));
  }

  /// @param version of the facts that the settings stood in when they were shown
  @PostMapping("/settings")
  ModelAndView save(
      @RequestParam Map<String, String> sent,
      @RequestParam String version,
      HttpServletRequest request) {
    return change(Optional.of(sent), request)
        .map(change -> save(change, version, request))
        .orElseGet(() -> nothing(request));
  }

  private ModelAndView save(Change change, String version, HttpServletRequest request) {
    if (!change.form().isSound()) {
      var said = pages.words(request).say("settings.done.faulty");
      return again(HttpStatus.UNPROCESSABLE_CONTENT, change, said, request);
    }
    if (change.list().isEmpty()) {
      return Answer.goTo("/settings?done=same");
    }
    try {
      return switch (keep(change, version, request)) {
        case SettingsInForce.Change.Kept _ -> Answer.goTo("/settings?done=" + change.done());
        case SettingsInForce.Change.Same _ -> Answer.goTo("/settings?done=same");
        case SettingsInForce.Change.Meanwhile _ -> {
          var said = pages.words(request).say("settings.done.meanwhile");
          yield again(HttpStatus.CONFLICT, change, said, request);
        }
        case SettingsInForce.Change.Refused _ -> {
          var said = pages.words(request).say("settings.done.faulty");
          yield again(HttpStatus.UNPROCESSABLE_CONTENT, change, said, request);
        }
      };
    } catch (Problems found) {
      return again(HttpStatus.CONFLICT, change, said(found, pages.words(request)), request);
    }
  }

  private SettingsInForce.Change keep(Change change, String version, HttpServletRequest request) {
    return settingsInForce.change(
        version,
        change.text(),
        change.technicians(),
        change.source(),
        pages.person().name(),
        () -> deed.keep(change.text(), change.again(), change.list(), pages.actor(request)));
  }

  private static String said(Problems found, Words words) {
    return found.messages().stream()
        .map(problem ->
            problem.key().equals("store.busy")
                ? words.say("settings.done.busy")
                : words.sentence(problem))
        .collect(Collectors.joining(" "));
  }

  private ModelAndView again(
      HttpStatus status, Change change, String said, HttpServletRequest request) {
    return answer(status, change, Optional.of(said), Optional.empty(), request);
  }

  private ModelAndView nothing(HttpServletRequest request) {
    return Answer.page("settings/empty", pages.at("settings", request), "");
  }

  private ModelAndView answer(
      HttpStatus status,
      Change change,
      Optional<String> said,
      Optional<SettingsView.Preview> preview,
      HttpServletRequest request) {
    return Answer.page(
        status,
        TEMPLATE,
        pages.at("settings", request),
        change
            .words()
            .view(
                change.earlier().map(SettingsVersion::number).orElse(0),
                change.form(),
                said,
                preview,
                new SettingsHistory(pages.moments(request), versions.list())));
  }

  /// @param sent empty where the settings in force are shown
  private Optional<Change> change(Optional<Map<String, String>> sent, HttpServletRequest request) {
    return standings
        .now()
        .flatMap(known -> versions.inForce().map(now -> change(known, now, sent, request)));
  }

  private Change change(
      Standing known,
      SettingsVersion now,
      Optional<Map<String, String>> sent,
      HttpServletRequest request) {
    var words = pages.words(request);
    var technicians = facts.technicians(data.path());
    var portfolio = known.facts().portfolio();
    return new Change(
        standings,
        known,
        now,
        sent.flatMap(this::earlier),
        new SettingsWords(words, known, technicians),
        sent.map(typed -> SettingsForm.checked(typed, technicians))
            .orElseGet(() -> SettingsForm.of(portfolio, technicians, words.locale())),
        pages.person().name());
  }

  /// The version that the form was filled in from, where that isn't the one in force.
  private Optional<SettingsVersion> earlier(Map<String, String> sent) {
    var number = sent.getOrDefault(EARLIER, "");
    return number.matches("\\d{1,9}") ? versions.find(Integer.parseInt(number)) : Optional.empty();
  }

  /// What somebody wants changed, and from what.
  ///
  /// @param version in force
  /// @param earlier the version that the form was filled in from, where that is another
  private record Change(
      Standings standings,
      Standing known,
      SettingsVersion version,
      Optional<SettingsVersion> earlier,
      SettingsWords words,
      Form form,
      String by) {

    /// Settings that show in grades without another rollup, or not at all.
    private static final Set<String> LIGHT = light();

    private static Set<String> light() {
      var light = new HashSet<>(SettingsForm.RATES);
      light.addAll(SettingsForm.PROPOSALS);
      light.addAll(List.of("name", SettingsForm.PAYMENTS, SettingsForm.ALL_PAYMENTS));
      return Set.copyOf(light);
    }

    private Portfolio now() {
      return known.facts().portfolio();
    }

    private Portfolio wanted() {
      return SettingsForm.portfolio(form, now());
    }

    private List<Technician> technicians() {
      return SettingsForm.changed(form, words.technicians(), now().currency());
    }

    List<SettingsForm.Change> list() {
      return SettingsForm.changes(now(), wanted(), words.technicians(), technicians());
    }

    Change with(Portfolio other) {
      var filled = SettingsForm.of(other, words.technicians(), words.words().locale());
      return new Change(standings, known, version, earlier, words, filled, by);
    }

    /// What the book is to keep: what was typed; nothing new, where only facts change.
    SettingsText text() {
      if (list().stream().allMatch(SettingsForm.Change::isOfFacts)) {
        return version.text();
      }
      return again().isPresent()
          ? earlier.orElseThrow().text()
          : new SettingsText(now().name(), SettingsForm.yaml(form, now()));
    }

    /// The earlier version, where all is wanted as it was.
    OptionalInt again() {
      return earlier
          .filter(version -> SettingsHistory.read(version).filter(this::isWanted).isPresent())
          .map(version -> OptionalInt.of(version.number()))
          .orElse(OptionalInt.empty());
    }

    private boolean isWanted(Portfolio other) {
      return SettingsForm.changes(other, wanted(), List.of(), List.of()).isEmpty();
    }

    /// The name of the import that changed costs make.
    String source() {
      return words.words().say("settings.source", by);
    }

    String done() {
      return technicians().isEmpty() ? "kept" : "kept-costs";
    }

    /// What is to be known of an earlier version that is looked at.
    String look() {
      var said = words.words().say("settings.done.look", earlier.orElseThrow().number());
      return earlier
          .flatMap(SettingsHistory::read)
          .map(then -> then.currency().getCurrencyCode())
          .filter(code -> !code.equals(now().currency().getCurrencyCode()))
          .map(code ->
              said
                  + " "
                  + words
                      .words()
                      .say("settings.done.look-currency", code, now().currency().getCurrencyCode()))
          .orElse(said);
    }

    FactsFolder folder() {
      return FactsFolder.ofSettings(source(), text(), technicians());
    }

    Optional<SettingsView.Preview> preview(boolean live, Discretion discretion) {
      if (!form.isSound()) {
        return Optional.empty();
      }
      boolean light =
          list().stream().map(SettingsForm.Change::setting).allMatch(LIGHT::contains)
              && cost(known.facts()).equals(cost(known.facts().under(wanted())));
      var note = live && !light ? "settings.preview.live" : "";
      return Optional.of(
          words.preview(known.grades(), known.of(other(live || light)), note, discretion));
    }

    private PortfolioFacts other(boolean light) {
      if (light) {
        return known.facts().under(onlyRates());
      }
      try (var folder = folder()) {
        return standings.with(folder);
      }
    }

    /// The cost of an hour counts in the rollup too: half of it would be worse than none.
    private Portfolio onlyRates() {
      var wanted = wanted();
      return now()
          .withLightSettingsOf(
              wanted,
              new HourlyRates(
                  cost(known.facts()).map(this::inCurrency),
                  wanted.hourlyRates().street(),
                  wanted.hourlyRates().target()));
    }

    /// Given, or derived from another rate.
    private static Optional<Double> cost(PortfolioFacts facts) {
      return facts.rates().cost().value().stream().boxed().findFirst();
    }

    private Amount inCurrency(double number) {
      return Amount.of(number, now().currency());
    }
  }
}
