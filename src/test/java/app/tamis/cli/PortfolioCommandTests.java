package app.tamis.cli;

import static app.tamis.cli.CommandLineFixture.tamis;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.book.postgres.BookFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several portfolios in a data folder, as somebody at the console makes and saves them.
class PortfolioCommandTests {

  private static final Path HARBOUR = Path.of("samples/harbour");

  @TempDir Path folder;

  @Test
  void portfolios_are_added_named_listed_and_come_back_from_a_backup() {
    var data = BookFixture.fill(folder.resolve("data"));
    var archive = folder.resolve("tamis.zip");
    var restored = folder.resolve("restored");

    var added = tamis("portfolio", "add", "Quay & Sons", "--data", data);
    assertThat(added.out()).contains("The portfolio Quay & Sons has the number 2", "portfolios");
    assertThat(tamis("portfolio", "rename", "2", "Quay", "--data", data).out())
        .contains("Portfolio 2 is called Quay now.");
    assertThat(tamis("portfolio", "rename", "3", "Nobody's", "--data", data).err())
        .contains("There is no portfolio 3");
    assertThat(tamis("portfolio", "add", " ", "--data", data).status()).isEqualTo(1);
    var second = data.resolve("portfolios/2");
    assertThat(tamis("import", HARBOUR, "--data", second).status()).isZero();

    tamis("backup", archive, "--data", data);
    assertThat(tamis("restore", archive, "--data", restored, "--unsealed").status()).isZero();

    assertThat(tamis("portfolio", "--data", restored).out()).contains("1", "2  Quay");
    assertThat(tamis("grade", "--data", restored.resolve("portfolios/2")).out())
        .isEqualTo(tamis("grade", "--data", second).out())
        .isNotEmpty();
    assertThat(tamis("imports", "--data", restored).out()).doesNotContain("harbour");
  }
}
