package app.tamis.web.lift;

import app.tamis.agreements.Drafting;
import app.tamis.lift.LiftPlan;
import app.tamis.lift.Lifts;
import app.tamis.web.page.ClientRead;
import app.tamis.web.page.ClientSection;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On a client's page: the plan that is running, or how the last one ended.
@Component
@Order(4)
final class LiftSection implements ClientSection {

  private final Lifts lifts;
  private final Drafting drafting;

  LiftSection(Lifts lifts, Drafting drafting) {
    this.lifts = lifts;
    this.drafting = drafting;
  }

  @Override
  public Optional<Part> of(ClientRead client) {
    return MayLift.may(client.reader().person())
        ? Optional.of(new Part("lift/section", view(client)))
        : Optional.empty();
  }

  private LiftSectionView view(ClientRead client) {
    var words = client.words();
    var said = new LiftWords(words, drafting.currency());
    var last = lifts.list(client.id()).stream().findFirst();
    return new LiftSectionView(
        LiftPath.of(client.number()),
        last.map(plan -> words.sentence(said.aim(plan))),
        last.map(said::stands),
        words.say(
            last.filter(LiftPlan::isOpen).isPresent() ? "lift.section.see" : "lift.section.plan"));
  }
}
