package app.tamis.web.calls;

import app.tamis.calls.Lines;
import app.tamis.identity.Right;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Page;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Which calls a person sees, and how telephone systems are set up.
@Controller
@Needs(Right.CALLS)
final class LinesController {

  private static final String PLACE = "calls-settings";
  private static final String SETTINGS = "/calls/settings";

  private final Lines lines;
  private final Pages pages;

  LinesController(Lines lines, Pages pages) {
    this.lines = lines;
    this.pages = pages;
  }

  @GetMapping(SETTINGS)
  @Place(name = PLACE, label = "calls.settings.title", in = PlaceGroup.WEEK, order = 40)
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    var page = pages.at(PLACE, request);
    var choice = lines.of(pages.person());
    return Answer.page(
        "calls/lines",
        page,
        view(
            Form.of("extensions", String.join(", ", choice.extensions())),
            choice.every(),
            done,
            page));
  }

  @PostMapping(SETTINGS)
  ModelAndView choose(
      @RequestParam(defaultValue = "") String extensions,
      @RequestParam(defaultValue = "") String every,
      HttpServletRequest request) {
    var asked =
        Arrays.stream(extensions.split("[,;\\s]+", -1)).filter(one -> !one.isEmpty()).toList();
    var form = Form.of("extensions", extensions);
    if (asked.size() > Lines.MOST) {
      form = form.with("extensions", "calls.extensions.many", asked.size(), Lines.MOST);
    }
    for (var extension : asked) {
      if (isNoExtension(extension)) {
        form = form.with("extensions", "calls.extensions.wrong", extension);
      }
    }
    if (!form.isSound()) {
      var page = pages.at(PLACE, request);
      return Answer.faulty("calls/lines", page, view(form, !every.isEmpty(), "", page));
    }
    lines.choose(pages.person(), asked, !every.isEmpty(), pages.actor(request));
    return Answer.goTo(SETTINGS + "?done=lines");
  }

  private static boolean isNoExtension(String text) {
    return text.length() > Lines.LONGEST || !text.codePoints().allMatch(c -> c > ' ' && c < 0x7f);
  }

  private LinesView view(Form form, boolean every, String done, Page page) {
    return new LinesView(form, every, unclaimed(), page.words().find("calls.done." + done));
  }

  private List<String> unclaimed() {
    return lines.unclaimed();
  }
}
