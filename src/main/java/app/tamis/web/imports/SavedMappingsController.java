package app.tamis.web.imports;

import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.facts.DataFolder;
import app.tamis.facts.SavedMapping;
import app.tamis.facts.SavedMappings;
import app.tamis.identity.Right;
import app.tamis.trail.Trail;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Moments;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.YamlFault;
import app.tamis.web.page.YamlFaults;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/// The mappings that people saved: changed as they are written, and removed.
@Controller
@Needs(Right.IMPORTS)
final class SavedMappingsController {

  private static final String PAGE = "imports/saved";

  private final SavedMappings saved;
  private final Pages pages;
  private final Trail trail;
  private final Clock clock;

  SavedMappingsController(DataFolder data, Pages pages, Trail trail, Clock clock) {
    this.saved = new SavedMappings(data);
    this.pages = pages;
    this.trail = trail;
    this.clock = clock;
  }

  @GetMapping("/import/mappings")
  ModelAndView page(
      @RequestParam String name,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var words = pages.words(request);
    var said = words.find("import.mapping.done." + done);
    return shown(PAGE, name, said, request);
  }

  private ModelAndView shown(
      String template, String name, Optional<String> said, HttpServletRequest request) {
    var moments = pages.moments(request);
    return saved
        .find(name)
        .map(mapping -> {
          var yaml = new MappingView.Yaml(mapping.text(), faults(mapping, moments.words()));
          return Answer.page(
              template, pages.at("import", request), view(mapping, said, yaml, moments));
        })
        .orElseGet(() -> Answer.goTo("/import?done=mapping-gone"));
  }

  @PostMapping("/import/mappings")
  ModelAndView save(
      @RequestParam String name, @RequestParam String yaml, HttpServletRequest request) {
    var before = saved.find(name);
    if (before.isEmpty()) {
      return Answer.goTo("/import?done=mapping-gone");
    }
    try {
      var by = pages.actor(request);
      saved.save(name, yaml, by.name(), clock.instant());
      trail.record(by, "trail.import.mapping", name);
      return Answer.goTo(path(name) + "&done=saved");
    } catch (Problems wrong) {
      var moments = pages.moments(request);
      var faults = YamlFaults.inWords(name, wrong.messages(), yaml, moments.words());
      return Answer.faulty(
          PAGE,
          pages.at("import", request),
          view(before.get(), Optional.empty(), new MappingView.Yaml(yaml, faults), moments));
    }
  }

  @GetMapping("/import/mappings/removal")
  ModelAndView askBeforeRemoving(@RequestParam String name, HttpServletRequest request) {
    return shown("imports/unsave", name, Optional.empty(), request);
  }

  @PostMapping("/import/mappings/removal")
  ModelAndView remove(@RequestParam String name, HttpServletRequest request) {
    boolean removed = saved.remove(name);
    if (removed) {
      trail.record(pages.actor(request), "trail.import.unmapped", name);
    }
    return Answer.goTo("/import?done=" + (removed ? "mapping-removed" : "mapping-gone"));
  }

  private static SavedMappingView view(
      SavedMapping mapping, Optional<String> said, MappingView.Yaml yaml, Moments moments) {
    var words = moments.words();
    return new SavedMappingView(
        mapping.name(),
        about(mapping, moments),
        words.say("import.mapping.remove.text"),
        "/import/mappings/removal?name=" + encoded(mapping.name()),
        said,
        yaml);
  }

  static List<YamlFault> faults(SavedMapping mapping, Words words) {
    return switch (mapping) {
      case SavedMapping.Sound _ -> List.of();
      case SavedMapping.Spoiled spoiled ->
          YamlFaults.inWords(spoiled.name(), spoiled.faults(), spoiled.text(), words);
    };
  }

  static String about(SavedMapping mapping, Moments moments) {
    var words = moments.words();
    var at = moments.minute(mapping.at());
    return mapping.by().isEmpty()
        ? words.say("import.mapping.by-hand", at)
        : words.say("import.mapping.by", mapping.by(), at);
  }

  static String path(String name) {
    return "/import/mappings?name=" + encoded(name);
  }

  private static String encoded(String name) {
    return UriUtils.encodeQueryParam(name, StandardCharsets.UTF_8);
  }
}
