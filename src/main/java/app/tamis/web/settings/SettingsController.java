package app.tamis.web.settings;

import app.tamis.basics.Problems;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.PortfolioFacts;
import app.tamis.facts.Technician;
import app.tamis.gradebook.Standing;
import app.tamis.gradebook.Standings;
import app.tamis.identity.Right;
import app.tamis.portfolio.HourlyRates;
import app.tamis.portfolio.Portfolio;
import app.tamis.trail.Trail;
import app.tamis.web.ServerSettings;
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
import java.util.OptionalDouble;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What figures hang on and no record says: to be read, tried and changed. A change goes the way of
/// an import, so that it can be undone like one.
@Controller
@Needs(Right.DECISIONS)
final class SettingsController {

  private static final String TEMPLATE = "settings/settings";

  private final Facts facts;
  private final ServerSettings settings;
  private final Standings standings;
  private final Trail trail;
  private final Pages pages;

  SettingsController(
      Facts facts, ServerSettings settings, Standings standings, Trail trail, Pages pages) {
    this.facts = facts;
    this.settings = settings;
    this.standings = standings;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping("/settings")
  @Place(name = "settings", label = "nav.settings", in = PlaceGroup.FACTS, order = 30)
  ModelAndView page(@RequestParam Optional<String> done, HttpServletRequest request) {
    var words = pages.words(request);
    var said = done.map("settings.done."::concat).filter(words::has);
    return change(Optional.empty(), request)
        .map(change -> answer(HttpStatus.OK, change, said, Optional.empty(), request))
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
      return again(HttpStatus.UNPROCESSABLE_CONTENT, change, "settings.done.faulty", request);
    }
    if (change.list().isEmpty()) {
      return Answer.goTo("/settings?done=same");
    }
    try (var folder = change.folder()) {
      var stored = facts.importIfStill(version, settings.data(), folder, pages.person().name());
      if (stored.isEmpty()) {
        return again(HttpStatus.CONFLICT, change, "settings.done.meanwhile", request);
      }
    } catch (Problems busy) {
      return again(HttpStatus.CONFLICT, change, "settings.done.busy", request);
    }
    for (var each : change.list()) {
      trail.record(
          pages.actor(request),
          "trail.settings." + each.setting().replace('_', '-'),
          each.before(),
          each.after(),
          each.of());
    }
    return Answer.goTo("/settings?done=kept");
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
                change.known().version(),
                change.form(),
                said.map(change.words().words()::say),
                preview));
  }

  /// @param sent empty where the settings in force are shown
  private Optional<Change> change(Optional<Map<String, String>> sent, HttpServletRequest request) {
    return standings
        .now()
        .map(known -> {
          var words = pages.words(request);
          var technicians = facts.technicians(settings.data());
          var portfolio = known.facts().portfolio();
          return new Change(
              standings,
              known,
              new SettingsWords(words, known, technicians),
              sent.map(typed -> SettingsForm.checked(typed, technicians))
                  .orElseGet(() -> SettingsForm.of(portfolio, technicians, words.locale())),
              pages.person().name());
        });
  }

  /// What somebody wants changed, and from what.
  private record Change(
      Standings standings, Standing known, SettingsWords words, Form form, String by) {

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
      return SettingsForm.changed(form, words.technicians());
    }

    List<SettingsForm.Change> list() {
      return SettingsForm.changes(now(), wanted(), words.technicians(), technicians());
    }

    FactsFolder folder() {
      return FactsFolder.ofSettings(
          words.words().say("settings.source", by), SettingsForm.yaml(form, now()), technicians());
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
                  cost(known.facts()),
                  wanted.hourlyRates().street(),
                  wanted.hourlyRates().target()));
    }

    /// Given, or derived from another rate.
    private static OptionalDouble cost(PortfolioFacts facts) {
      return facts.rates().cost().value();
    }
  }
}
