package app.tamis.web.debits;

import app.tamis.agreements.Signings;
import app.tamis.agreements.Signings.SignedHere;
import app.tamis.basics.Words;
import app.tamis.debits.Mandate;
import app.tamis.debits.MandateSignings;
import app.tamis.debits.Mandates;
import app.tamis.debits.Scheme;
import app.tamis.identity.Token;
import app.tamis.trail.Signature;
import app.tamis.web.page.AfterSigning;
import app.tamis.web.page.PortfolioZone;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// One more thing: who has just signed that bills are collected, signs the mandate for it right
/// away.
@Component
final class MandateAfterSigning implements AfterSigning {

  private static final String METHOD = "payment_method";
  private static final String DIRECT_DEBIT = "direct_debit";

  private final Signings signings;
  private final Mandates mandates;
  private final MandateSignings mandateSignings;
  private final PortfolioZone clocks;

  MandateAfterSigning(
      Signings signings, Mandates mandates, MandateSignings mandateSignings, PortfolioZone clocks) {
    this.signings = signings;
    this.mandates = mandates;
    this.mandateSignings = mandateSignings;
    this.clocks = clocks;
  }

  @Override
  public Optional<More> after(Token token, Words words) {
    return signings
        .signed(token)
        .filter(this::wantsOne)
        .map(_ ->
            new More(
                words.say("debits.more"),
                words.say("debits.more.text"),
                words.say("debits.more.button"),
                DebitPath.SIGN + "after/" + token.value().replaceAll("[^A-Za-z0-9_-]", "")));
  }

  /// A link to the mandate of who has just signed.
  Optional<Token> begin(Token token, String address) {
    return signings
        .signed(token)
        .filter(this::wantsOne)
        .flatMap(signed ->
            mandateSignings.goOn(
                asking(signed), new Signature(Optional.empty(), signed.by().name(), address)));
  }

  /// Bills are to be collected, they can be, and no mandate was signed yet.
  private boolean wantsOne(SignedHere signed) {
    return DIRECT_DEBIT.equals(signed.draft().terms().get(METHOD))
        && scheme(signed).isPresent()
        && mandates.list(signed.client().id(), clocks.today()).stream()
            .allMatch(one -> one.state().signed().isEmpty());
  }

  private Optional<Scheme> scheme(SignedHere signed) {
    return mandates
        .creditor()
        .flatMap(creditor ->
            mandates.schemes(signed.client().id()).stream().filter(creditor::may).findFirst());
  }

  private MandateSignings.Asking asking(SignedHere signed) {
    return new MandateSignings.Asking(
        signed.client(),
        scheme(signed).orElseThrow(),
        signed.draft().language(),
        mandates.creditor().orElseThrow(),
        new Mandate.To(signed.by().name(), signed.by().email()),
        Optional.of(signed.agreement()),
        signed.links(),
        signed.madeBy(),
        signed.ourEmail());
  }
}
