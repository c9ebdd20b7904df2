package app.tamis.web.factsheet;

import app.tamis.agreements.FactSheets;
import app.tamis.documents.Document;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.trail.Trail;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.CommitmentsPath;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PdfFile;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.RemainingClients;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// What one needs before oneself in a hard conversation, on the screen and on paper.
@Controller
@RequestMapping("/clients/{number}/fact-sheet")
@Needs({Right.MONEY, Right.AGREEMENTS})
final class FactSheetController {

  private final FactSheets sheets;
  private final RemainingClients clients;
  private final Looks looks;
  private final Trail trail;
  private final PortfolioZone clocks;
  private final Pages pages;

  FactSheetController(
      FactSheets sheets,
      RemainingClients clients,
      Looks looks,
      Trail trail,
      PortfolioZone clocks,
      Pages pages) {
    this.sheets = sheets;
    this.clients = clients;
    this.looks = looks;
    this.trail = trail;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(@PathVariable int number, HttpServletRequest request) {
    var client = clients.get(number);
    var path = ClientPath.of(client.number());
    return Answer.page(
        "factsheet/factsheet",
        pages.at("clients", request),
        new FactSheetView(
            client.name(),
            path,
            CommitmentsPath.of(client.number()),
            new Renderings(looks.inForce()).page(sheet(client, request)),
            path + "/fact-sheet/sheet.pdf"));
  }

  @GetMapping("/sheet.pdf")
  ResponseEntity<InputStreamResource> pdf(@PathVariable int number, HttpServletRequest request) {
    var client = clients.get(number);
    var pdf = new Renderings(looks.inForce()).pdf(sheet(client, request));
    return PdfFile.named("fact-sheet-" + client.number() + "-" + clocks.today() + ".pdf", pdf);
  }

  private Document sheet(Client client, HttpServletRequest request) {
    trail.record(pages.actor(request), "trail.commitment.sheet", client.name());
    return sheets
        .of(client.id(), client.name(), clocks.today(), clocks.zone(), pages.words(request))
        .orElseThrow(FactSheetController::absent);
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
