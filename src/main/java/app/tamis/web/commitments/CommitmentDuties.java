package app.tamis.web.commitments;

import static java.util.stream.Collectors.groupingBy;

import app.tamis.agreements.Commitment;
import app.tamis.agreements.CommitmentState;
import app.tamis.agreements.Commitments;
import app.tamis.agreements.KeptByPayment;
import app.tamis.agreements.KeptPromises;
import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.portfolio.ClientRegister;
import app.tamis.portfolio.Clients;
import app.tamis.web.page.CommitmentsPath;
import app.tamis.web.page.PortfolioZone;
import app.tamis.worklist.DutySource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// A promise whose day has come, and a refusal that somebody heard and nobody has confirmed.
@Component
final class CommitmentDuties implements DutySource {

  private final Commitments commitments;
  private final KeptPromises kept;
  private final ClientRegister register;
  private final PortfolioZone clocks;

  CommitmentDuties(
      Commitments commitments, KeptPromises kept, ClientRegister register, PortfolioZone clocks) {
    this.commitments = commitments;
    this.kept = kept;
    this.register = register;
    this.clocks = clocks;
  }

  @Override
  public List<Duty> list(Person reader) {
    if (!reader.may(Right.AGREEMENTS) && !reader.may(Right.DECISIONS)) {
      return List.of();
    }
    var open = commitments.list().stream().filter(Commitment::isOpen).toList();
    if (open.isEmpty()) {
      return List.of();
    }
    var clients = register.list();
    var today = clocks.today();
    var paid = new HashMap<UUID, KeptByPayment>();
    open.stream()
        .collect(groupingBy(Commitment::client))
        .forEach((client, promised) ->
            paid.putAll(kept.proposals(client, promised, today, clocks.zone())));
    return open.stream().flatMap(one -> duty(one, paid, clients, today)).toList();
  }

  private static Stream<Duty> duty(
      Commitment one, Map<UUID, KeptByPayment> paid, Clients clients, LocalDate today) {
    var client = clients.find(one.client());
    if (client.isEmpty()) {
      return Stream.empty();
    }
    var path = CommitmentsPath.of(client.get().number());
    if (one.state() instanceof CommitmentState.Reported(_, var on, _, _)) {
      return Stream.of(
          new Duty(
              Message.of("commitments.duty.reported", client.get().name(), one.what()),
              Message.of("commitments.duty.reported.act"),
              path,
              Whose.whoMay(Right.DECISIONS),
              Weight.HEAVY,
              on,
              Optional.empty()));
    }
    var payment = paid.get(one.id());
    if (payment != null) {
      return Stream.of(
          new Duty(
              Message.of("commitments.duty.paid", client.get().name(), one.what(), payment.on()),
              Message.of("commitments.duty.paid.act"),
              path,
              Whose.whoMay(Right.AGREEMENTS),
              Weight.LIGHT,
              payment.on(),
              Optional.empty()));
    }
    return one.dueOn().stream()
        .filter(day -> !day.isAfter(today))
        .map(day ->
            new Duty(
                Message.of("commitments.duty.due", client.get().name(), one.what(), day),
                Message.of("commitments.duty.due.act"),
                path,
                Whose.whoMay(Right.AGREEMENTS),
                Weight.MIDDLING,
                day,
                Optional.empty()));
  }
}
