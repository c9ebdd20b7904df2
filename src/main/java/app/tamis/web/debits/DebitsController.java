package app.tamis.web.debits;

import app.tamis.agreements.Drafting;
import app.tamis.basics.Words;
import app.tamis.debits.Creditor;
import app.tamis.debits.Debits;
import app.tamis.debits.Mandate;
import app.tamis.debits.MandateState;
import app.tamis.debits.Mandates;
import app.tamis.debits.Report;
import app.tamis.debits.Scheme;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.portfolio.Clients;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.Moments;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.PortfolioZone;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Who pays how: mandates, files that left and came back, debits that were returned, and who
/// collects.
@Controller
@Needs(Right.MONEY)
final class DebitsController {

  private final Mandates mandates;
  private final Debits debits;
  private final Drafting drafting;
  private final ClientRegister register;
  private final PortfolioZone clocks;
  private final Pages pages;

  DebitsController(
      Mandates mandates,
      Debits debits,
      Drafting drafting,
      ClientRegister register,
      PortfolioZone clocks,
      Pages pages) {
    this.mandates = mandates;
    this.debits = debits;
    this.drafting = drafting;
    this.register = register;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping("/debits")
  @Place(name = "debits", label = "debits.title", in = PlaceGroup.LIFT, order = 35)
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    return answer(
        HttpStatus.OK,
        CreditorForm.of(mandates.creditor(), drafting.us()),
        pages.words(request).find("debits.done." + done),
        request);
  }

  @PostMapping("/debits/creditor")
  @Needs({Right.AGREEMENTS, Right.MONEY})
  ModelAndView creditor(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String identifier,
      @RequestParam(defaultValue = "") String lines,
      @RequestParam(defaultValue = "") String notice,
      HttpServletRequest request) {
    var typed = new CreditorForm(name, identifier, lines, notice);
    var form = typed.form();
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, form, Optional.empty(), request);
    }
    mandates.keep(typed.creditor(), pages.actor(request));
    return Answer.goTo(DebitPath.ALL + "?done=creditor");
  }

  @PostMapping("/debits/returned/{id}/{what}")
  ModelAndView returned(
      @PathVariable UUID id, @PathVariable String what, HttpServletRequest request) {
    var debit =
        debits.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var clients = register.list();
    var client = clients.find(debit.client()).map(clients::remaining);
    var name = client.map(Client::name).orElse(debit.client().text());
    var by = pages.actor(request);
    switch (what) {
      case "rung", "not-rung" -> debits.rang(id, what.equals("rung"), name, by);
      case "again", "not-again" -> debits.again(id, what.equals("again"), name, by);
      default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return Answer.goTo(DebitPath.ALL + "?done=" + what);
  }

  private ModelAndView answer(
      HttpStatus status, Form form, Optional<String> said, HttpServletRequest request) {
    return Answer.page(
        status, "debits/debits", pages.at("debits", request), view(form, said, request));
  }

  private DebitsView view(Form form, Optional<String> said, HttpServletRequest request) {
    var moments = pages.moments(request);
    var words = new DebitWords(moments);
    var clients = register.list();
    var all = mandates.list(clocks.today());
    var files = debits.files();
    boolean mayAsk = pages.person().may(Right.AGREEMENTS);
    return new DebitsView(
        said,
        all.isEmpty() ? Optional.of(moments.words().say("debits.none")) : Optional.empty(),
        debits.returned().stream().map(one -> row(one, clients, mayAsk, words)).toList(),
        all.stream()
            .sorted(Comparator.comparing((Mandate one) -> !one.state().stands()))
            .map(one -> row(one, clients, mayAsk, words))
            .toList(),
        mayAsk ? waiting(all, moments.words()) : List.of(),
        files.stream().map(file -> row(file, moments)).toList(),
        debits.reports().stream().map(report -> row(report, moments)).toList(),
        mandates.creditor().map(one -> said(one, moments.words())),
        mayAsk,
        pages.person().may(Right.IMPORTS),
        form,
        mayAsk ? others(all, clients) : List.of());
  }

  private static String said(Creditor creditor, Words words) {
    return creditor.identifier().isEmpty()
        ? words.say("debits.creditor.is-bacs", creditor.name())
        : words.say(
            "debits.creditor.is", creditor.name(), creditor.identifier(), creditor.noticeDays());
  }

  private static DebitsView.ReturnedRow row(
      Debits.Returned one, Clients clients, boolean mayAsk, DebitWords words) {
    return new DebitsView.ReturnedRow(
        one.debit().id().toString(),
        mayAsk
            ? clients
                .find(one.client())
                .map(client -> DebitPath.mandate(client.number()))
                .orElse("")
            : "",
        one.name(),
        words.stands(one.debit()),
        one.debit().rung().orElse(""),
        one.debit().again());
  }

  private static DebitsView.Row row(
      Mandate mandate, Clients clients, boolean mayAsk, DebitWords words) {
    var client = clients.find(mandate.client());
    return new DebitsView.Row(
        mayAsk ? client.map(known -> DebitPath.mandate(known.number())).orElse("") : "",
        client.map(Client::name).orElse(mandate.client().text()),
        words.scheme(mandate),
        mandate.reference(),
        words.account(mandate),
        words.stands(mandate));
  }

  private static List<DebitsView.Way> waiting(List<Mandate> all, Words words) {
    return Arrays.stream(Scheme.values())
        .filter(Scheme::isGoCardless)
        .flatMap(scheme -> {
          long count =
              all.stream()
                  .filter(one -> one.scheme() == scheme)
                  .filter(one -> one.state() instanceof MandateState.Signed)
                  .count();
          return Optional.of(
              new DebitsView.Way(
                  DebitPath.ALL + "/mandates.csv?scheme=" + scheme.code(),
                  words.say("debits.waiting." + scheme.code(), count)))
              .filter(_ -> count > 0)
              .stream();
        })
        .toList();
  }

  private static DebitsView.FileRow row(Debits.File file, Moments moments) {
    var words = moments.words();
    var here = DebitPath.ALL + "/files/" + file.id();
    var sum =
        file.debits().stream().map(debit -> debit.amount()).reduce((one, other) -> one.plus(other));
    return new DebitsView.FileRow(
        words.say("debits.file", file.number(), moments.day(file.madeAt()), file.madeBy()),
        file.undone()
            ? words.say("debits.file.undone")
            : words.say(
                "debits.file.holds",
                file.debits().size(),
                sum.<Object>map(amount -> amount).orElse("")),
        file.undone() ? "" : here + ".csv",
        file.canBeUndone() ? here + "/undo" : "");
  }

  private static DebitsView.Way row(Report report, Moments moments) {
    return new DebitsView.Way(
        DebitPath.report(report.id()),
        moments
            .words()
            .say(
                report.counts() ? "debits.report" : "debits.report.back",
                report.name(),
                moments.day(report.readAt()),
                report.readBy()));
  }

  /// Who could be asked for a mandate.
  private static List<DebitsView.Way> others(List<Mandate> all, Clients clients) {
    var have =
        all.stream()
            .filter(mandate -> mandate.state().stands())
            .map(Mandate::client)
            .collect(Collectors.toSet());
    return clients.remaining().stream()
        .filter(client -> !have.contains(client.id()))
        .sorted(Comparator.comparing(Client::name, String.CASE_INSENSITIVE_ORDER))
        .map(client -> new DebitsView.Way(DebitPath.mandate(client.number()), client.name()))
        .toList();
  }
}
