package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What holds for all pages.
@SuppressWarnings("NullAway.Init") // JUnit sets it before the tests
class EveryPageInChromiumTests {

  static final List<Look> LOOKS = List.of(Look.LAPTOP, Look.PHONE.inFrench().inTheDark());

  private static HarbourInChromium harbour;

  @BeforeAll
  static void start() {
    harbour = HarbourInChromium.shared();
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void no_page_shuts_anybody_out_scrolls_sideways_or_complains(Look look) {
    var window = harbour.window(look);
    var faults = new ArrayList<String>();
    for (var path : HarbourInChromium.PAGES) {
      harbour.open(window, path);
      examine(window, path, look, faults);
    }
    assertThat(faults).isEmpty();
    window.context().close();
    harbour.chromium().assertNoComplaints();
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void nor_does_one_that_a_stranger_sees(Look look) {
    var window = harbour.chromium().strangersWindow(look);
    var faults = new ArrayList<String>();
    harbour.open(window, "/sign-in");
    examine(window, "/sign-in", look, faults);
    window.locator("main form button").first().click();
    examine(window, "/sign-in, refused", look, faults);
    harbour.open(window, "/welcome/long-gone");
    examine(window, "/welcome", look, faults);
    assertThat(faults).isEmpty();
    window.context().close();
    harbour.chromium().forgetComplaints();
  }

  @Test
  void nor_does_an_error() {
    var look = Look.PHONE;
    var window = harbour.window(look);
    var faults = new ArrayList<String>();
    for (var path : List.of("/nothing-here", "/clients/nobody", "/test/fails")) {
      harbour.open(window, path);
      examine(window, path, look, faults);
    }
    assertThat(faults).isEmpty();
    window.context().close();
    harbour.chromium().forgetComplaints();
  }

  private static void examine(Page window, String path, Look look, List<String> faults) {
    Axe.violations(window).forEach(violation -> faults.add(path + ": " + violation));
    window.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.otherColours()));
    Axe.unreadable(window)
        .forEach(violation -> faults.add(path + ", in other colours: " + violation));
    window.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.colours()));
    var wide = window.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    if (((Number) wide).intValue() > 0) {
      faults.add(path + ": is " + wide + " pixels too wide");
    }
  }
}
