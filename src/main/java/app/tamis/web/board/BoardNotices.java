package app.tamis.web.board;

import static java.util.stream.Collectors.partitioningBy;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.Numerals;
import java.util.List;
import java.util.stream.Stream;

/// What must be known before any grade is read, in words.
record BoardNotices(Numerals numerals, PortfolioGrades grades) {

  private static final String PAYMENTS = "notice.payments-missing";
  private static final String UNKNOWN = "notice.unknown.";

  /// More clients whose payments seem to be missing than this are told of in one sentence.
  private static final int FEW = 2;

  List<BoardView.Notice> list() {
    var notices =
        grades.notices(numerals.currency()).stream()
            .collect(partitioningBy(notice -> notice.key().equals(PAYMENTS)));
    return Stream.concat(
            notices.getOrDefault(false, List.of()).stream(),
            payments(notices.getOrDefault(true, List.of())))
        .map(this::notice)
        .toList();
  }

  private static Stream<Message> payments(List<Message> missing) {
    return missing.size() > FEW
        ? Stream.of(
            Message.of(
                "board.payments-missing",
                missing.size(),
                missing.stream().map(notice -> notice.arguments().getFirst()).toList()))
        : missing.stream();
  }

  private BoardView.Notice notice(Message notice) {
    return new BoardView.Notice(
        words().say(notice),
        notice.key().startsWith(UNKNOWN) || notice.key().endsWith("payments-missing"),
        notice.key().startsWith(UNKNOWN));
  }

  private Words words() {
    return numerals.words();
  }
}
