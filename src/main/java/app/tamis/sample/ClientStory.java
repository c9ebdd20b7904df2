package app.tamis.sample;

import java.io.IOException;
import java.time.YearMonth;

/// One client's story from beginning to end, month by month: they ask for help and it is given,
/// what is said on both sides, what is done unseen, and the bill.
final class ClientStory {

  private final Client client;
  private final Span span;
  private final Contracts contracts;
  private final Devices devices;
  private final Register register;
  private final Toolbox toolbox;
  private final Helpdesk helpdesk;
  private final Conversation conversation;
  private final Upkeep upkeep;
  private final Billing billing;

  ClientStory(Client client, Span span, double scale, long seed, Firm firm, Tables tables) {
    this.client = client;
    this.span = span;
    this.contracts = new Contracts(client, span, tables.contracts);
    this.devices = new Devices(client, span, dice(seed, 1), tables.devices);
    this.register = new Register(span, dice(seed, 7), tables);
    this.toolbox = new Toolbox(client, span, dice(seed, 8), tables);
    this.helpdesk = new Helpdesk(client, firm, scale, dice(seed, 2), dice(seed, 6), tables);
    this.conversation = new Conversation(client, span, dice(seed, 3), tables);
    this.upkeep = new Upkeep(client, dice(seed, 4), tables.workDone);
    this.billing = new Billing(client, span, scale, dice(seed, 5), tables);
  }

  void tell() throws IOException {
    register.enter(client);
    contracts.sign();
    devices.list();
    toolbox.list();
    YearMonth month = client.joined().isAfter(span.first()) ? client.joined() : span.first();
    for (; !month.isAfter(span.last()); month = month.plusMonths(1)) {
      tell(WorkMonth.of(month), span.monthsToGo(month));
    }
  }

  private void tell(WorkMonth month, int monthsToGo) throws IOException {
    Archetype archetype = client.part().archetypeAt(monthsToGo);
    Deal deal = client.part().dealAt(monthsToGo);
    var handled = helpdesk.work(month, deal, archetype);
    conversation.hold(month, archetype, handled);
    upkeep.keepUp(month, deal);
    billing.bill(month, deal, archetype.paying(), monthsToGo);
  }

  private Dice dice(long seed, int theme) {
    return Dice.of(seed, client.number(), theme);
  }
}
