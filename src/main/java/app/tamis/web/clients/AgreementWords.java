package app.tamis.web.clients;

import app.tamis.basics.Words;
import app.tamis.facts.Recorded.Contract;
import app.tamis.measures.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What was agreed, in words.
record AgreementWords(Words words, Numerals numerals) {

  ClientView.Agreement of(Contract contract) {
    return new ClientView.Agreement(
        words.say("word." + contract.kind()),
        contract.endedOn().isPresent()
            ? words.say(
                "agreement.between",
                numerals.date(contract.startedOn()),
                numerals.date(contract.endedOn().get()))
            : words.say("agreement.since", numerals.date(contract.startedOn())),
        clauses(contract));
  }

  private List<ClientView.Clause> clauses(Contract contract) {
    var clauses = new ArrayList<ClientView.Clause>();
    money("fee", contract.monthlyFee(), clauses);
    money("hourly", contract.hourlyRate(), clauses);
    money("call-out", contract.callOutFee(), clauses);
    contract
        .afterHoursMultiplier()
        .ifPresent(times ->
            add("after-hours", "× " + numerals.number(OptionalDouble.of(times), 1), clauses));
    contract
        .paymentMethod()
        .ifPresent(method -> add("method", words.say("word." + method), clauses));
    days("terms", contract.paymentTermsDays(), clauses);
    days("notice", contract.noticeDays(), clauses);
    contract.signedOn().ifPresent(day -> add("signed", numerals.date(day), clauses));
    return clauses;
  }

  private void money(String clause, OptionalDouble amount, List<ClientView.Clause> clauses) {
    if (amount.isPresent()) {
      add(clause, numerals.money(amount), clauses);
    }
  }

  private void days(String clause, OptionalInt days, List<ClientView.Clause> clauses) {
    if (days.isPresent()) {
      add(clause, words.say("agreement.days", days.getAsInt()), clauses);
    }
  }

  private void add(String clause, String value, List<ClientView.Clause> clauses) {
    clauses.add(new ClientView.Clause(words.say("agreement." + clause), value));
  }
}
