package app.tamis.web.whatif;

import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.identity.Right;
import app.tamis.outlook.Scenario;
import app.tamis.outlook.Scenarios;
import app.tamis.outlook.ThreeSums;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.Seen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Asks what would come of it. The whole question stands in the address, and can be kept by name.
@Controller
@RequestMapping("/whatif")
@Needs({Right.MONEY, Right.GRADES})
final class WhatIfController {

  private static final int LONGEST_NAME = 120;

  private static final String FIGURES = "whatif/figures";

  private final InForce inForce;
  private final Asking asking;
  private final Scenarios scenarios;
  private final Pages pages;

  WhatIfController(InForce inForce, Asking asking, Scenarios scenarios, Pages pages) {
    this.inForce = inForce;
    this.asking = asking;
    this.scenarios = scenarios;
    this.pages = pages;
  }

  @GetMapping
  @Place(name = "whatif", label = "scenario.title", in = PlaceGroup.PART, order = 10)
  @Seen("whatif")
  ModelAndView page(
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    return standing()
        .map(one ->
            answer(
                isOfPart(request) ? FIGURES : "whatif/whatif",
                Answered.of(Asked.of(sent), sent),
                Form.EMPTY,
                one,
                done,
                request))
        .orElseGet(() -> empty(request));
  }

  /// A question that was kept, answered anew.
  @GetMapping("/{id}")
  @Seen("whatif")
  ModelAndView kept(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var scenario = scenario(id);
    return standing()
        .map(one -> answer("whatif/whatif", Answered.of(scenario), Form.EMPTY, one, done, request))
        .orElseGet(() -> empty(request));
  }

  @PostMapping
  ModelAndView keep(
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request) {
    var standing = standing();
    if (standing.isEmpty()) {
      return Answer.goTo(WhatIfPath.ALL);
    }
    var asked = Asked.of(sent);
    var naming = naming(name);
    var figures = asking.figures(asked, standing.get(), pages.words(request));
    if (!naming.isSound() || figures.words().isEmpty()) {
      var answer =
          answer("whatif/whatif", Answered.of(asked, sent), naming, standing.get(), "", request);
      answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return answer;
    }
    var said = ThreeSums.of(asking.whatIf(asked.question(), standing.get()));
    var id =
        scenarios.keep(
            name,
            asked.question(),
            said,
            standing.get().grades().window().asOf(),
            pages.actor(request));
    return Answer.goTo(WhatIfPath.of(id) + "?done=kept");
  }

  @PostMapping("/{id}/name")
  ModelAndView rename(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request) {
    var scenario = scenario(id);
    var naming = naming(name);
    if (!naming.isSound() && standing().isPresent()) {
      var answer =
          answer(
              "whatif/whatif",
              Answered.of(scenario),
              naming,
              standing().orElseThrow(),
              "",
              request);
      answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return answer;
    }
    scenarios.rename(scenario, name, pages.actor(request));
    return Answer.goTo(WhatIfPath.of(id) + "?done=renamed");
  }

  @PostMapping("/{id}/hide")
  ModelAndView hide(@PathVariable UUID id, HttpServletRequest request) {
    scenarios.hide(scenario(id), true, pages.actor(request));
    return Answer.goTo(WhatIfPath.of(id) + "?done=hidden");
  }

  @PostMapping("/{id}/back")
  ModelAndView back(@PathVariable UUID id, HttpServletRequest request) {
    scenarios.hide(scenario(id), false, pages.actor(request));
    return Answer.goTo(WhatIfPath.of(id) + "?done=back");
  }

  private static Form naming(String name) {
    return Form.of("name", name)
        .with("name", FormEntries.fault(name, LONGEST_NAME, "scenario.fault.name"));
  }

  /// Whether only the figures are asked for, by a slider that moves.
  private static boolean isOfPart(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null
        && request.getHeader("HX-History-Restore-Request") == null;
  }

  private Optional<Standing> standing() {
    return inForce.find(Discretion.towards(pages.person()));
  }

  private Scenario scenario(UUID id) {
    return scenarios.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView empty(HttpServletRequest request) {
    var page = pages.at("whatif", request);
    return Answer.page("whatif/empty", page, page.say("scenario.empty"));
  }

  /// A question of an address, or one that is kept.
  private record Answered(
      Asked asked, MultiValueMap<String, String> sent, Optional<Scenario> scenario) {

    static Answered of(Asked asked, MultiValueMap<String, String> sent) {
      return new Answered(asked, sent, Optional.empty());
    }

    static Answered of(Scenario scenario) {
      return new Answered(
          Asked.of(scenario.question()), new LinkedMultiValueMap<>(), Optional.of(scenario));
    }
  }

  private ModelAndView answer(
      String template,
      Answered answered,
      Form naming,
      Standing standing,
      String done,
      HttpServletRequest request) {
    var page = pages.at("whatif", request);
    boolean part = template.equals(FIGURES);
    return Answer.page(template, page, view(answered, naming, standing, done, page.words(), part));
  }

  /// @param part whether only the figures are shown
  private WhatIfView view(
      Answered answered, Form naming, Standing standing, String done, Words words, boolean part) {
    var views = new WhatIfViews(standing, words);
    var question = answered.asked().question();
    var all = part ? List.<Scenario>of() : scenarios.list();
    return new WhatIfView(
        answered.scenario().map(Scenario::name).orElseGet(() -> words.say("scenario.title")),
        words.say(
            "scenario.subtitle",
            standing.grades().window().months(),
            standing.grades().window().asOf()),
        answered
            .scenario()
            .map(one ->
                new WhatIfView.Kept(
                    WhatIfPath.of(one.id()),
                    views.then(one),
                    pages.person().may(Right.DECISIONS) ? WhatIfPath.of(one.id()) + "/hours" : "",
                    one.hidden())),
        views.lines(answered.asked()),
        part ? List.of() : views.whom(),
        views.acts("", false),
        views.starts(),
        WhatIfViews.form(answered.sent(), question),
        WhatIfViews.asked(question),
        asking.figures(answered.asked(), standing, words),
        naming,
        all.stream().filter(one -> !one.hidden()).map(views::row).toList(),
        all.stream().filter(Scenario::hidden).map(views::row).toList(),
        words.find("scenario.done." + done));
  }
}
