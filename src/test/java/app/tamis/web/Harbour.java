package app.tamis.web;

import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;

/// A web application with the sample portfolio in it, and an owner who has put the caller test off.
@NullMarked
final class Harbour {

  private Harbour() {}

  static RunningTamis start() {
    var data = RunningTamis.newFolder();
    var tamis = RunningTamis.on(data);
    var owner = tamis.browser();
    owner.get(URI.create(tamis.firstLink()).getPath());
    owner.post(
        owner.path(),
        "name",
        "Olive Owner",
        "email",
        RunningTamis.OWNER,
        "password",
        RunningTamis.PASSWORD);
    try (var folder = FactsFolder.open(Path.of("samples/harbour"))) {
      tamis.part(Facts.class).importInto(data, folder, ImportOptions.STRICT, _ -> {});
    }
    owner.get("/");
    owner.post("/caller-test/later");
    return tamis;
  }
}
