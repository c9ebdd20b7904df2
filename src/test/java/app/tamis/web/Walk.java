package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/// Somebody's way from page to page, and what shuts people out on it, or scrolls sideways.
@NullMarked
final class Walk {

  private final Chromium chromium;
  private final Page window;
  private final Look look;
  private final List<String> faults = new ArrayList<>();

  Walk(Chromium chromium, Page window, Look look) {
    this.chromium = chromium;
    this.window = window;
    this.look = look;
  }

  Page window() {
    return window;
  }

  Walk to(String path) {
    chromium.open(window, path);
    return this;
  }

  Walk toEach(List<String> paths) {
    paths.forEach(path -> to(path).sees(path));
    return this;
  }

  Walk follows(String link) {
    window.locator(link).first().click();
    return this;
  }

  Walk presses(String button) {
    return follows(button + " button");
  }

  Walk fills(String field, String text) {
    window.locator(field).fill(text);
    return this;
  }

  Walk chooses(String field, String value) {
    window.locator(field).selectOption(value);
    return this;
  }

  Walk sends(String file, String text) {
    to("/import");
    window
        .locator("#files")
        .setInputFiles(new FilePayload(file, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    window.waitForURL(Pattern.compile(".*/import/[^/]+-.*"));
    return this;
  }

  /// What comes of a button, perhaps by way of a page that says what is under way.
  Walk seesOnce(String there, String what) {
    window.waitForSelector(there);
    return sees(what);
  }

  Walk sees(String what) {
    Axe.violations(window).forEach(violation -> faults.add(what + ": " + violation));
    window.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.otherColours()));
    Axe.unreadable(window)
        .forEach(violation -> faults.add(what + ", in other colours: " + violation));
    window.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.colours()));
    var wide = window.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    if (((Number) wide).intValue() > 0) {
      faults.add(what + ": is " + wide + " pixels too wide");
    }
    return this;
  }

  void isSound() {
    assertThat(faults).isEmpty();
    window.context().close();
  }
}
