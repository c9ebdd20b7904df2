package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.acts.Act;
import app.tamis.grading.acts.Wish;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads `WHO` and `WHO=value`, and gathers what it can't understand. A client's name may have `=`
/// in it: the last one counts.
final class WishReader {

  private final PortfolioGrades grades;
  private final ClientFinder clients;
  private final List<Message> faults;
  private final List<Wish> wishes = new ArrayList<>();

  WishReader(PortfolioGrades grades, List<Message> faults) {
    this.grades = grades;
    this.clients = new ClientFinder(grades);
    this.faults = faults;
  }

  List<Wish> wishes() {
    return wishes;
  }

  void plain(String option, String said, Act act) {
    whom(option, said).ifPresent(whom -> wishes.add(new Wish(whom, act)));
  }

  /// `WHO=10%`.
  void raise(String option, String said) {
    valued(
        option,
        said,
        "10%",
        value ->
            number("cli.act.percent", option, value, Shares.percent(value))
                .flatMap(share -> made(option, () -> new Act.Raise(share))));
  }

  /// `WHO=0.8`.
  void hours(String option, String said) {
    valued(
        option,
        said,
        "0.8",
        value ->
            number("cli.act.share", option, value, Shares.share(value))
                .flatMap(share -> made(option, () -> new Act.Hours(share))));
  }

  /// `WHO=900` or `WHO=900,0.2`.
  void managed(String option, String said) {
    valued(option, said, "900", value -> managedAt(option, value));
  }

  private Optional<Act> managedAt(String option, String value) {
    var parts = value.split(",", 2);
    var fee = Shares.number(parts[0]);
    var labour = parts.length == 2 ? Shares.share(parts[1]) : OptionalDouble.of(0);
    if (fee.isEmpty() || labour.isEmpty()) {
      faults.add(Message.of("cli.act.fee", option, value));
      return Optional.empty();
    }
    return made(option, () -> new Act.Managed(fee.getAsDouble(), labour.getAsDouble()));
  }

  /// `WHO` or `WHO=0.9`.
  void share(String option, String said, double usual, DoubleFunction<Act> act) {
    int sign = said.lastIndexOf('=');
    if (sign < 0 || isClient(said)) {
      plain(option, said, act.apply(usual));
      return;
    }
    var value = said.substring(sign + 1);
    number("cli.act.share", option, value, Shares.share(value))
        .flatMap(share -> made(option, () -> act.apply(share)))
        .ifPresent(made -> plain(option, said.substring(0, sign), made));
  }

  private void valued(
      String option, String said, String example, Function<String, Optional<Act>> reading) {
    int sign = said.lastIndexOf('=');
    if (sign < 0) {
      faults.add(Message.of("cli.act.value", option, said, said + "=" + example));
      return;
    }
    var whom = whom(option, said.substring(0, sign));
    var act = reading.apply(said.substring(sign + 1));
    whom.ifPresent(known -> act.ifPresent(made -> wishes.add(new Wish(known, made))));
  }

  private Optional<Double> number(
      String fault, String option, String value, OptionalDouble number) {
    if (number.isEmpty()) {
      faults.add(Message.of(fault, option, value));
    }
    return number.stream().boxed().findFirst();
  }

  private Optional<Act> made(String option, Supplier<Act> act) {
    try {
      return Optional.of(act.get());
    } catch (Problems outside) {
      outside.messages().forEach(fault -> faults.add(Message.of("cli.act.at", option, fault)));
      return Optional.empty();
    }
  }

  private Optional<Wish.Whom> whom(String option, String said) {
    var grade =
        Arrays.stream(Letter.values()).filter(letter -> letter.name().equals(said)).findFirst();
    Optional<Wish.Whom> whom =
        grade
            .<Wish.Whom>map(Wish.Whom.Grade::new)
            .or(() -> clients.find(said).map(WishReader::client));
    if (whom.isEmpty()) {
      faults.add(Message.of("cli.act.who", option, said, clients.nearest(said)));
    }
    return whom;
  }

  /// All whom it names: a client, or those of a grade.
  List<ClientGrade> clients(String option, String said) {
    return whom(option, said)
        .map(whom ->
            switch (whom) {
              case Wish.Whom.Client(var id) -> grades.find(id).stream().toList();
              case Wish.Whom.Grade(var letter) ->
                  grades.clients().stream()
                      .filter(client -> client.letter().equals(Optional.of(letter)))
                      .toList();
            })
        .orElse(List.of());
  }

  private boolean isClient(String said) {
    return clients.find(said).isPresent();
  }

  private static Wish.Whom client(ClientGrade found) {
    return new Wish.Whom.Client(found.findings().client().id());
  }
}
