package app.tamis.facts;

import static app.tamis.facts.FolderFixture.aFolder;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Amounts in other money than the portfolio's are never added up with its own.
class OtherMoneyTests {

  @TempDir private Path temporary;
  private FolderFixture folder;

  @BeforeEach
  void makeAFolder() {
    folder =
        aFolder(temporary.resolve("harbour"))
            .without("invoices.csv")
            .without("invoice_lines.csv")
            .with("import.yaml", "files: {\"bills*.csv\": bills.yaml}\n");
  }

  @Test
  void a_whole_file_in_another_currency_is_refused() {
    folder
        .with("bills.yaml", mapping("file: {currency: Cur}\n"))
        .with("bills-1.csv", "No,Client,Date,Cur,Total\nB1,Alpha,2025-01-05,eur,100\n")
        .with("bills-2.csv", "No,Client,Date,Cur,Total\nB2,Alpha,2025-01-05,HUF,400000\n");

    assertThat(folder.faults())
        .containsExactly(
            "bills-2.csv:2 Total + Cur: 400000 HUF: a number written 1234.56, in the portfolio's currency; leave out rows in others with where, or convert them");
    assertThat(folder.with("portfolio.yaml", "currency: HUF").faults())
        .singleElement()
        .asString()
        .startsWith("bills-1.csv:2 Total + Cur: 100 eur");
  }

  @Test
  void a_sign_or_a_code_in_an_amount_is_heeded() {
    folder
        .with("bills.yaml", mapping("numbers: \"1.234,56\"\n"))
        .with(
            "bills.csv",
            """
            No,Client,Date,Cur,Total
            B1,Alpha,2025-01-05,,"100,00 €"
            B2,Alpha,2025-01-05,,"100,00 $"
            B3,Alpha,2025-01-05,,"GBP 100,00"
            B4,Alpha,2025-01-05,,"EUR 1.100,00-"
            B5,Alpha,2025-01-05,,"100,00 TTC"
            B6,Alpha,2025-01-05,,"£100,00"
            """);

    assertThat(folder.faults())
        .extracting(fault -> fault.substring(0, fault.indexOf(", in")))
        .containsExactly(
            "bills.csv:3 Total: 100,00 $: a number written 1.234,56",
            "bills.csv:4 Total: GBP 100,00: a number written 1.234,56",
            "bills.csv:7 Total: £100,00: a number written 1.234,56");
    assertThat(folder.with("portfolio.yaml", "currency: CAD").faults())
        .noneMatch(fault -> fault.contains("$"));
  }

  private static String mapping(String head) {
    return head
        + """
        tables:
          invoices:
            columns: {invoice_id: No, client_name: Client, issued_on: Date, total: Total}
        """;
  }
}
