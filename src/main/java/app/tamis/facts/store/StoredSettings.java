package app.tamis.facts.store;

import app.tamis.basics.Message;
import app.tamis.facts.CarriedSettings;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.reading.OpenedFolder;
import app.tamis.portfolio.OtherSettings;
import app.tamis.portfolio.Portfolio;
import app.tamis.portfolio.PortfolioYaml;
import app.tamis.portfolio.SettingsText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The portfolio's settings as a facts file carries them: those of the book, once it has any; else
/// the text of the last `portfolio.yaml` that was imported.
public final class StoredSettings {

  private StoredSettings() {}

  /// What came of settings when a folder came in.
  ///
  /// @param changed whether they differ from what the store held
  /// @param notes what its `portfolio.yaml` says that isn't in force, or is from now on
  public record Settled(boolean changed, List<Message> notes) {}

  /// Settles which settings hold: those decided; else those of the book; else the folder's; else
  /// those of the store.
  ///
  /// @param book the settings that the book has in force
  /// @param now from when what is decided or of the book stands in this file
  public static Settled settle(
      Draft draft, OpenedFolder folder, Optional<SettingsText> book, Instant now) {
    var known = find(draft.engine());
    if (folder.decided().isPresent()) {
      return new Settled(put(draft, folder.decided().get(), now), List.of());
    }
    var ours =
        book.or(() -> known.filter(CarriedSettings::areOfTheBook).map(CarriedSettings::text));
    if (ours.isPresent()) {
      return new Settled(put(draft, ours.get(), now), notInForce(folder, ours.get()));
    }
    if (known.isPresent() && folder.settings().isEmpty()) {
      return new Settled(false, List.of());
    }
    var brought = new SettingsText(folder.name(), folder.settings().orElse(""));
    if (known.filter(held -> held.text().yaml().equals(brought.yaml())).isPresent()) {
      return new Settled(false, List.of());
    }
    write(draft, brought, Optional.empty());
    return new Settled(true, known.map(held -> takenOver(brought, held.text())).orElse(List.of()));
  }

  /// Has a file carry settings of the book. Imports that brought settings alone aren't imports from
  /// then on.
  public static void carry(Draft draft, SettingsText text, Instant now) {
    put(draft, text, now);
    StoredImports.forgetSettings(draft);
  }

  /// Writes settings of the book, where they aren't there yet.
  ///
  /// @return whether they differ from what the store held
  private static boolean put(Draft draft, SettingsText text, Instant now) {
    var known = find(draft.engine());
    boolean same = known.filter(held -> held.text().equals(text)).isPresent();
    if (!same || known.filter(CarriedSettings::areOfTheBook).isEmpty()) {
      write(draft, text, Optional.of(now));
    }
    return !same;
  }

  /// Says of those that stand in the file that they are the book's.
  public static void sayOfTheBook(Draft draft, Instant now) {
    put(draft, carried(draft.engine()).text(), now);
  }

  private static void write(Draft draft, SettingsText text, Optional<Instant> since) {
    draft
        .engine()
        .execute(
            "DELETE FROM %1$s; INSERT INTO %1$s (name, yaml, put_at) VALUES (%2$s, %3$s, %4$s)"
                .formatted(
                    draft.own("portfolio_settings"),
                    Sql.text(text.name()),
                    Sql.text(text.yaml()),
                    since.map(moment -> Sql.text(moment.toString())).orElse("NULL")));
  }

  private static List<Message> notInForce(OpenedFolder folder, SettingsText inForce) {
    var others =
        folder
            .settings()
            .map(yaml -> OtherSettings.of(yaml, inForce.portfolio()))
            .orElse(List.of());
    return noted("settings.file.stay", others);
  }

  private static List<Message> takenOver(SettingsText brought, SettingsText before) {
    return noted(
        "settings.file.taken", OtherSettings.between(brought.portfolio(), before.portfolio()));
  }

  private static List<Message> noted(String message, List<Message> others) {
    return others.isEmpty()
        ? List.of()
        : List.of(Message.of(message, OpenedFolder.SETTINGS, List.copyOf(others)));
  }

  public static Portfolio portfolio(Engine engine) {
    var carried = find(engine).orElseThrow().text();
    return PortfolioYaml.read(OpenedFolder.SETTINGS, carried.yaml(), carried.name());
  }

  public static CarriedSettings carried(Engine engine) {
    return find(engine).orElseThrow();
  }

  private static Optional<CarriedSettings> find(Engine engine) {
    return engine
        .list(
            "SELECT name, yaml, put_at FROM main.portfolio_settings",
            row ->
                new CarriedSettings(
                    new SettingsText(row.getString(1), row.getString(2)), moment(row.getString(3))))
        .stream()
        .findFirst();
  }

  private static Optional<Instant> moment(@Nullable String text) {
    return Optional.ofNullable(text).map(Instant::parse);
  }
}
