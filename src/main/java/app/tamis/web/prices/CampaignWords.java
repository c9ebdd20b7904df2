package app.tamis.web.prices;

import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.grading.Letter;
import app.tamis.measures.Numerals;
import app.tamis.prices.Campaign;
import app.tamis.prices.Campaigns;
import app.tamis.prices.Frozen;
import app.tamis.prices.Loss;
import app.tamis.prices.Outcome;
import app.tamis.prices.PricedClient;
import app.tamis.prices.Reply;
import app.tamis.web.page.Cell;
import app.tamis.web.page.Cells;
import app.tamis.web.page.TableView;
import app.tamis.web.page.TableView.Head;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/// Says what a campaign comes to, and what came of it.
///
/// @param names of clients as they are called today
record CampaignWords(Numerals numerals, LocalDate today, Function<PricedClient, String> names) {

  private Words words() {
    return numerals.words();
  }

  String sums(Campaign campaign) {
    var rises =
        campaign.clients().stream()
            .filter(PricedClient::counts)
            .map(client -> client.frozen().orElseThrow().rise())
            .toList();
    double service = rises.stream().mapToDouble(rise -> rise.service()).sum();
    double gain = rises.stream().mapToDouble(rise -> rise.gain()).sum();
    return words()
        .say(
            gain < 0 ? "prices.sums.less" : "prices.sums.text",
            numerals.money(service),
            numerals.money(service + gain),
            numerals.money(Math.abs(gain)));
  }

  String loss(Loss loss) {
    if (loss.leaving().isEmpty()) {
      return words().say("prices.loss.unknown");
    }
    if (loss.isHarmless()) {
      return words().say("prices.loss.harmless");
    }
    return loss.limit().isPresent()
        ? words().say("prices.loss.limit", new RuleWords(words()).share(loss.limit().getAsDouble()))
        : "";
  }

  TableView results(Loss loss, List<Double> shares) {
    return TableView.plain(
        words().say("prices.loss.caption"),
        List.of(
            Head.plain(words().say("prices.loss.share"), true),
            Head.plain(words().say("prices.loss.result"), true)),
        shares.stream()
            .map(share ->
                List.of(
                    Cell.text(new RuleWords(words()).share(share)),
                    Cell.text(numerals.money(loss.result(share)))))
            .toList());
  }

  TableView letters(Campaign campaign) {
    return TableView.plain(
        words().say("prices.letters.caption"),
        List.of(
            head("client", false),
            head("grade", false),
            head("after", false),
            head("rise", true),
            head("old", true),
            head("new", true),
            head("gain", true),
            head("first", false),
            head("how", false),
            head("stands", false)),
        campaign.clients().stream().map(this::letter).toList());
  }

  private Head head(String column, boolean number) {
    return Head.plain(words().say("prices.column." + column), number);
  }

  private List<Cell> letter(PricedClient client) {
    var name = Cell.text(names.apply(client)).linked(PricesPath.of(client));
    var stands = Cell.text(new StandsWords(words(), today).of(client));
    var figures = client.frozen().map(this::figures).orElseGet(CampaignWords::none);
    return Stream.of(Stream.of(name), figures, Stream.of(stands)).flatMap(cells -> cells).toList();
  }

  private static Stream<Cell> none() {
    return Stream.generate(() -> Cell.text(Numerals.NO_VALUE)).limit(8);
  }

  private Stream<Cell> figures(Frozen frozen) {
    var rise = frozen.rise();
    var share = new RuleWords(words()).share(rise.share());
    return Stream.of(
        grade(rise.before()),
        grade(rise.after()),
        Cell.text(frozen.atCeiling() ? share + " " + words().say("prices.ceiling") : share),
        Cell.text(numerals.money(rise.service())),
        Cell.text(numerals.money(rise.service() + rise.gain())),
        Cell.text(numerals.money(rise.gain())),
        new Cells(numerals).day(frozen.first().day()),
        Cell.text(
            words()
                .say(frozen.first().isByClause() ? "prices.how.clause" : "prices.how.signature")));
  }

  private static Cell grade(Optional<Letter> letter) {
    return Cell.text(letter.map(Enum::name).orElse(Numerals.NO_VALUE));
  }

  Optional<String> replies(Campaign campaign) {
    return campaign.sent().isEmpty()
        ? Optional.empty()
        : Optional.of(
            words()
                .say(
                    "prices.replies.text",
                    count(campaign, Reply.Kind.ACCEPTED),
                    count(campaign, Reply.Kind.NEGOTIATED),
                    count(campaign, Reply.Kind.REFUSED),
                    count(campaign, Reply.Kind.LEAVES),
                    campaign.sent().stream().filter(PricedClient::isSilent).count()));
  }

  private static long count(Campaign campaign, Reply.Kind kind) {
    return campaign.sent().stream()
        .filter(one -> one.reply().filter(reply -> reply.kind() == kind).isPresent())
        .count();
  }

  /// Of letters that left; with their sums.
  TableView outcome(Campaign campaign, Campaigns door, Standing standing) {
    var outcomes =
        campaign.sent().stream()
            .map(client -> new Came(client, door.outcome(client, standing)))
            .toList();
    return new TableView(
        words().say("prices.outcome.caption"),
        List.of(
            head("client", false),
            Head.plain(words().say("prices.outcome.forecast"), true),
            Head.plain(words().say("prices.outcome.net"), true),
            Head.plain(words().say("prices.outcome.margin"), true),
            Head.plain(words().say("prices.outcome.months"), true),
            head("stands", false)),
        outcomes.stream().map(this::row).toList(),
        List.of(
            Cell.EMPTY,
            money(sum(outcomes, one -> one.forecast())),
            money(sum(outcomes, one -> one.net())),
            money(sum(outcomes, one -> one.contribution())),
            Cell.EMPTY,
            Cell.EMPTY),
        "",
        "",
        "",
        "");
  }

  private record Came(PricedClient client, Outcome outcome) {}

  private List<Cell> row(Came came) {
    return List.of(
        Cell.text(names.apply(came.client())).linked(PricesPath.of(came.client())),
        money(came.outcome().forecast()),
        money(came.outcome().net()),
        money(came.outcome().contribution()),
        Cell.text(words().number(came.outcome().months())),
        Cell.text(new StandsWords(words(), today).of(came.client())));
  }

  private Cell money(OptionalDouble value) {
    return Cell.text(numerals.money(value));
  }

  /// Unknown where one of them is.
  private static OptionalDouble sum(List<Came> outcomes, Function<Outcome, OptionalDouble> figure) {
    return outcomes.stream().anyMatch(one -> figure.apply(one.outcome()).isEmpty())
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            outcomes.stream().mapToDouble(one -> figure.apply(one.outcome()).orElse(0)).sum());
  }
}
