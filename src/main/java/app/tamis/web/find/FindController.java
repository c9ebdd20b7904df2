package app.tamis.web.find;

import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.portfolio.Client;
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
                Searching.in(clients(reader, page.words()), FindView.Found::name, q).stream()
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
  private List<FindView.Found> clients(Page.Reader reader, Words words) {
    return reader.seesGrades()
        ? inForce.find(Discretion.towards(reader.person())).stream()
            .flatMap(known ->
                known.grades().clients().stream().flatMap(client -> found(client, known, words)))
            .toList()
        : List.of();
  }

  /// By its name, and by those of clients that are taken for it.
  private static Stream<FindView.Found> found(ClientGrade client, Standing known, Words words) {
    var found = found(client, ShownGrades.of(known));
    return Stream.concat(
        Stream.of(found),
        known.clients().find(client.findings().client().id()).stream()
            .flatMap(one -> known.clients().takenFor(one).stream())
            .map(Client::name)
            .filter(name -> !name.equals(found.name()))
            .distinct()
            .map(name ->
                new FindView.Found(
                    words.say("find.taken", name, found.name()), found.letter(), found.href())));
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
