package app.tamis.law;

import app.tamis.basics.Message;
import app.tamis.law.NotInTable.Topic;
import java.util.Arrays;
import java.util.List;

/// What a table says whomever it is about: for who words a clause, with no client or bill in mind.
public final class LawInGeneral {

  private LawInGeneral() {}

  public static List<Message> suspension(LawTable law) {
    return List.of(
        law.suspension()
            .map(terms ->
                terms
                    .origin()
                    .under(
                        Message.of(
                            terms.byClauseOnly()
                                ? "law.general.suspension.clause"
                                : "law.general.suspension",
                            terms.noticeDays(),
                            Suspension.neverStops().stream()
                                .map(Suspension.NeverStops::message)
                                .toList())))
            .orElseGet(() -> silent(law, Topic.SUSPENSION)));
  }

  public static List<Message> withdrawal(LawTable law) {
    return List.of(
        law.withdrawal()
            .map(terms ->
                terms
                    .origin()
                    .under(
                        Message.of(
                            "law.general.withdrawal",
                            terms.mostEmployed(),
                            terms.days(),
                            terms.nothingPayableDays())))
            .orElseGet(() -> silent(law, Topic.WITHDRAWAL)));
  }

  public static List<Message> prices(LawTable law) {
    return law.priceIndices().isEmpty()
        ? List.of(silent(law, Topic.PRICES))
        : Arrays.stream(PriceIndex.values())
            .map(index -> Indexing.of(index, law))
            .filter(answer -> !(answer instanceof NotInTable))
            .map(Indexing::message)
            .toList();
  }

  public static List<Message> notice(LawTable law) {
    return List.of(
        law.notice()
            .map(terms -> terms.origin().under(notice(terms)))
            .orElseGet(() -> silent(law, Topic.NOTICE)));
  }

  private static Message notice(NoticeTerms terms) {
    return terms
        .guidance()
        .map(guide ->
            Message.of(
                "law.general.notice.guidance",
                guide.monthsPerYear(),
                guide.leastMonths(),
                guide.mostMonths()))
        .orElseGet(() -> Message.of("law.general.notice"));
  }

  private static Message silent(LawTable law, Topic topic) {
    return new NotInTable(law.country(), topic).message();
  }
}
