package app.tamis.web.parting;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.parting.PartingCase;
import app.tamis.parting.PartingEvent;
import app.tamis.parting.PartingState;
import app.tamis.parting.PartingStep;
import app.tamis.parting.PartingStep.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Puts partings into words.
record PartingWords(Words words, LocalDate today) {

  /// Where it stands, in a sentence.
  String stands(PartingCase one) {
    return words.sentence(
        switch (one.state(today)) {
          case PartingState.Proposed(var asked) ->
              Message.of(
                  asked ? "parting.stands.proposed.asked" : "parting.stands.proposed",
                  one.madeBy());
          case PartingState.Decided(var on, var by) -> Message.of("parting.stands.decided", on, by);
          case PartingState.Told(var on, var until) -> Message.of("parting.stands.told", on, until);
          case PartingState.InNotice(var received, var until) ->
              Message.of("parting.stands.in-notice", received, until);
          case PartingState.HandingOver(var since) ->
              Message.of("parting.stands.handing-over", since);
          case PartingState.Closed(var on, var by) -> Message.of("parting.stands.closed", on, by);
          case PartingState.CalledOff(var on, var reason, var by) ->
              Message.of("parting.stands.called-off", on, by, reason);
          case PartingState.WonBack(var on, _, var by) ->
              Message.of("parting.stands.won-back", on, by);
        });
  }

  /// Why it could be proposed.
  String ground(PartingCase one) {
    var said = words.say("parting.ground." + one.ground().code());
    return one.reason().isEmpty() ? said : words.say("parting.said", said, one.reason());
  }

  String step(Kind kind) {
    return words.say("parting.step." + kind.code());
  }

  /// Of a step: how it was done, or by when it is to be.
  String stands(PartingStep step, String whose) {
    return step.done()
        .map(done -> {
          var said = words.say("parting.step.done", done.on(), done.by());
          return Stream.of(done.note(), detail(step.kind(), done.detail()))
              .filter(more -> !more.isEmpty())
              .reduce(said, (before, more) -> words.say("parting.said", before, more));
        })
        .orElseGet(() -> words.say("parting.step.due", step.dueOn(), whose));
  }

  private String detail(Kind kind, String detail) {
    return kind == Kind.RECEIPT ? words.find("parting.receipt." + detail).orElse("") : detail;
  }

  /// What was said, in a sentence.
  String event(PartingCase one, PartingEvent event) {
    var about = event.step().flatMap(one::step).map(step -> step(step.kind())).orElse("");
    var said = words.say("parting.event." + event.what().code(), event.on(), event.by(), about);
    return event.note().isEmpty() ? said : words.say("parting.said", said, event.note());
  }

  /// The answer to "is it us?"; empty until there is one.
  Optional<String> answer(PartingCase one) {
    return one.aboutUs()
        .map(event -> {
          var said = words.say("lift.us.said." + event.what().code(), event.on(), event.by());
          return event.note().isEmpty() ? said : words.say("parting.said", said, event.note());
        });
  }

  /// Numbered lines of a text: of `parting.talk.` the first is `parting.talk.1`.
  List<String> lines(String key, Object... arguments) {
    return IntStream.iterate(1, i -> words.has(key + i), i -> i + 1)
        .mapToObj(i -> words.say(key + i, arguments))
        .toList();
  }
}
