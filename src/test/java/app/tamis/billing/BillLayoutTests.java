package app.tamis.billing;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import app.tamis.cli.Approved;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Itemised bills as files for invoicing tools, compared whole.
class BillLayoutTests {

  @ParameterizedTest
  @EnumSource
  void a_bill_is_written_as_its_tool_wants_it(BillLayout layout) throws IOException {
    var bills =
        ItemisedBill.of(MadeMonth.full(StatementWish.USUAL), "zoe@example.org", Words.of("fr"));

    Approved.checkFile("billing/bills-" + layout.code() + ".csv", layout.write(bills));
  }

  @Test
  void lines_add_up_to_the_bill_and_what_was_done_costs_nothing() {
    var statement = MadeMonth.full(StatementWish.USUAL);

    var bill = ItemisedBill.of(statement, "", Words.of("en")).getFirst();

    assertThat(bill.items().stream().map(ItemisedBill.Item::net).reduce(BigDecimal::add))
        .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("1240.50"));
    assertThat(bill.items()).extracting(ItemisedBill.Item::what).contains("Patches installed: 640");
    assertThat(bill.taxPercent().orElseThrow()).isEqualByComparingTo("20");
  }
}
