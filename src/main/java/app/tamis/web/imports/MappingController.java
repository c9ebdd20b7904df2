package app.tamis.web.imports;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.facts.DataFolder;
import app.tamis.facts.FactTable;
import app.tamis.facts.Intake;
import app.tamis.facts.Intakes;
import app.tamis.facts.MappingField;
import app.tamis.facts.Mappings;
import app.tamis.facts.SavedMappings;
import app.tamis.facts.StrangeFile;
import app.tamis.identity.Right;
import app.tamis.trail.Trail;
import app.tamis.web.imports.ImportRun.Stage;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.YamlFaults;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/// What a file holds that nothing is known of: a guess is shown, and what a person makes of it is
/// saved, so that the next such file is known.
@Controller
@Needs(Right.IMPORTS)
final class MappingController {

  private static final String PAGE = "imports/mapping";
  private static final String AS = "as";
  private static final String YAML_AS = "yaml-as";
  private final ImportRuns runs;
  private final Pages pages;
  private final Trail trail;
  private final Clock clock;
  private final Intakes intakes;
  private final SavedMappings saved;

  MappingController(DataFolder data, ImportRuns runs, Pages pages, Trail trail, Clock clock) {
    this.runs = runs;
    this.pages = pages;
    this.trail = trail;
    this.clock = clock;
    this.intakes = new Intakes(data);
    this.saved = new SavedMappings(data);
  }

  @GetMapping("/import/{id}/mapping")
  ModelAndView page(
      @PathVariable UUID id,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String table,
      HttpServletRequest request) {
    return withFile(
        id,
        name,
        (intake, file) -> {
          var proposed = file.proposed(wanted(table, file), pages.words(request));
          var as = intake.chosen(name).orElseGet(() -> saved.nameFor(name));
          var form = Form.of(AS, as, YAML_AS, as);
          return Answer.page(
              PAGE, pages.at("import", request), view(id, name, file, proposed, form, request));
        });
  }

  /// What feeds which column is sent as `from-` and the column's name.
  @PostMapping("/import/{id}/mapping")
  ModelAndView keep(
      @PathVariable UUID id,
      @RequestParam String name,
      @RequestParam String table,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request) {
    return withFile(
        id,
        name,
        (intake, file) -> {
          var proposed =
              file.proposed(
                  wanted(table, file),
                  chosen(sent),
                  MappingForm.answers(request),
                  pages.words(request));
          var as = sent.getOrDefault(AS, "").strip();
          var form = checked(proposed, sent).with(AS, faultOf(as, intake, name));
          if (form.isSound()) {
            save(intake, name, as, proposed.yaml(), request);
            return Answer.goTo("/import/" + id);
          }
          return Answer.faulty(
              PAGE, pages.at("import", request), view(id, name, file, proposed, form, request));
        });
  }

  private static FactTable wanted(String table, StrangeFile file) {
    return FactTable.named(table).orElseGet(file::likeliest);
  }

  private static Map<String, String> chosen(Map<String, String> sent) {
    var chosen = new LinkedHashMap<String, String>();
    sent.forEach((field, column) -> {
      if (field.startsWith(MappingWords.FROM)) {
        chosen.put(field.substring(MappingWords.FROM.length()), column);
      }
    });
    return chosen;
  }

  private static Form checked(StrangeFile.Proposed proposed, Map<String, String> sent) {
    var typed = new LinkedHashMap<>(sent);
    typed.put(YAML_AS, sent.getOrDefault(AS, ""));
    var form = new Form(typed, Map.of());
    for (var lacking : proposed.lacking()) {
      form = form.with(MappingWords.FROM + lacking, "import.map.lacking");
    }
    for (var question : proposed.questions()) {
      form = form.with(MappingForm.name(question), "import.map.unanswered");
    }
    return form;
  }

  /// Whoever comes back to what they saved for this file changes it, and may.
  private Optional<Message> faultOf(String as, Intake intake, String file) {
    return intake.chosen(file).filter(as::equals).isPresent()
        ? Optional.empty()
        : saved.faultOfNew(as);
  }

