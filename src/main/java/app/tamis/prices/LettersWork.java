package app.tamis.prices;

import app.tamis.agreements.Drafting;
import app.tamis.basics.Message;
import app.tamis.jobs.Job;
import app.tamis.jobs.JobKind;
import app.tamis.jobs.Progress;
import app.tamis.portfolio.Portfolio;
import app.tamis.trail.Signature;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Sends all letters of a campaign that can leave, each in a transaction of its own: stopped or
/// crashed, it goes on where it was, and none leaves twice.
@Component
final class LettersWork implements JobKind {

  static final String CODE = "send-price-letters";

  private final CampaignBook book;
  private final Posting posting;
  private final Drafting drafting;
  private final TransactionOperations transactions;
  private final Clock clock;

  LettersWork(
      CampaignBook book,
      Posting posting,
      Drafting drafting,
      TransactionOperations transactions,
      Clock clock) {
    this.book = book;
    this.posting = posting;
    this.drafting = drafting;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public void run(Job job, Progress progress) {
    var id = job.record().orElseThrow();
    var campaign = transactions.execute(_ -> book.find(id));
    if (campaign == null || campaign.filter(one -> !one.hidden()).isEmpty()) {
      return;
    }
    var ready = campaign.get().ready();
    for (int i = 0; i < ready.size(); i++) {
      progress.at(Message.of("prices.sending", i + 1, ready.size()));
      send(campaign.get(), ready.get(i), by(id));
    }
  }

  private void send(Campaign campaign, PricedClient client, Signature by) {
    var to = posting.known(client);
    var zone = drafting.settings().map(Portfolio::timeZone);
    if (to.isPresent() && zone.isPresent()) {
      var today = LocalDate.ofInstant(clock.instant(), zone.get());
      posting.send(campaign, client.id(), to.get(), today, zone.get(), by);
    }
  }

  private Signature by(UUID campaign) {
    var name = transactions.execute(_ -> book.sendingBy(campaign));
    return new Signature(Optional.empty(), name == null ? "" : name, "");
  }
}
