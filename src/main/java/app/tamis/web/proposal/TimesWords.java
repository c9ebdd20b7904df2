package app.tamis.web.proposal;

import app.tamis.basics.Words;
import app.tamis.grading.acts.PricedOffer;
import app.tamis.grading.acts.Proposal;
import app.tamis.proposals.FrozenProposal;
import java.util.List;

/// Says which options are many times today's bill: who brings one had better know it before.
record TimesWords(Words words) {

  List<String> priced(Proposal.Priced proposal) {
    return advised(
        proposal.usual().bills().stream()
            .filter(bills -> bills.usual() > 0)
            .flatMap(bills ->
                proposal.options().stream()
                    .map(Proposal.Option::price)
                    .filter(price ->
                        price.fee() + price.hourlyRest() >= PricedOffer.MANY_TIMES * bills.usual())
                    .map(price ->
                        said(
                            price.offer().name(words.locale()),
                            (price.fee() + price.hourlyRest()) / bills.usual())))
            .toList());
  }

  List<String> frozen(FrozenProposal proposal) {
    return advised(
        proposal.options().stream()
            .flatMap(
                option -> proposal.times(option).map(times -> said(option.name(), times)).stream())
            .toList());
  }

  /// In one sentence more, what to do about it.
  private List<String> advised(List<String> said) {
    return said.isEmpty()
        ? said
        : List.of(String.join(" ", said) + " " + words.say("proposals.times.then"));
  }

  private String said(String option, double times) {
    return words.say("proposals.times", option, times);
  }
}
