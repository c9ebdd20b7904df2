package app.tamis.web.parting;

import app.tamis.basics.Problems;
import app.tamis.identity.Right;
import app.tamis.parting.Proofs;
import app.tamis.portfolio.Client;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.Multipart;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.RemainingClients;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Takes the paper that proves that a client has the letter.
@Controller
@Needs({Right.DECISIONS, Right.GRADES, Right.MONEY, Right.AGREEMENTS})
final class ProofController {

  private static final int MOST_MEGABYTES = 20;

  private final Proofs proofs;
  private final CaseViews views;
  private final RemainingClients clients;
  private final PortfolioZone clocks;
  private final Pages pages;

  ProofController(
      Proofs proofs, CaseViews views, RemainingClients clients, PortfolioZone clocks, Pages pages) {
    this.proofs = proofs;
    this.views = views;
    this.clients = clients;
    this.clocks = clocks;
    this.pages = pages;
  }

  @PostMapping("/clients/{number}/parting/{id}/proof")
  ModelAndView keep(@PathVariable int number, @PathVariable UUID id, HttpServletRequest request)
      throws IOException {
    var client = clients.get(number);
    try {
      var file =
          Multipart.one(request, MOST_MEGABYTES, "parting.proof.large")
              .filter(sent -> sent.content().length > 0)
              .orElseThrow(() -> Problems.of("parting.proof.none"));
      boolean kept =
          proofs.keep(
              id,
              client,
              file.content(),
              pages.words(request),
              clocks.today(),
              pages.actor(request));
      return Answer.goTo(
          PartingPath.of(client.number()) + "?done=" + (kept ? "proof" : "too-late"));
    } catch (Problems found) {
      return refused(client, found, request);
    }
  }

  private ModelAndView refused(Client client, Problems found, HttpServletRequest request) {
    var form = Form.EMPTY.with("proof", Optional.of(found.messages().getFirst()));
    return Answer.page(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "parting/case",
        pages.at("parting", request),
        views.of(client, form, pages.words(request), pages.person(), Optional.empty()));
  }
}
