package app.tamis.web.commitments;

import app.tamis.agreements.Commitment;
import app.tamis.agreements.CommitmentState;
import app.tamis.agreements.Commitments;
import app.tamis.web.page.ClientEvent;
import app.tamis.web.page.ClientEvents;
import app.tamis.web.page.ClientRead;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// In a client's time line: what it promised, and whether it kept it.
@Component
final class CommitmentEvents implements ClientEvents {

  private final Commitments commitments;

  CommitmentEvents(Commitments commitments) {
    this.commitments = commitments;
  }

  @Override
  public Stream<ClientEvent> of(ClientRead client) {
    return commitments.list(client.id()).stream()
        .flatMap(one -> Stream.concat(made(one, client), became(one, client)));
  }

  private static Stream<ClientEvent> made(Commitment one, ClientRead client) {
    var on = LocalDate.ofInstant(one.madeAt(), client.zone());
    return Stream.of(event(on, "commitments.event.line.made", one, client));
  }

  private static Stream<ClientEvent> became(Commitment one, ClientRead client) {
    return switch (one.state()) {
      case CommitmentState.Refused(_, var on, _) ->
          Stream.of(event(on, "commitments.event.line.refused", one, client));
      case CommitmentState.MadeGood(var refused, var on, _) ->
          Stream.of(
              event(refused, "commitments.event.line.refused", one, client),
              event(on, "commitments.event.line.kept", one, client));
      case CommitmentState.Kept(var on, _) ->
          Stream.of(event(on, "commitments.event.line.kept", one, client));
      case CommitmentState.Open _, CommitmentState.Reported _, CommitmentState.Waived _ ->
          Stream.empty();
    };
  }

  private static ClientEvent event(LocalDate on, String key, Commitment one, ClientRead client) {
    return new ClientEvent(on, client.words().say(key, one.what()));
  }
}
