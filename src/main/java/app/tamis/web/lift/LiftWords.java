package app.tamis.web.lift;

import app.tamis.basics.Message;
import app.tamis.basics.Money;
import app.tamis.basics.Words;
import app.tamis.grading.acts.Act;
import app.tamis.lift.Doing;
import app.tamis.lift.Judged;
import app.tamis.lift.LiftPlan;
import app.tamis.lift.OurPart;
import app.tamis.lift.PlanEvent;
import app.tamis.lift.PlanState;
import app.tamis.lift.Step;
import app.tamis.web.page.Letters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Puts plans into words.
record LiftWords(Words words, Currency currency) {

  /// What a plan is for: "from C to B", "keep the A".
  Message aim(LiftPlan plan) {
    return plan.keeps()
        ? Message.of("lift.aim.keep", plan.target().name())
        : Message.of("lift.aim", Letters.shown(plan.from()), plan.target().name());
  }

  Message doing(Doing doing) {
    return switch (doing) {
      case Doing.Acting(var act) -> act(act);
      case Doing.Talking(var talk, var fee) ->
          fee.isPresent()
              ? Message.of("lift.talk." + talk.code() + ".fee", money(fee.getAsDouble()))
              : Message.of("lift.talk." + talk.code());
    };
  }

  private Message act(Act.Remedy act) {
    var key = "lever." + act.kind().id();
    return switch (act) {
      case Act.Raise(double share) ->
          share < 0 ? Message.of("lever.raise.lower", -share) : Message.of(key, share);
      case Act.Managed(double fee, double labour) ->
          labour > 0
              ? Message.of("lever.managed.labour", money(fee), labour)
              : Message.of(key, money(fee));
      case Act.RaiseToTarget _, Act.Surcharge _ -> Message.of("lift.act." + act.kind().id());
      case Act.UseTickets(double share) -> Message.of("lift.act.use_tickets", share);
      case Act.CallEarly(double share) -> Message.of("lift.act.call_early", share);
      case Act.Hours(double left) -> Message.of("lift.act.hours", left);
      case Act.PayOnTime _, Act.PayUpFront _ -> Message.of(key);
    };
  }

  private Money money(double amount) {
    return new Money(amount, currency);
  }

  /// Where it stands, in a sentence.
  String stands(LiftPlan plan) {
    return words.sentence(
        switch (plan.state()) {
          case PlanState.Proposed _ ->
              Message.of("lift.stands.proposed", plan.madeBy(), plan.endsOn());
          case PlanState.Running(var since, _) ->
              Message.of("lift.stands.running", since, plan.endsOn());
          case PlanState.Undecided(var on, _) -> Message.of("lift.stands.undecided", on);
          case PlanState.Lifted(var on, _, var note, var by) ->
              said("lift.stands.lifted", plan, on, note, by);
          case PlanState.Failed(var on, _, var note, var by) ->
              said("lift.stands.failed", plan, on, note, by);
          case PlanState.GivenUp(var on, var reason, var by) ->
              Message.of("lift.stands.given-up", on, by, reason);
        });
  }

  private static Message said(String key, LiftPlan plan, Object on, String note, String by) {
    var kept = plan.keeps() ? key + ".keep" : key;
    if (by.isEmpty()) {
      return Message.of(kept, on);
    }
    return note.isEmpty()
        ? Message.of(key + ".by", on, by)
        : Message.of(key + ".by.note", on, by, note);
  }

  /// Of a step, in a sentence.
  String stands(Step step) {
    if (step.proven().isPresent()) {
      return said("lift.step.proven", step.proven().get());
    }
    if (step.signed().isPresent()) {
      return said("lift.step.signed", step.signed().get());
    }
    return step.dueOn().map(day -> words.say("lift.step.due", day)).orElse("");
  }

  private String said(String key, Step.Said said) {
    return said.note().isEmpty()
        ? words.say(key, said.on(), said.by())
        : words.say(key + ".note", said.on(), said.by(), said.note());
  }

  /// By what a plan was judged, or would be today.
  List<String> judged(LiftPlan plan, Judged judged) {
    var said = new ArrayList<String>();
    if (!judged.byPublished()) {
      said.add(
          words.sentence(
              judged
                  .grade()
                  .map(grade -> Message.of("lift.judged.grade", grade.name()))
                  .orElseGet(() -> Message.of("lift.judged.ungraded"))));
    }
    said.add(
        words.sentence(
            judged
                .published()
                .map(grade -> Message.of("lift.judged.published", grade.name()))
                .orElseGet(() -> Message.of("lift.judged.unpublished"))));
    for (var one : judged.steps()) {
      plan.step(one.step()).ifPresent(step -> said.add(proof(step, one)));
    }
    return said;
  }

  private String proof(Step step, Judged.StepJudged one) {
    var proof = one.proof();
    var what = doing(step.doing());
    return words.sentence(
        switch (proof.answer()) {
          case FOUND ->
              Message.of(
                  proof.about().isEmpty() ? "lift.proof.found" : "lift.proof.found.about",
                  what,
                  proof.on().orElse(signed(step)),
                  proof.about());
          case MISSING ->
              Message.of(
                  proof.about().isEmpty() ? "lift.proof.missing" : "lift.proof.missing.about",
                  what,
                  proof.about());
          case UNKNOWN -> Message.of("lift.proof.unknown", what);
        });
  }

  private static LocalDate signed(Step step) {
    return step.signed().orElseThrow().on();
  }

  /// What was said of a plan, in a sentence.
  String event(LiftPlan plan, PlanEvent event) {
    var about =
        event.step().flatMap(plan::step).map(step -> words.say(doing(step.doing()))).orElse("");
    var by = event.by().isEmpty() ? words.say("lift.by.tamis") : event.by();
    var said = words.say("lift.event." + event.what().code(), event.on(), by, about);
    return event.note().isEmpty() ? said : words.say("lift.event.note", said, event.note());
  }

  /// What figures say to who asks whether it is us.
  List<String> ourPart(OurPart part) {
    return part.sentences().stream().map(words::say).toList();
  }

  /// The answer to that question; empty until there is one.
  Optional<String> answer(LiftPlan plan) {
    return plan.aboutUs()
        .map(event -> {
          var said = words.say("lift.us.said." + event.what().code(), event.on(), event.by());
          return event.note().isEmpty() ? said : words.say("lift.event.note", said, event.note());
        });
  }
}
