package app.tamis.web.map;

import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.identity.Right;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Answer;
import app.tamis.web.page.CsvFile;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Order;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.Seen;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where every client stands on both axes at once.
@Controller
@Needs(Right.GRADES)
final class MapController {

  private final InForce inForce;
  private final Pages pages;

  MapController(InForce inForce, Pages pages) {
    this.inForce = inForce;
    this.pages = pages;
  }

  @GetMapping("/map")
  @Place(name = "map", label = "nav.map", in = PlaceGroup.GRADE, order = 40)
  @Seen("map")
  ModelAndView page(
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(name = "page", defaultValue = "1") int number,
      HttpServletRequest request) {
    var page = pages.at("map", request);
    return inForce
        .find(Discretion.towards(pages.person()))
        .map(known ->
            Answer.page("map/map", page, words(page.words(), known).view(Order.of(sort), number)))
        .orElseGet(() -> Answer.page("map/empty", page, page.say("map.empty")));
  }

  @GetMapping("/map.csv")
  @Seen(value = "map-file", eachTime = true)
  ResponseEntity<byte[]> csv(
      @RequestParam(defaultValue = "") String sort, HttpServletRequest request) {
    var words = pages.words(request);
    return inForce
        .find(Discretion.towards(pages.person()))
        .map(known -> CsvFile.named("tamis-map.csv", words(words, known).lines(Order.of(sort))))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static MapWords words(Words words, Standing known) {
    return new MapWords(known.numerals(words), ShownGrades.of(known), Discretion.of(known));
  }
}
