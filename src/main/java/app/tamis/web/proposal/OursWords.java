package app.tamis.web.proposal;

import app.tamis.basics.Words;
import app.tamis.proposals.FrozenOption;
import app.tamis.proposals.FrozenProposal;
import java.util.ArrayList;
import java.util.List;

/// Says what an option leaves us, and what is to be known before it is brought.
record OursWords(Words words) {

  List<String> sentences(FrozenProposal proposal) {
    var said = new ArrayList<String>();
    proposal.options().forEach(option -> said.add(margin(option)));
    proposal.options().stream()
        .flatMap(option ->
            option
                .gradeAfter()
                .map(grade -> words.say("proposals.grade", option.name(), grade))
                .stream())
        .forEach(said::add);
    said.addAll(new TimesWords(words).frozen(proposal));
    return said;
  }

  private String margin(FrozenOption option) {
    return option.margin().isPresent()
            && option.busyMargin().isPresent()
            && option.quietMargin().isPresent()
        ? words.say(
            "proposals.margin",
            option.name(),
            option.margin().getAsDouble(),
            option.busyMargin().getAsDouble(),
            option.quietMargin().getAsDouble())
        : words.say("proposals.margin.unknown", option.name());
  }
}
