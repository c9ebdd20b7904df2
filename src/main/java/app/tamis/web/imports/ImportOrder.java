package app.tamis.web.imports;

import app.tamis.basics.Words;
import app.tamis.trail.Signature;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/// What somebody asked to be done with the files that they sent. It lies beside the files, so that
/// it can be done after a crash, too.
///
/// @param leavingOut whether rows that can't be taken stay out
/// @param by who asked
/// @param language of what is to be downloaded
/// @param before the facts that were in force when it was first begun, blank where there were none;
///   empty as long as it wasn't
record ImportOrder(boolean leavingOut, Signature by, String language, Optional<String> before) {

  ImportOrder begunOn(String facts) {
    return new ImportOrder(leavingOut, by, language, Optional.of(facts));
  }

  static ImportOrder read(String text) {
    var kept = new Properties();
    try {
      kept.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ImportOrder(
        Boolean.parseBoolean(kept.getProperty("leavingOut")),
        new Signature(
            Optional.of(kept.getProperty("person", ""))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString),
            kept.getProperty("name", ""),
            kept.getProperty("address", "")),
        kept.getProperty("language", ""),
        Optional.ofNullable(kept.getProperty("before")));
  }

  String written() {
    var kept = new Properties();
    kept.setProperty("leavingOut", String.valueOf(leavingOut));
    kept.setProperty("person", by.person().map(UUID::toString).orElse(""));
    kept.setProperty("name", by.name());
    kept.setProperty("address", by.address());
    kept.setProperty("language", language);
    before.ifPresent(facts -> kept.setProperty("before", facts));
    var text = new StringWriter();
    try {
      kept.store(text, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  Words words() {
    return Words.in(Locale.forLanguageTag(language));
  }
}