  private void save(
      Intake intake, String file, String as, String yaml, HttpServletRequest request) {
    var by = pages.actor(request);
    saved.save(as, yaml, by.name(), clock.instant());
    trail.record(by, "trail.import.mapping", as);
    intake.choose(file, as);
    runs.of(intake).come(new Stage.Gathering());
  }

  /// A mapping that somebody wrote themselves.
  @PostMapping("/import/{id}/mapping/yaml")
  ModelAndView keepYaml(
      @PathVariable UUID id,
      @RequestParam String name,
      @RequestParam String table,
      @RequestParam(YAML_AS) String typed,
      @RequestParam String yaml,
      HttpServletRequest request) {
    return withFile(
        id,
        name,
        (intake, file) -> {
          var as = typed.strip();
          var form = Form.of(AS, as, YAML_AS, as).with(YAML_AS, faultOf(as, intake, name));
          var faults = faultsOf(as, yaml);
          if (form.isSound() && faults.isEmpty()) {
            save(intake, name, as, yaml, request);
            return Answer.goTo("/import/" + id);
          }
          var words = pages.words(request);
          var written = new MappingView.Yaml(yaml, YamlFaults.inWords(as, faults, yaml, words));
          var proposed = file.proposed(wanted(table, file), words);
          return Answer.faulty(
              PAGE,
              pages.at("import", request),
              view(id, name, file, proposed, form, written, request));
        });
  }

  private static List<Message> faultsOf(String as, String yaml) {
    try {
      Mappings.check(as, yaml);
      return List.of();
    } catch (Problems wrong) {
      return wrong.messages();
    }
  }

  private interface Work {
    ModelAndView on(Intake intake, StrangeFile file);
  }

  private ModelAndView withFile(UUID id, String name, Work work) {
    var intake = intakes.find(id).filter(runs::isIdle);
    var path = intake.flatMap(sent -> sent.path(name));
    return path.isEmpty()
        ? Answer.goTo("/import/" + id)
        : withFile(intake.orElseThrow(), path.get(), name, work);
  }

  private ModelAndView withFile(Intake intake, Path path, String name, Work work) {
    try (var file = StrangeFile.open(path, name)) {
      return work.on(intake, file);
    } catch (Problems unreadable) {
      runs.of(intake).come(new Stage.Failed(unreadable.messages()));
      return Answer.goTo("/import/" + intake.id());
    }
  }

  private MappingView view(
      UUID id,
      String name,
      StrangeFile file,
      StrangeFile.Proposed proposed,
      Form form,
      HttpServletRequest request) {
    var yaml = new MappingView.Yaml(proposed.yaml(), List.of());
    return view(id, name, file, proposed, form, yaml, request);
  }

  private MappingView view(
      UUID id,
      String name,
      StrangeFile file,
      StrangeFile.Proposed proposed,
      Form form,
      MappingView.Yaml yaml,
      HttpServletRequest request) {
    var words = new MappingWords(pages.words(request));
    var columns = file.columns();
    Predicate<MappingField> first =
        field ->
            field.needed()
                || field.from().isPresent()
                || form.fault(MappingWords.FROM + field.name()).isPresent();
    return new MappingView(
        path(id.toString(), name),
        "/import/" + id,
        name,
        file.isWhole(),
        words.tables(proposed.table()),
        proposed.table().tableName(),
        words.guess(file, proposed.table()),
        words.also(proposed),
        words.inputs(proposed.fields().stream().filter(first).toList(), columns),
        words.inputs(proposed.fields().stream().filter(first.negate()).toList(), columns),
        proposed.asked().stream()
            .map(question ->
                words.question(question, MappingForm.name(question), proposed.answers()))
            .toList(),
        form,
        yaml);
  }

  /// The page on which a file is said what it is.
  static String path(String intake, String file) {
    return "/import/%s/mapping?name=%s"
        .formatted(intake, UriUtils.encodeQueryParam(file, StandardCharsets.UTF_8));
  }
}
