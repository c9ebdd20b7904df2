package app.tamis.web.clauses;

import app.tamis.agreements.CatalogueClause;
import app.tamis.agreements.ClauseCatalogue;
import app.tamis.agreements.ClauseCatalogue.Saved;
import app.tamis.agreements.clauses.Clauses;
import app.tamis.basics.Problems;
import app.tamis.identity.Right;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Page;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The catalogue of clauses: to be read, worded, and had again as it was.
@Controller
@RequestMapping(ClausePath.ALL)
@Needs({Right.AGREEMENTS, Right.DECISIONS})
final class ClausesController {

  private static final String TEMPLATE = "clauses/clause";

  private final ClauseCatalogue catalogue;
  private final ClauseViews views;
  private final Pages pages;

  ClausesController(ClauseCatalogue catalogue, ClauseViews views, Pages pages) {
    this.catalogue = catalogue;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping
  @Place(name = "clauses", label = "wording.title", in = PlaceGroup.PALETTE, order = 45)
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    return Answer.page(
        "clauses/clauses", here(request), views.all(done(done, request), pages.moments(request)));
  }

  @GetMapping("/new")
  ModelAndView begin(HttpServletRequest request) {
    return begun(HttpStatus.OK, ClauseForm.EMPTY, request);
  }

  @PostMapping("/new/preview")
  ModelAndView tryNew(
      @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
    return begun(HttpStatus.OK, ClauseForm.read(sent, true, Clauses.shipped()), request);
  }

  @PostMapping("/new")
  ModelAndView add(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
    var typed = ClauseForm.read(sent, true, Clauses.shipped());
    if (!typed.form().isSound()) {
      return begun(HttpStatus.UNPROCESSABLE_CONTENT, typed, request);
    }
    return after(catalogue.add(typed.words(), pages.actor(request)), "added");
  }

  @GetMapping("/{id}")
  ModelAndView one(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var clause = get(id);
    return answer(
        HttpStatus.OK,
        clause,
        ClauseForm.of(clause.words(), Clauses.shipped()),
        done(done, request),
        request);
  }

  /// How it would read; keeps nothing.
  @PostMapping("/{id}/preview")
  ModelAndView preview(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request) {
    var clause = get(id);
    return answer(HttpStatus.OK, clause, read(sent, clause), Optional.empty(), request);
  }

  @PostMapping("/{id}")
  ModelAndView save(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request) {
    var clause = get(id);
    var typed = read(sent, clause);
    if (!typed.form().isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, clause, typed, Optional.empty(), request);
    }
    return switch (catalogue.save(id, version, typed.words(), pages.actor(request))) {
      case SAVED -> after(id, "saved");
      case SAME -> after(id, "same");
      case TOO_LATE ->
          answer(HttpStatus.CONFLICT, get(id), typed, done("too-late", request), request);
      case ABSENT -> after(id, "absent");
    };
  }

  /// @param number 0 for the clause as it comes with Tamis
  @PostMapping("/{id}/versions/{number}")
  ModelAndView putBack(
      @PathVariable String id, @PathVariable int number, HttpServletRequest request) {
    var clause = get(id);
    try {
      return after(
          id,
          switch (catalogue.putBack(id, number, pages.actor(request))) {
            case Saved.SAVED -> "back";
            case Saved.SAME -> "same";
            case Saved.TOO_LATE, Saved.ABSENT -> "absent";
          });
    } catch (Problems found) {
      var words = pages.words(request);
      var said = found.messages().stream().map(words::sentence).collect(Collectors.joining(" "));
      return answer(
          HttpStatus.CONFLICT,
          clause,
          ClauseForm.of(clause.words(), Clauses.shipped()),
          Optional.of(said),
          request);
    }
  }

  @PostMapping("/{id}/out")
  ModelAndView takeOut(@PathVariable String id, HttpServletRequest request) {
    return after(id, catalogue.takeOut(get(id).id(), pages.actor(request)) ? "out" : "same");
  }

  private static ClauseForm read(MultiValueMap<String, String> sent, CatalogueClause clause) {
    return ClauseForm.read(sent, clause.isOwn(), Clauses.shipped());
  }

  private CatalogueClause get(String id) {
    return catalogue.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView begun(HttpStatus status, ClauseForm typed, HttpServletRequest request) {
    return Answer.page(status, TEMPLATE, here(request), views.begun(typed, pages.moments(request)));
  }

  private ModelAndView answer(
      HttpStatus status,
      CatalogueClause clause,
      ClauseForm typed,
      Optional<String> said,
      HttpServletRequest request) {
    return Answer.page(
        status, TEMPLATE, here(request), views.one(clause, typed, said, pages.moments(request)));
  }

  private Page here(HttpServletRequest request) {
    return pages.at("agreements", request);
  }

  private Optional<String> done(String what, HttpServletRequest request) {
    return pages.words(request).find("wording.done." + what);
  }

  private static ModelAndView after(String id, String done) {
    return Answer.goTo(ClausePath.of(id) + "?done=" + done);
  }
}
