package app.tamis.portfolio;

import app.tamis.basics.Problems;

/// A portfolio's settings as the document that says them.
///
/// @param name of the firm, where the document gives none
/// @param yaml as `portfolio.yaml` is written
public record SettingsText(String name, String yaml) {

  /// @throws Problems where the document says something that this version can't read
  public Portfolio portfolio() {
    return PortfolioYaml.read("settings.yaml", yaml, name);
  }
}
