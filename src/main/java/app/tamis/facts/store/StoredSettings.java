package app.tamis.facts.store;

import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.reading.OpenedFolder;
import app.tamis.portfolio.Portfolio;
import app.tamis.portfolio.PortfolioYaml;

/// The portfolio's settings as a store keeps them: the text of the last `portfolio.yaml` that was
/// imported.
public final class StoredSettings {

  private StoredSettings() {}

  static void create(Engine engine) {
    engine.execute("CREATE TABLE main.portfolio_settings (name VARCHAR, yaml VARCHAR)");
  }

  /// Takes over a folder's settings; a folder without any leaves those of the store.
  ///
  /// @return whether they differ from what the store held
  public static boolean merge(Engine engine, OpenedFolder folder) {
    boolean none = engine.number("SELECT count(*) FROM main.portfolio_settings") == 0;
    if (!none && folder.settings().isEmpty()) {
      return false;
    }
    var yaml = folder.settings().orElse("");
    boolean known =
        engine.number("SELECT count(*) FROM main.portfolio_settings WHERE yaml = " + Sql.text(yaml))
            > 0;
    if (!known) {
      engine.execute("DELETE FROM main.portfolio_settings");
      engine.execute(
          "INSERT INTO main.portfolio_settings VALUES (%s, %s)"
              .formatted(Sql.text(folder.name()), Sql.text(yaml)));
    }
    return !known;
  }

  public static Portfolio portfolio(Engine engine) {
    return engine
        .list(
            "SELECT name, yaml FROM main.portfolio_settings",
            row -> PortfolioYaml.read(OpenedFolder.SETTINGS, row.getString(2), row.getString(1)))
        .getFirst();
  }
}
