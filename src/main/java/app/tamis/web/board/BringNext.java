package app.tamis.web.board;

import app.tamis.basics.Message;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.Provisional;
import app.tamis.measures.Source;
import java.util.List;
import java.util.stream.Stream;

/// Which records would settle most first guesses, and how many each: those that an export can
/// bring. More months come by themselves, or with older records.
record BringNext(PortfolioGrades grades) {

  List<Message> list() {
    return Stream.concat(neverBrought(), reasons()).toList();
  }

  /// Whole kinds of records that tell of how clients behave, where too little is known of that.
  private Stream<Message> neverBrought() {
    return settled(Provisional.THIN_RELATIONSHIP) == 0
        ? Stream.of()
        : Stream.of(Source.PAYMENTS, Source.TICKETS)
            .filter(source -> !grades.portfolio().imported().contains(source))
            .map(source -> Message.of("board.bring.never." + source.key()));
  }

  private Stream<Message> reasons() {
    return Stream.of(
            Provisional.PAYMENTS_MISSING,
            Provisional.ESTIMATED_HOURS,
            Provisional.THIN_RELATIONSHIP,
            Provisional.FEW_MONTHS)
        .filter(reason -> settled(reason) > 0)
        .map(reason -> Message.of("board.bring." + reason.id(), settled(reason)));
  }

  private long settled(Provisional reason) {
    return grades.clients().stream()
        .filter(client -> client.provisional().contains(reason))
        .count();
  }
}
