package app.tamis.web.board;

import app.tamis.basics.Words;
import app.tamis.gradebook.MatrixVersions;
import app.tamis.gradebook.Standing;
import app.tamis.identity.Right;
import app.tamis.web.caller.OpennessAsked;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.LeversInForce;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.hours.HoursToSay;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.Seen;
import app.tamis.web.week.WeekAtHand;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The first page: every client in its column. Who sees no grades is led to the clients' names.
@Controller
@Needs({Right.GRADES, Right.MONEY})
final class BoardController {

  private static final int MONTHS_BACK = 3;

  private final InForce inForce;
  private final MatrixVersions matrices;
  private final LeversInForce levers;
  private final Boards boards;
  private final OpennessAsked openness;
  private final HoursToSay hours;
  private final WeekAtHand work;
  private final List<BoardLine> lines;
  private final Pages pages;

  BoardController(
      InForce inForce,
      MatrixVersions matrices,
      LeversInForce levers,
      Boards boards,
      OpennessAsked openness,
      HoursToSay hours,
      WeekAtHand work,
      List<BoardLine> lines,
      Pages pages) {
    this.inForce = inForce;
    this.matrices = matrices;
    this.levers = levers;
    this.boards = boards;
    this.openness = openness;
    this.hours = hours;
    this.work = work;
    this.lines = List.copyOf(lines);
    this.pages = pages;
  }

  @GetMapping("/")
  @Place(name = "board", label = "nav.board", in = PlaceGroup.GRADE, order = 10)
  @Seen("board")
  Object board(
      @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
    if (!pages.seesGrades()) {
      return Answer.goTo("/clients");
    }
    var page = pages.at("board", request);
    model.addAttribute("page", page);
    var snapshot = inForce.find();
    if (snapshot.isEmpty()) {
      model.addAttribute("question", openness.of(pages.person(), page.words()));
      return "board/empty";
    }
    var words = page.words();
    var discretion = Discretion.towards(pages.person());
    var known = snapshot.get();
    model.addAttribute(
        "board", boards.get(known, words, discretion, () -> board(known, words, discretion)));
    model.addAttribute("question", question(known, words));
    model.addAttribute("waiting", waiting(words));
    model.addAttribute("lines", lines(words));
    model.addAttribute("hours", hours.isDue(pages.person()));
    model.addAttribute("said", words.find("board.done." + done));
    return "board/board";
  }

  /// How much is to be done.
  private Optional<String> waiting(Words words) {
    int size = work.of(pages.person()).size();
    return size == 0 ? Optional.empty() : Optional.of(words.say("week.waiting", size));
  }

  private List<BoardLine.Line> lines(Words words) {
    return lines.stream().flatMap(line -> line.of(pages.person(), words).stream()).toList();
  }

  /// Only who may decide is asked.
  private Optional<MatrixQuestion> question(Standing known, Words words) {
    return pages.person().may(Right.DECISIONS)
        ? matrices
            .awaitingDecision()
            .map(replaced -> MatrixQuestion.of(replaced, known.matrix(), words))
        : Optional.empty();
  }

  private BoardView board(Standing whole, Words words, Discretion discretion) {
    var known = inForce.seen(whole, discretion);
    var asOf = whole.grades().window().asOf();
    var before =
        discretion.of(whole.at(YearMonth.from(asOf).minusMonths(MONTHS_BACK).atEndOfMonth()));
    return new BoardWords(
            words,
            ShownGrades.of(known),
            before,
            known.facts().portfolio(),
            client -> levers.best(whole, discretion, client))
        .view();
  }
}
