package app.tamis.web.portfolios;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.book.Portfolios;
import app.tamis.clock.InPortfolio;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Facts;
import app.tamis.identity.Membership;
import app.tamis.identity.Memberships;
import app.tamis.identity.PersonEntries;
import app.tamis.identity.Right;
import app.tamis.portfolio.ClientRegister;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.LocalPath;
import app.tamis.web.page.Moments;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.PortfolioName;
import app.tamis.web.signin.Entrance;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Where somebody belongs, and where they are just now.
@Controller
final class PortfoliosController {

  private final Memberships memberships;
  private final Portfolios portfolios;
  private final PortfolioName name;
  private final ClientRegister register;
  private final Facts facts;
  private final DataFolder data;
  private final InPortfolio inPortfolio;
  private final Entrance entrance;
  private final Pages pages;

  PortfoliosController(
      Memberships memberships,
      Portfolios portfolios,
      PortfolioName name,
      ClientRegister register,
      Facts facts,
      DataFolder data,
      InPortfolio inPortfolio,
      Entrance entrance,
      Pages pages) {
    this.memberships = memberships;
    this.portfolios = portfolios;
    this.name = name;
    this.register = register;
    this.facts = facts;
    this.data = data;
    this.inPortfolio = inPortfolio;
    this.entrance = entrance;
    this.pages = pages;
  }

  @GetMapping("/portfolios")
  @Place(name = "portfolios", label = "portfolios.title", in = PlaceGroup.PALETTE, order = 35)
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    var words = pages.words(request);
    var said =
        done.equals("other")
            ? Optional.of(words.say("portfolios.done.other", here(words)))
            : words.find("portfolios.done." + done);
    return Answer.page(
        "portfolios/portfolios",
        pages.at("portfolios", request),
        view(Form.EMPTY, Form.of("called", here(words)), said, request));
  }

  @GetMapping("/portfolios/others")
  ModelAndView others(HttpServletRequest request) {
    int here = portfolios.current().number();
    var page = pages.at("portfolios", request);
    return Answer.page(
        "portfolios/others",
        page,
        new OthersView(
            memberships.list(pages.person()).stream()
                .map(Membership::portfolio)
                .map(one ->
                    new OthersView.One(
                        one.number(), name.of(one, page.words()), one.number() == here))
                .toList()));
  }

  @PostMapping("/portfolios")
  @Needs(Right.PEOPLE)
  ModelAndView add(
      @RequestParam(name = "name", defaultValue = "") String called,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = Form.of("name", called).with("name", faultOf(called));
    if (!form.isSound()) {
      return again(form, Form.of("called", here(pages.words(request))), request);
    }
    var made = memberships.begin(called, pages.person(), request.getRemoteAddr());
    entrance.comeOver(made, request, response);
    return Answer.goTo("/");
  }

  @PostMapping("/portfolios/name")
  @Needs(Right.PEOPLE)
  ModelAndView rename(@RequestParam(defaultValue = "") String called, HttpServletRequest request) {
    var form = Form.of("called", called).with("called", faultOf(called));
    if (!form.isSound()) {
      return again(Form.EMPTY, form, request);
    }
    memberships.rename(called, pages.person(), request.getRemoteAddr());
    return Answer.goTo("/portfolios?done=named");
  }

  @PostMapping("/portfolios/{number}")
  ModelAndView comeOver(
      @PathVariable int number, HttpServletRequest request, HttpServletResponse response) {
    return comeOver(number, "/", request, response);
  }

  /// Where links lead that were sent to people: to a page of the portfolio that they are about.
  @GetMapping("/in/{number}")
  ModelAndView follow(
      @PathVariable int number,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    return comeOver(number, LocalPath.of(to), request, response);
  }

  private ModelAndView comeOver(
      int number, String to, HttpServletRequest request, HttpServletResponse response) {
    if (number != portfolios.current().number()) {
      var there =
          memberships
              .find(pages.person(), number)
              .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
      entrance.comeOver(there, request, response);
    }
    return Answer.goTo(to);
  }

  private ModelAndView again(Form form, Form naming, HttpServletRequest request) {
    return Answer.faulty(
        "portfolios/portfolios",
        pages.at("portfolios", request),
        view(form, naming, Optional.empty(), request));
  }

  private static Optional<Message> faultOf(String called) {
    return called.isBlank()
        ? Optional.of(Message.of("portfolios.name.missing"))
        : PersonEntries.name(called);
  }

  private String here(Words words) {
    return name.of(portfolios.current(), words);
  }

  private PortfoliosView view(
      Form form, Form naming, Optional<String> said, HttpServletRequest request) {
    var person = pages.person();
    var moments = pages.moments(request);
    int here = portfolios.current().number();
    return new PortfoliosView(
        memberships.list(person).stream().map(one -> row(one, here, moments)).toList(),
        person.may(Right.PEOPLE),
        form,
        naming,
        said);
  }

  private PortfoliosView.Row row(Membership one, int here, Moments moments) {
    var words = moments.words();
    return inPortfolio.call(
        one.portfolio().id(),
        () ->
            new PortfoliosView.Row(
                one.portfolio().number(),
                name.of(one.portfolio(), words),
                words.say("role." + one.person().role().code()),
                words.say("portfolios.clients", register.list().remaining().size()),
                imported(moments),
                one.portfolio().number() == here));
  }

  private String imported(Moments moments) {
    var all = facts.imports(data.path());
    return all.isEmpty()
        ? moments.words().say("portfolios.never")
        : moments.minute(all.getLast().at());
  }
}
