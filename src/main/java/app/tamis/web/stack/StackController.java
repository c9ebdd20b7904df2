package app.tamis.web.stack;

import static java.util.stream.Collectors.toMap;

import app.tamis.basics.ClientId;
import app.tamis.gradebook.Standing;
import app.tamis.identity.Right;
import app.tamis.measures.Numerals;
import app.tamis.portfolio.Client;
import app.tamis.stack.Followed;
import app.tamis.stack.FollowedInWords;
import app.tamis.stack.SetUp;
import app.tamis.stack.StackFigures;
import app.tamis.stack.StackPicture;
import app.tamis.stack.Stacks;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.Seen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Which client has which of the tools that the firm uses everywhere.
@Controller
@RequestMapping("/stack")
@Needs({Right.DECISIONS, Right.MONEY, Right.AGREEMENTS})
final class StackController {

  private final Stacks stacks;
  private final InForce inForce;
  private final Pages pages;

  StackController(Stacks stacks, InForce inForce, Pages pages) {
    this.stacks = stacks;
    this.inForce = inForce;
    this.pages = pages;
  }

  @GetMapping
  @Place(name = "stack", label = "stack.title", in = PlaceGroup.LIFT, order = 45)
  @Seen("stack")
  ModelAndView page(
      @RequestParam(defaultValue = StackTable.SHARE) String sort,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var around = pages.at("stack", request);
    var said = new StackWords(pages.words(request));
    var told = said.words().find("stack.done." + done);
    return Answer.page(
        "stack/stack",
        around,
        inForce
            .find()
            .flatMap(standing ->
                stacks.picture(standing).map(known -> view(standing, known, sort, said, told)))
            .orElseGet(() -> StackView.nothing(told)));
  }

  private StackView view(
      Standing standing,
      StackPicture picture,
      String sort,
      StackWords said,
      Optional<String> told) {
    var clients = clients(standing);
    var table = new StackTable(picture, clients, sort, said);
    var numerals = standing.numerals(said.words());
    var followed = stacks.followed(standing);
    return new StackView(
        lead(picture, said),
        chosen(picture, said),
        picture.standard().tools().isEmpty() ? List.of() : table.heads(),
        picture.standard().tools().isEmpty() ? List.of() : table.rows(),
        new DilemmaWords(numerals).of(new StackFigures(standing, picture).dilemma()),
        after(standing, followed, clients, numerals),
        refused(followed, said),
        told);
  }

  /// The dearest first.
  private static List<StackView.After> after(
      Standing standing,
      Map<ClientId, Followed> followed,
      Map<ClientId, StackTable.Named> clients,
      Numerals numerals) {
    var words = new FollowedInWords(numerals, standing.facts().costBasis().targetRate());
    return followed.entrySet().stream()
        .filter(each -> clients.containsKey(each.getKey()))
        .filter(each -> !each.getValue().incidents().isEmpty())
        .sorted(
            Comparator.comparingDouble((Map.Entry<ClientId, Followed> each) ->
                    -Followed.cost(each.getValue().incidents()))
                .thenComparing(each -> each.getKey().text()))
        .map(each -> {
          var client = Objects.requireNonNull(clients.get(each.getKey()));
          var incidents = each.getValue().incidents();
          return new StackView.After(
              client.name(),
              StackPath.of(client.number()) + "#refused",
              numerals.words().say("stack.followed.count", incidents.size())
                  + " "
                  + words.cost(incidents));
        })
        .toList();
  }

  /// How much was refused, and how much of it tickets can be held against.
  private static String refused(Map<ClientId, Followed> followed, StackWords said) {
    var pieces = followed.values().stream().flatMap(one -> one.pieces().stream()).toList();
    long matching = pieces.stream().filter(piece -> piece.topic().isPresent()).count();
    return pieces.isEmpty()
        ? said.words().say("stack.followed.nothing-refused")
        : said.words().say("stack.followed.refused", pieces.size(), matching);
  }

  static Map<ClientId, StackTable.Named> clients(Standing standing) {
    return standing.grades().clients().stream()
        .map(client -> client.findings().client())
        .collect(
            toMap(
                client -> client.id(),
                client ->
                    new StackTable.Named(
                        client.name(),
                        standing.clients().find(client.id()).map(Client::number).orElse(0))));
  }

  private static List<String> lead(StackPicture picture, StackWords said) {
    var lead = new ArrayList<String>();
    var all = picture.setUps().values();
    if (picture.standard().tools().isEmpty()) {
      return lead;
    }
    long full = all.stream().filter(SetUp::isFull).count();
    lead.add(said.words().say("stack.lead", full, all.size()));
    long silent = all.stream().filter(one -> one.known() == 0).count();
    if (silent > 0) {
      lead.add(said.words().say("stack.lead.silent", silent));
    }
    return lead;
  }

  private static String chosen(StackPicture picture, StackWords said) {
    if (picture.standard().tools().isEmpty()) {
      return said.words().say("stack.standard.nothing");
    }
    return said.words()
        .say(
            picture.standard().chosen().isEmpty()
                ? "stack.standard.usual"
                : "stack.standard.chosen");
  }
}
