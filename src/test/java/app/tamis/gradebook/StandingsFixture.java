package app.tamis.gradebook;

import static java.util.Objects.requireNonNull;

import app.tamis.agreements.Agreements;
import app.tamis.agreements.CommitmentEvent;
import app.tamis.agreements.Commitments;
import app.tamis.basics.ClientId;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.grading.Letter;
import app.tamis.trail.Signature;
import app.tamis.web.RunningTamis;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A Tamis that runs, and its grades in force.
@NullMarked
record StandingsFixture(RunningTamis tamis, Path data) implements AutoCloseable {

  static final Signature SOMEBODY = Signature.unknown("192.0.2.1");

  static StandingsFixture start() {
    var data = RunningTamis.newData();
    return new StandingsFixture(RunningTamis.on(data), data);
  }

  Optional<Standing> standing() {
    return tamis.inPortfolio(() -> tamis.part(Standings.class).now());
  }

  void importHere() {
    importBy(tamis.part(Facts.class));
  }

  void importBy(Facts facts) {
    try (var folder = FactsFolder.open(Path.of("samples/harbour"))) {
      facts.importInto(data, folder, ImportOptions.STRICT, _ -> {});
    }
  }

  /// A client whose grade is an A has a commitment refused.
  ClientId refuse(Standing standing) {
    var client =
        standing.grades().clients().stream()
            .filter(graded -> graded.letter().equals(Optional.of(Letter.A)))
            .findFirst()
            .orElseThrow()
            .findings()
            .client();
    var whom = new Agreements.With(client.id(), client.name());
    var promise =
        new Commitments.Promise(
            whom, Optional.empty(), "", "New firewall", Optional.empty(), Optional.empty());
    var on = standing.grades().window().asOf();
    return tamis.inPortfolio(() -> {
      var commitments = tamis.part(Commitments.class);
      var id = commitments.add(promise, SOMEBODY);
      commitments.say(id, whom, CommitmentEvent.What.OWED, on, "", SOMEBODY);
      commitments.say(id, whom, CommitmentEvent.What.REFUSED, on, "", SOMEBODY);
      return client.id();
    });
  }

  /// How many are kept.
  int gradings() {
    return tamis.inPortfolio(() ->
        requireNonNull(
            tamis
                .part(TransactionTemplate.class)
                .execute(_ ->
                    tamis
                        .part(JdbcClient.class)
                        .sql("SELECT count(*) FROM grading")
                        .query(Integer.class)
                        .single())));
  }

  /// What is told from now on.
  List<GradeSettled> told() {
    return tamis.told(GradeSettled.class);
  }

  @Override
  public void close() {
    tamis.close();
  }
}
