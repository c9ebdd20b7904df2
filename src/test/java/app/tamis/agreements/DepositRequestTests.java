package app.tamis.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Amount;
import app.tamis.basics.Words;
import app.tamis.documents.Look;
import app.tamis.documents.Renderings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DepositRequestTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  @Test
  void it_asks_for_the_share_that_was_signed_to_the_cent() {
    assertThat(request("50", "1199.99").deposit()).isEqualTo(Amount.of("600", "EUR"));
    assertThat(request("33.33", "100").deposit()).isEqualTo(Amount.of("33.33", "EUR"));
    assertThat(request("100", "1199.99").deposit()).isEqualTo(Amount.of("1199.99", "EUR"));
  }

  @Test
  void price_deposit_and_what_is_left_add_up() {
    var text = new Renderings(Look.DEFAULT).mail(request("40", "2399.88").document()).text();

    assertThat(text).contains("€2,399.88", "€959.95", "€1,439.93", "Hardware is paid up front");
  }

  private static DepositRequest request(String percent, String price) {
    return new DepositRequest(
        Words.in(Locale.UK),
        new Party("Port-Réseau", List.of()),
        new Party("Café du Port", List.of()),
        new Agreed(
            "hardware_up_front",
            "Hardware is paid up front",
            List.of(),
            "We order when it has arrived.",
            Agreed.Origin.SIGNED,
            Optional.of(TODAY),
            Optional.empty(),
            "en"),
        "two laptops",
        new BigDecimal(percent),
        Amount.of(price, "EUR"),
        TODAY);
  }
}
