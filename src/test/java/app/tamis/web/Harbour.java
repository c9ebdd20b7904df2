package app.tamis.web;

import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;

/// A web application with the sample portfolio in it, and an owner who has put the caller test off.
@NullMarked
final class Harbour {

  private Harbour() {}

  static RunningTamis start() {
    return startIn(RunningTamis.newData());
  }

  static RunningTamis startIn(Path data) {
    return fill(RunningTamis.on(data), data);
  }

  /// As if it were another day.
  static RunningTamis startOn(Instant moment) {
    return startIn(RunningTamis.newData(), moment);
  }

  static RunningTamis startIn(Path data, Instant moment) {
    var tamis = RunningTamis.on(data);
    tamis.clock().turn(Duration.between(tamis.clock().instant(), moment));
    return fill(tamis, data);
  }

  /// With another folder of facts in it.
  static RunningTamis startOnFolder(Path facts) {
    var data = RunningTamis.newData();
    return fill(RunningTamis.on(data), data, facts);
  }

  /// Behind a proxy, which says where requests come from.
  static RunningTamis startBehindProxy() {
    var data = RunningTamis.newData();
    return fill(RunningTamis.behindProxy(data), data);
  }

  private static RunningTamis fill(RunningTamis tamis, Path data) {
    return fill(tamis, data, Path.of("samples/harbour"));
  }

  static RunningTamis fill(RunningTamis tamis, Path data, Path facts) {
    var owner = tamis.browser();
    owner.becomesOwner(tamis.firstLink());
    try (var folder = FactsFolder.open(facts)) {
      tamis.part(Facts.class).importInto(data, folder, ImportOptions.STRICT, _ -> {});
    }
    owner.get("/");
    owner.post("/caller-test/later");
    return tamis;
  }
}
