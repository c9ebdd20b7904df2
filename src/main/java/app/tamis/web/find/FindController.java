package app.tamis.web.find;

import app.tamis.basics.Words;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Page;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Places;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Finds clients and pages by a few letters; the same answer fills the palette.
@Controller
final class FindController {

  private static final int AT_MOST = 15;

  private final InForce inForce;
  private final Places places;
  private final Pages pages;

  FindController(InForce inForce, Places places, Pages pages) {
    this.inForce = inForce;
    this.places = places;
    this.pages = pages;
  }

  @GetMapping("/find")
  ModelAndView page(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
    var page = pages.at("find", request);
    var reader = page.reader().orElseThrow();
    var found =
        Stream.concat(
                Searching.in(clients(reader), FindView.Found::name, q).stream()
                    .filter(_ -> !q.isBlank()),
                Searching.in(places(reader, page.words()), FindView.Found::name, q).stream())
            .toList();
    return Answer.page(
        "find/find",
        page,
        new FindView(
            q,
            found.stream().limit(AT_MOST).toList(),
            found.size() > AT_MOST,
            !reader.seesGrades()));
  }

  /// Of those who may see no grade, nobody finds a client here: their pages say how they are
  /// graded.
  private List<FindView.Found> clients(Page.Reader reader) {
    return reader.seesGrades()
        ? inForce.find(Discretion.towards(reader.person())).stream()
            .flatMap(known ->
                known.grades().clients().stream()
                    .map(client -> found(client, ShownGrades.of(known))))
            .toList()
        : List.of();
  }

  private static FindView.Found found(ClientGrade client, ShownGrades shown) {
    return new FindView.Found(
        client.findings().client().name(),
        shown.of(client).map(Letter::name).orElse(""),
        shown.path(client));
  }

  private List<FindView.Found> places(Page.Reader reader, Words words) {
    return places.of(reader.person()).stream()
        .map(place -> new FindView.Found(words.say(place.label()), "", place.path()))
        .toList();
  }
}
