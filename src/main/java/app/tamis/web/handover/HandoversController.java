package app.tamis.web.handover;

import app.tamis.agreements.Agreements.With;
import app.tamis.handover.Handovers;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.RemainingClients;
import app.tamis.web.page.Seen;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Lists handovers, and begins one.
@Controller
@Needs({Right.AGREEMENTS, Right.MONEY})
final class HandoversController {

  private final Handovers handovers;
  private final ClientRegister register;
  private final RemainingClients remaining;
  private final PartingBehind partings;
  private final Pages pages;

  HandoversController(
      Handovers handovers,
      ClientRegister register,
      RemainingClients remaining,
      PartingBehind partings,
      Pages pages) {
    this.handovers = handovers;
    this.register = register;
    this.remaining = remaining;
    this.partings = partings;
    this.pages = pages;
  }

  @GetMapping(HandoverPath.ALL)
  @Place(name = "handovers", label = "handovers.title", in = PlaceGroup.PART, order = 30)
  @Seen("handovers")
  ModelAndView page(HttpServletRequest request) {
    var words = pages.words(request);
    var clients = register.list();
    return Answer.page(
        "handover/handovers",
        pages.at("handovers", request),
        new HandoversView(
            handovers.list().stream()
                .map(one ->
                    new HandoversView.Row(
                        HandoverPath.of(one),
                        clients.find(one.client()).map(Client::name).orElse(one.name()),
                        words.sentence(StandsWords.of(one))))
                .toList(),
            ""));
  }

  @PostMapping("/clients/{number}/handover")
  ModelAndView begin(@PathVariable int number, HttpServletRequest request) {
    var client = remaining.get(number);
    var id =
        handovers.begin(
            new With(client.id(), client.name()),
            pages.person().name(),
            partings.lastDay(client.id(), pages.person()),
            pages.actor(request));
    return Answer.goTo(HandoverPath.ALL + "/" + id + "?done=made");
  }
}
