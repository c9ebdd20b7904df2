package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.acts.Act;
import app.tamis.grading.acts.Wish;
import java.util.List;
import picocli.CommandLine.Option;

/// What is to be done to whom, each as often as somebody wants.
final class ActArguments {

  @Option(names = "--part", paramLabel = "WHO")
  private List<String> part = List.of();

  @Option(names = "--raise", paramLabel = "WHO=10%")
  private List<String> raise = List.of();

  @Option(names = "--raise-to-target", paramLabel = "WHO")
  private List<String> raiseToTarget = List.of();

  @Option(names = "--managed", paramLabel = "WHO=900[,0.2]")
  private List<String> managed = List.of();

  @Option(names = "--hours", paramLabel = "WHO=0.8")
  private List<String> hours = List.of();

  @Option(names = "--surcharge", paramLabel = "WHO")
  private List<String> surcharge = List.of();

  @Option(names = "--pay-on-time", paramLabel = "WHO")
  private List<String> payOnTime = List.of();

  @Option(names = "--pay-up-front", paramLabel = "WHO")
  private List<String> payUpFront = List.of();

  @Option(names = "--use-tickets", paramLabel = "WHO[=0.9]")
  private List<String> useTickets = List.of();

  @Option(names = "--call-early", paramLabel = "WHO[=0.05]")
  private List<String> callEarly = List.of();

  /// @param faults to which everything is added that can't be understood
  List<Wish> wishes(PortfolioGrades grades, List<Message> faults) {
    var reader = new WishReader(grades, faults);
    part.forEach(said -> reader.plain("--part", said, new Act.Part()));
    raise.forEach(said -> reader.raise("--raise", said));
    raiseToTarget.forEach(said -> reader.plain("--raise-to-target", said, new Act.RaiseToTarget()));
    managed.forEach(said -> reader.managed("--managed", said));
    hours.forEach(said -> reader.hours("--hours", said));
    surcharge.forEach(said -> reader.plain("--surcharge", said, new Act.Surcharge()));
    payOnTime.forEach(said -> reader.plain("--pay-on-time", said, new Act.PayOnTime()));
    payUpFront.forEach(said -> reader.plain("--pay-up-front", said, new Act.PayUpFront()));
    useTickets.forEach(
        said -> reader.share("--use-tickets", said, Act.UseTickets.USUAL, Act.UseTickets::new));
    callEarly.forEach(
        said -> reader.share("--call-early", said, Act.CallEarly.USUAL, Act.CallEarly::new));
    return reader.wishes();
  }
}
