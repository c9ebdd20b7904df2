package app.tamis.grading.acts;

import app.tamis.basics.ClientId;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.Regrading;
import app.tamis.grading.acts.Proposal.Lacking;
import app.tamis.grading.acts.Proposal.Option;
import app.tamis.grading.acts.Proposal.Priced;
import app.tamis.grading.acts.Proposal.Size;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.MonthsByClient;
import app.tamis.measures.PortfolioMonths;
import app.tamis.measures.PortfolioWindow;
import app.tamis.measures.ProposalSettings;
import app.tamis.measures.Window;
import java.util.OptionalDouble;

/// From break/fix to managed: the fee at which a client could be looked after, from what it took in
/// its last up to 24 months, whatever the window of its grade.
public final class Proposals {

  private final PortfolioGrades grades;
  private final PortfolioWindow twoYears;
  private final ProposalSettings settings;
  private final Offers offers;

  private Proposals(
      PortfolioGrades grades, PortfolioWindow twoYears, ProposalSettings settings, Offers offers) {
    this.grades = grades;
    this.twoYears = twoYears;
    this.settings = settings;
    this.offers = offers;
  }

  /// @param months those that the grades were made of
  public static Proposals of(
      PortfolioGrades grades, PortfolioMonths months, ProposalSettings settings, Offers offers) {
    var window = new Window(grades.window().asOf(), UsualMonth.AT_MOST);
    var twoYears = MonthsByClient.of(months).in(window, grades.portfolio().costs());
    return new Proposals(grades, twoYears, settings, offers);
  }

  /// @param said of the client's size
  public Proposal of(ClientGrade client, Size said) {
    var onRecord = client.findings().client();
    var inTwoYears = twoYears.find(onRecord.id()).orElseThrow();
    var asked = new PriceBasis(inTwoYears, twoYears, settings, said);
    var lacking = asked.lacking();
    if (!lacking.isEmpty()) {
      return new Lacking(onRecord, lacking);
    }
    var pricing = asked.pricing();
    var inWindow = grades.portfolio().find(onRecord.id()).orElseThrow();
    var regrading = grades.regrading(onRecord.id());
    return new Priced(
        onRecord,
        pricing.usual(),
        pricing.seats(),
        asked.endpoints(),
        pricing.hourlyRate(),
        pricing.multiplier(),
        offers.all().stream()
            .map(pricing::of)
            .map(price -> option(price, inWindow, regrading))
            .toList());
  }

  /// The fee of that offer, from what is on record; empty where it can't be worked out.
  OptionalDouble fee(ClientId clientId, String offer) {
    var found = offers.find(offer);
    var asked =
        new PriceBasis(twoYears.find(clientId).orElseThrow(), twoYears, settings, Size.ON_RECORD);
    return found.isPresent() && asked.lacking().isEmpty()
        ? OptionalDouble.of(asked.pricing().of(found.get()).fee())
        : OptionalDouble.empty();
  }

  private Option option(PricedOffer price, ClientInWindow client, Regrading regrading) {
    var portfolio = grades.portfolio();
    var agreed = Act.Managed.at(price.fee()).on(client, portfolio);
    var paying = new Act.PayOnTime().on(agreed, portfolio);
    return new Option(price, regrading.of(paying).grade());
  }
}
