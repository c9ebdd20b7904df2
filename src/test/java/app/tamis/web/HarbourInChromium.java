package app.tamis.web;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/// The sample in the machine's Chromium, both started once for all tests of a run. Tests leave the
/// sample as they found it.
@NullMarked
record HarbourInChromium(RunningTamis tamis, Chromium chromium, Browser owner, Browser dirigeant) {

  /// Every page that an owner gets to without having done anything before.
  static final List<String> PAGES =
      List.of(
          "/",
          "/clients",
          "/clients?name=nobody",
          "/clients/1",
          "/clients/17",
          "/clients/1/records/tickets",
          "/clients/1/records/invoices",
          "/clients/1/decisions",
          "/clients/1/agreements",
          "/clients/1/commitments",
          "/clients/1/fact-sheet",
          "/clients/1/ask",
          "/clients/1/deposit",
          "/clients/1/advice",
          "/clients/1/review",
          "/reviews",
          "/clients/1/proposal",
          "/clients/1/door",
          "/clients/1/lift",
          "/lift",
          "/lift/small",
          "/parting",
          "/clients/1/parting",
          "/agreements",
          "/statements",
          "/statements?month=2025-12",
          "/statements/2025-12/1",
          "/debits",
          "/debits/out",
          "/debits/in",
          "/clients/1/mandate",
          "/agreements/clauses",
          "/agreements/clauses/suspension",
          "/agreements/clauses/new",
          "/law",
          "/law/change?country=EU&figure=rate",
          "/reminders",
          "/reminders/3/suspension",
          "/reminders/3",
          "/stack",
          "/stack/standard",
          "/stack/costs",
          "/clients/4/stack",
          "/prices",
          "/prices?client=17",
          "/proposals",
          "/handovers",
          "/whatif",
          "/whatif?who=D&act=part&value=&sold=50",
          "/whatif/compare",
          "/exits",
          "/exits/hours",
          "/outcome",
          "/story",
          "/beside",
          "/clients/1/merging",
          "/clients/1/merging?other=17",
          "/moved",
          "/map",
          "/gut",
          "/gut?sort=mean",
          "/whale",
          "/history",
          "/phone",
          "/phone?client=1",
          "/phone/2025-11",
          "/matrix",
          "/week",
          "/calls",
          "/calls/search",
          "/calls/search?q=ormes",
          "/calls/settings",
          "/calls/telephones",
          "/find?q=quai",
          "/import",
          "/import/past/000001/undo",
          "/caller-test",
          "/caller-test/round",
          "/caller-test/people",
          "/caller-test/close",
          "/hours",
          "/settings",
          "/settings/look",
          "/settings/post",
          "/settings/post/mailbox",
          "/settings/seal",
          "/settings/seal/key",
          "/verify",
          "/people",
          "/post",
          "/rehearsal",
          "/tokens",
          "/account",
          "/audit",
          "/background");

  private static Optional<HarbourInChromium> shared = Optional.empty();

  static synchronized HarbourInChromium shared() {
    if (shared.isEmpty()) {
      Chromium.orSkip();
      shared = Optional.of(start());
    }
    return shared.get();
  }

  private static HarbourInChromium start() {
    var tamis = Harbour.startIn(RunningTamis.sharedFolder());
    Runtime.getRuntime().addShutdownHook(new Thread(tamis::close));
    var dirigeant = tamis.browserPastTheTest("owner");
    dirigeant.get("/account");
    dirigeant.post("/account", "name", "Odile Dirigeante", "language", "fr");
    return new HarbourInChromium(tamis, Chromium.on(tamis), tamis.ownersBrowser(), dirigeant);
  }

  /// The window of an owner who reads the look's language.
  Page window(Look look) {
    return chromium.window(look.isFrench() ? dirigeant : owner, look);
  }

  void open(Page window, String path) {
    chromium.open(window, path);
  }
}
