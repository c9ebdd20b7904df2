package app.tamis.cli;

import static app.tamis.cli.CommandLineFixture.tamis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrearsTests {

  @TempDir private Path folder;

  @Test
  void bills_with_a_sixth_unpaid_add_up_to_three_whole_months() throws IOException {
    var invoices = new StringBuilder("invoice_id,client_id,issued_on,due_on,total\n");
    var lines = new StringBuilder("invoice_id,line,kind,unit_price\n");
    var payments = new StringBuilder("payment_id,invoice_id,paid_on,amount\n");
    for (int i = 0; i < 18; i++) {
      var day = YearMonth.of(2024, 7).plusMonths(i).atEndOfMonth();
      // 5.00 and 20 % tax, of which 5.00 are paid: 0.8333… of the 5.00 is owed
      invoices.append("%d,brun,%s,%s,6\n".formatted(i, day, day));
      lines.append("%d,1,recurring,5\n".formatted(i));
      payments.append("%d,%d,%s,5\n".formatted(i, i, day));
    }
    Files.writeString(
        folder.resolve("clients.csv"), "client_id,name,since\nbrun,Brun,2024-01-01\n");
    Files.writeString(folder.resolve("invoices.csv"), invoices);
    Files.writeString(folder.resolve("invoice_lines.csv"), lines);
    Files.writeString(folder.resolve("payments.csv"), payments);

    var said = tamis("grade", folder, "--format", "json");

    assertThat(said.out()).contains("\"caps\":[\"arrears\"]");
  }
}
