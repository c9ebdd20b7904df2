package app.tamis.proposals;

import app.tamis.agreements.Agreement;
import app.tamis.agreements.Agreements;
import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.Draft;
import app.tamis.agreements.Drafting;
import app.tamis.agreements.Worded;
import app.tamis.agreements.clauses.Kind;
import app.tamis.basics.Words;
import app.tamis.portfolio.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Drafts the agreement that follows from an option: managed services at its fee, paid by direct
/// debit, with what it covers in the words of the proposal.
@Component
final class ChosenTerms {

  private static final String SCOPE = "managed_services";
  private static final String OUT_OF_HOURS = "out_of_hours";

  private final Agreements agreements;
  private final Drafting drafting;

  ChosenTerms(Agreements agreements, Drafting drafting) {
    this.agreements = agreements;
    this.drafting = drafting;
  }

  /// @param filled what was filled in by a person, by the term's id
  Draft draft(
      With client,
      FrozenProposal frozen,
      FrozenOption option,
      Map<String, String> filled,
      LocalDate today,
      Portfolio ours) {
    var kind = agreements.catalogue().kind(Kind.MANAGED).orElseThrow();
    var starts = frozen.startsOn().isBefore(today) ? today : frozen.startsOn();
    var usual =
        drafting.suggest(
            client.id(), client.name(), kind, frozen.language(), law(client, ours), starts, ours);
    var terms = new HashMap<>(usual.terms());
    terms.putAll(filled);
    terms.putAll(terms(frozen, option));
    return usual.with(clauses(usual, frozen, option), terms);
  }

  private static Map<String, String> terms(FrozenProposal frozen, FrozenOption option) {
    var terms = new HashMap<String, String>();
    terms.put("monthly_fee", plain(option.fee()));
    terms.put("hourly_rate", plain(frozen.hourlyRate()));
    terms.put("after_hours_multiplier", plain(frozen.multiplier()));
    terms.put("payment_method", "direct_debit");
    if (frozen.seats() > 0) {
      terms.put("seats", String.valueOf(frozen.seats()));
    }
    return terms;
  }

  /// That of what was signed last, else our own.
  private String law(With client, Portfolio ours) {
    return agreements.list(client.id()).stream()
        .filter(Agreement::isSigned)
        .findFirst()
        .map(one -> one.draft().law())
        .orElse(ours.country());
  }

  /// What is looked after is said as the option says it. Where all hours are included, none is
  /// dearer.
  private static List<Worded> clauses(Draft usual, FrozenProposal frozen, FrozenOption option) {
    var clauses = new ArrayList<Worded>();
    for (var clause : usual.clauses()) {
      if (clause.clause().equals(SCOPE)) {
        clauses.add(
            clause.saying(clause.text().strip() + "\n" + String.join("\n", scope(frozen, option))));
      } else if (!(option.afterHours() && clause.clause().equals(OUT_OF_HOURS))) {
        clauses.add(clause);
      }
    }
    return clauses;
  }

  private static List<String> scope(FrozenProposal frozen, FrozenOption option) {
    var words = Words.of(frozen.language());
    var scope = new ArrayList<String>();
    scope.add(words.say("proposals.scope", option.name(), option.covers()));
    if (option.includedShare() < 1) {
      scope.add(words.say("proposals.scope.hours", option.includedShare() * frozen.usualHours()));
    }
    if (option.afterHours()) {
      scope.add(words.say("proposals.scope.after-hours"));
    }
    return scope;
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
