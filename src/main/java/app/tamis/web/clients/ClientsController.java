package app.tamis.web.clients;

import app.tamis.gradebook.Standing;
import app.tamis.grading.ClientGrade;
import app.tamis.identity.Right;
import app.tamis.trail.Trail;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ClientsToday;
import app.tamis.web.page.CsvFile;
import app.tamis.web.page.Listing;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Order;
import app.tamis.web.page.Page;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.Seen;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// All clients as a table; their names alone for who sees neither money nor grades.
@Controller
final class ClientsController {

  private final InForce inForce;
  private final ClientsToday clients;
  private final Trail trail;
  private final Pages pages;

  ClientsController(InForce inForce, ClientsToday clients, Trail trail, Pages pages) {
    this.inForce = inForce;
    this.clients = clients;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping("/clients")
  @Place(name = "clients", label = "clients.title", in = PlaceGroup.GRADE, order = 30)
  @Seen("clients")
  ModelAndView page(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String grade,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") int page,
      HttpServletRequest request) {
    var around = pages.at("clients", request);
    if (!pages.seesGrades()) {
      return Answer.page("clients/names", around, new ClientNamesView(names(around)));
    }
    var snapshot = inForce.find(Discretion.towards(pages.person()));
    if (snapshot.isEmpty()) {
      return new ModelAndView("board/empty", java.util.Map.of("page", around));
    }
    var asked = new ClientsAsked(name.strip(), grade, Order.of(sort));
    return Answer.page("clients/clients", around, view(snapshot.get(), asked, page, around));
  }

  @GetMapping("/clients.csv")
  @Needs({Right.MONEY, Right.GRADES})
  ResponseEntity<byte[]> csv(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String grade,
      @RequestParam(defaultValue = "") String sort,
      HttpServletRequest request) {
    var asked = new ClientsAsked(name.strip(), grade, Order.of(sort));
    var page = pages.at("clients", request);
    var lines =
        inForce
            .find(Discretion.towards(pages.person()))
            .map(snapshot -> listing(snapshot, asked, page).lines(page.words()))
            .orElse(List.of());
    trail.record(pages.actor(request), "trail.client.list-exported");
    return CsvFile.named("tamis-clients.csv", lines);
  }

  private ClientsView view(Standing snapshot, ClientsAsked asked, int number, Page page) {
    return new ClientsView(
        asked.name(),
        Stream.of("a", "b", "c", "d", "none").map(grade -> choice(grade, asked, page)).toList(),
        !asked.isAll(),
        listing(snapshot, asked, page)
            .view(
                page.say("clients.title"),
                asked.order(),
                number,
                (order, wanted) -> asked.address("/clients", order, wanted),
                page.words()),
        asked.address("/clients.csv", asked.order(), 1));
  }

  private Listing<ClientGrade> listing(Standing snapshot, ClientsAsked asked, Page page) {
    var fields =
        new ClientFields(page.words(), snapshot.facts().portfolio(), ShownGrades.of(snapshot));
    return new Listing<>(
            fields.list(),
            ShownGrades.of(snapshot).worstFirst().stream()
                .filter(client -> asked.keeps(client, ShownGrades.of(snapshot)))
                .toList())
        .sorted(asked.order(), page.words());
  }

  private static ClientsView.Choice choice(String grade, ClientsAsked asked, Page page) {
    return new ClientsView.Choice(
        grade,
        grade.equals("none")
            ? page.say("client.not-graded")
            : grade.toUpperCase(java.util.Locale.ROOT),
        grade.equals(asked.grade()));
  }

  private List<String> names(Page page) {
    return clients.list().stream()
        .map(ClientsToday.Named::name)
        .sorted(Collator.getInstance(page.words().locale()))
        .toList();
  }
}
