package app.tamis.web.merging;

import app.tamis.agreements.CommitmentState;
import app.tamis.agreements.Commitments;
import app.tamis.basics.ClientId;
import app.tamis.basics.Dates;
import app.tamis.basics.Words;
import app.tamis.gradebook.ClientDecisions;
import app.tamis.gradebook.Standing;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Decisions.PersonsGrade;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.Measure;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.Clients;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Letters;
import app.tamis.web.page.Moments;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts into words which clients are one, and what comes together.
///
/// @param known as the reader may see it
/// @param clients the register
record MergingWords(
    Moments moments,
    Standing known,
    Clients clients,
    ClientDecisions decisions,
    Commitments commitments) {

  MergingView view(
      Client client,
      Optional<Client> other,
      String fault,
      Optional<MergingView.Preview> preview,
      Optional<String> said) {
    return new MergingView(
        MergingPath.of(client.number()),
        ClientPath.of(client.number()),
        words().say("merging.title", client.name()),
        known
            .client(client.number())
            .map(grade -> now(grade))
            .orElseGet(() -> words().say("merging.now.none")),
        clients.takenFor(client).stream().map(this::taken).toList(),
        others(client, other),
        fault,
        preview,
        said);
  }

  private String now(ClientGrade client) {
    return words()
        .say("merging.now", ShownGrades.of(known).mark(client), Letters.shown(client.computed()));
  }

  private MergingView.Taken taken(Client other) {
    var merger = other.merger().orElseThrow();
    return new MergingView.Taken(
        other.number(),
        name(other),
        words().say("merging.since", moments.day(merger.at()), merger.by()));
  }

  private List<MergingView.Other> others(Client client, Optional<Client> chosen) {
    return clients.remaining().stream()
        .filter(other -> other.number() != client.number())
        .map(other ->
            new MergingView.Other(
                other.number(), name(other), chosen.filter(other::equals).isPresent()))
        .sorted(
            Comparator.comparing(
                MergingView.Other::name, Collator.getInstance(words().locale())::compare))
        .toList();
  }

  /// @param together the grades, were the other taken for the client
  MergingView.Preview preview(Client client, Client other, PortfolioGrades together) {
    return new MergingView.Preview(
        other.number(),
        words().say("merging.preview", client.name(), name(other)),
        List.of(
            row(name(client), known.grades().find(client.id()), false),
            row(name(other), known.grades().find(other.id()), false),
            row(words().say("merging.together"), together.find(client.id()), true)),
        decided(client, other),
        words().say("merging.remains", client.name()),
        words().say("merging.button", name(other), client.name()));
  }

  private MergingView.Row row(String name, Optional<ClientGrade> client, boolean together) {
    return new MergingView.Row(
        name,
        client.map(one -> value(one, Measure.REVENUE)).orElse(""),
        client.map(one -> value(one, Measure.HOURS)).orElse(""),
        client
            .map(one -> Letters.shown(one.letter(), ShownGrades.isGuess(one)))
            .orElseGet(() -> words().say("merging.unknown-now")),
        together);
  }

  private String value(ClientGrade client, Measure measure) {
    return known.numerals(words()).of(measure.unit(), client.findings().measures().value(measure));
  }

  private List<String> decided(Client client, Client other) {
    var each = Stream.of(client, other).flatMap(one -> decided(one).stream()).toList();
    return isGiven(client.id()) && isGiven(other.id())
        ? Stream.concat(each.stream(), Stream.of(words().say("merging.both-given"))).toList()
        : each;
  }

  private Optional<String> decided(Client client) {
    var id = client.id();
    var all =
        Stream.of(
                given(id),
                count(
                    "merging.refusals",
                    commitments.list(id).stream()
                        .filter(one -> one.state() instanceof CommitmentState.Refused)
                        .count()),
                count(
                    "merging.notes",
                    decisions.notes(id).stream().filter(one -> one.removedBy().isEmpty()).count()))
            .flatMap(Optional::stream)
            .toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(words().say("merging.decided", name(client), String.join(", ", all)));
  }

  private Optional<String> given(ClientId client) {
    return inForce(client)
        .map(one ->
            words()
                .say("merging.given", one.grade().name(), Dates.in(words().locale(), one.until())));
  }

  private boolean isGiven(ClientId client) {
    return inForce(client).isPresent();
  }

  private Optional<PersonsGrade> inForce(ClientId client) {
    return known.decisions().on(known.today()).given(client);
  }

  private Optional<String> count(String key, long count) {
    return count == 0 ? Optional.empty() : Optional.of(words().say(key, count));
  }

  private String name(Client client) {
    return new Names(words()).of(client);
  }

  private Words words() {
    return moments.words();
  }
}
