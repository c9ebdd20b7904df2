package app.tamis.web.prices;

import app.tamis.agreements.clauses.TermEntries;
import app.tamis.agreements.clauses.TermEntries.Entry;
import app.tamis.law.PriceIndex;
import app.tamis.prices.Campaigns.Begun;
import app.tamis.prices.Rule;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What somebody typed to begin a campaign.
///
/// @param chosen whether any client is
record CampaignForm(Map<String, String> sent, boolean chosen, LocalDate today) {

  private static final int LONGEST_REASON = 300;
  private static final int LONGEST_CONTACT = 120;

  Form form() {
    var form =
        new Form(new LinkedHashMap<>(sent), Map.of())
            .with(
                "reason_en",
                FormEntries.fault(text("reason_en"), LONGEST_REASON, "prices.fault.reason"))
            .with(
                "reason_fr",
                FormEntries.fault(text("reason_fr"), LONGEST_REASON, "prices.fault.reason"))
            .with(
                "contact",
                FormEntries.fault(text("contact"), LONGEST_CONTACT, "prices.fault.contact"));
    if (rule().isEmpty()) {
      form = form.with(faulty(), fault());
    }
    if (wanted().isEmpty()) {
      form = form.with("wanted", "prices.fault.wanted", text("wanted"), today);
    }
    return chosen ? form : form.with("clients", "prices.fault.whom");
  }

  Optional<Begun> begun() {
    return form().isSound()
        ? Optional.of(
            new Begun(
                rule().orElseThrow(),
                wanted().orElseThrow(),
                text("reason_en").strip(),
                text("reason_fr").strip(),
                text("contact").strip()))
        : Optional.empty();
  }

  private Optional<LocalDate> wanted() {
    return FormEntries.day(text("wanted")).filter(day -> !day.isBefore(today));
  }

  private Optional<Rule> rule() {
    return switch (text("rule")) {
      case "percent" -> share(text("percent")).map(Rule.Percent::new);
      case "target" ->
          text("most").isBlank()
              ? Optional.of(new Rule.ToTarget(Optional.empty()))
              : share(text("most"))
                  .filter(most -> most.signum() > 0)
                  .map(most -> new Rule.ToTarget(Optional.of(most)));
      case "index" -> index();
      default -> Optional.empty();
    };
  }

  private Optional<Rule> index() {
    var then = number(text("then"));
    var now = number(text("now"));
    var index = PriceIndex.find(text("index"));
    return then.isPresent() && now.isPresent() && index.isPresent()
        ? Optional.of(new Rule.Index(index.get(), then.get(), now.get()))
        : Optional.empty();
  }

  /// From −50 to 100 per cent, and not 0.
  static Optional<BigDecimal> share(String typed) {
    var text = typed.strip().replace('−', '-');
    boolean isLower = text.startsWith("-");
    return number(isLower ? text.substring(1) : text)
        .map(percent -> percent.movePointLeft(2))
        .map(share -> isLower ? share.negate() : share)
        .filter(share -> share.compareTo(BigDecimal.ONE) <= 0)
        .filter(share -> share.compareTo(new BigDecimal("-0.5")) >= 0);
  }

  private static Optional<BigDecimal> number(String typed) {
    return TermEntries.amount(typed) instanceof Entry.Read(var value)
        ? Optional.of(new BigDecimal(value))
        : Optional.empty();
  }

  private String faulty() {
    return switch (text("rule")) {
      case "percent" -> "percent";
      case "target" -> "most";
      case "index" -> "now";
      default -> "rule";
    };
  }

  private String fault() {
    return switch (text("rule")) {
      case "percent", "index" -> "prices.fault." + text("rule");
      case "target" -> "prices.fault.most";
      default -> "prices.fault.rule";
    };
  }

  private String text(String field) {
    return sent.getOrDefault(field, "");
  }
}
