package app.tamis.web.imports;

import static java.util.stream.Collectors.partitioningBy;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Facts;
import app.tamis.facts.FirstGuess;
import app.tamis.facts.Intake;
import app.tamis.facts.IntakeFile;
import app.tamis.facts.Intakes;
import app.tamis.facts.NameAnswers;
import app.tamis.identity.Right;
import app.tamis.portfolio.SettingsVersions;
import app.tamis.web.hours.HoursToSay;
import app.tamis.web.imports.ImportRun.Stage;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.Multipart;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.WorkEvents;
import app.tamis.web.settings.FirstSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// What was sent: looked through, mended, imported. One page, whatever stage it has come to, so
/// that it can be left and come back to.
@Controller
@Needs(Right.IMPORTS)
final class IntakeController {

  private static final Duration A_MOMENT = Duration.ofMillis(200);

  private static final String PAGE = "imports/intake";

  private final Facts facts;
  private final DataFolder data;
  private final SettingsVersions versions;
  private final ImportRuns runs;
  private final PreviewedBoard boards;
  private final SureFiles sure;
  private final HoursToSay hours;
  private final Pages pages;
  private final WorkEvents events;
  private final Intakes intakes;

  IntakeController(
      Facts facts,
      DataFolder data,
      SettingsVersions versions,
      ImportRuns runs,
      PreviewedBoard boards,
      SureFiles sure,
      HoursToSay hours,
      Pages pages,
      WorkEvents events) {
    this.events = events;
    this.facts = facts;
    this.data = data;
    this.versions = versions;
    this.runs = runs;
    this.boards = boards;
    this.sure = sure;
    this.hours = hours;
    this.pages = pages;
    this.intakes = new Intakes(data);
  }

  @GetMapping("/import/{id}")
  ModelAndView page(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean unsaid,
      @RequestParam(name = FirstSettings.TARGET_RATE) Optional<String> rate,
      HttpServletRequest request) {
    var intake = intakes.find(id);
    var run = runs.find(id).or(() -> intake.map(runs::of));
    return run.isEmpty()
        ? Answer.goTo("/import?done=gone")
        : Answer.page(
            PAGE,
            pages.at("import", request),
            view(
                id,
                intake,
                run.get().stage(),
                unsaid ? unsaid(run.get().stage()) : List.of(),
                rate.map(FirstSettings::rate),
                request));
  }

  private static List<Message> unsaid(Stage stage) {
    return stage instanceof Stage.Names names
        ? List.of(Message.of("import.names.unsaid", names.matched().unmatched().size()))
        : List.of();
  }

  private IntakeView view(
      UUID id,
      Optional<Intake> intake,
      Stage stage,
      List<Message> faults,
      Optional<Form> sent,
      HttpServletRequest request) {
    var words = pages.words(request);
    var files = stage instanceof Stage.Working ? List.<IntakeFile>of() : files(intake);
    return new IntakeWords(words)
        .view(
            id.toString(),
            files,
            intake.map(Intake::sure).orElse(Map.of()),
            doubled(intake, files, stage),
            stage,
            faults,
            stage instanceof Stage.Previewed seen
                ? boards.of(
                    seen.trial(), intake.filter(Intake::hasSettings).isPresent(), sent, request)
                : Optional.empty(),
            intake.filter(this::asksForSettings).map(asking -> asked(asking, sent, words, request)),
            (stage instanceof Stage.Stored || stage instanceof Stage.NothingNew)
                && hours.isDue(pages.person()));
  }

  /// @param sent what somebody typed; empty where it is asked for the first time
  private static IntakeView.SettingsForm asked(
      Intake intake, Optional<Form> sent, Words words, HttpServletRequest request) {
    var browsers = FirstGuess.of(languages(request));
    var told = intake.currency();
    var guess = told.map(browsers::paidIn).orElse(browsers);
    var form = sent.orElseGet(() -> FirstSettings.untouched(guess));
    var fields =
        FirstSettings.fields(form, words).stream()
            .collect(partitioningBy(FirstSettings.Asked::isOfEverybody));
    return new IntakeView.SettingsForm(
        form,
        fields.getOrDefault(true, List.of()),
        fields.getOrDefault(false, List.of()),
        sent.isPresent() ? "" : open(guess, told.isPresent()));
  }

  /// What the browser's clock may tell better.
  private static String open(FirstGuess guess, boolean currencyIsTold) {
    if (guess.named()) {
      return "zone";
    }
    return currencyIsTold ? "country" : "all";
  }

  /// Without the header, the machine's own would be told.
  private static List<Locale> languages(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? List.of()
        : Collections.list(request.getLocales());
  }

  private static List<IntakeFile> files(Optional<Intake> intake) {
    return intake.map(Intake::files).orElse(List.of());
  }

  /// The body is the file: it goes to the disk as it comes.
  @PutMapping("/import/{id}/files")
  ResponseEntity<String> receive(
      @PathVariable UUID id, @RequestParam String name, HttpServletRequest request)
      throws IOException {
    var intake = intakes.find(id);
    var words = pages.words(request);
    if (intake.isEmpty() || runs.of(intake.get()).isWorking()) {
      return said(409, words.sentence(Message.of("import.gone")));
    }
    try {
      intake.get().receive(name, request.getInputStream());
      runs.of(intake.get()).come(new Stage.Gathering());
      return said(200, "");
    } catch (Problems found) {
      return said(
          422, found.messages().stream().map(words::sentence).collect(Collectors.joining(" ")));
    }
  }

  /// Files that tell the same as others, or as an earlier import did.
  private static List<Message> doubled(
      Optional<Intake> intake, List<IntakeFile> files, Stage stage) {
    var before =
        stage instanceof Stage.Failed(var problems)
            ? problems.stream().filter(each -> each.key().equals("folder.other-tool")).toList()
            : List.<Message>of();
    return Stream.concat(
            intake.stream().flatMap(here -> here.doubled(files).stream()), before.stream())
        .toList();
  }

  private static ResponseEntity<String> said(int status, String text) {
    return ResponseEntity.status(status)
        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
        .body(text);
  }

  /// All that was chosen has come: where nothing is left to say of it, it is looked through.
  @PostMapping("/import/{id}/sent")
  ResponseEntity<String> sent(@PathVariable UUID id, HttpServletRequest request) {
    idle(id)
        .ifPresent(intake -> {
          sure.know(intake, pages.words(request), pages.actor(request));
          lookIfReady(intake, request);
        });
    return ResponseEntity.noContent().build();
  }

  private void lookIfReady(Intake intake, HttpServletRequest request) {
    var files = intake.files();
    boolean known =
        files.stream().noneMatch(file -> file.what() instanceof IntakeFile.What.Unknown);
    if (known && intake.doubled(files).isEmpty() && !asksForSettings(intake)) {
      runs.look(intake, pages.words(request), pages.actor(request));
    }
  }

  /// With the first import, where nobody has sent any.
  private boolean asksForSettings(Intake intake) {
    return !intake.hasSettings()
        && facts.versionInForce(data.path()).isEmpty()
        && versions.inForce().isEmpty();
  }

  /// More files for the same import, without a script.
  @PostMapping("/import/{id}/files")
  ModelAndView receiveForm(@PathVariable UUID id, HttpServletRequest request) throws IOException {
    var intake = idle(id);
    if (intake.isEmpty()) {
      return there(id);
    }
    try {
      Multipart.receive(request, intake.get());
      sure.know(intake.get(), pages.words(request), pages.actor(request));
      runs.of(intake.get()).come(new Stage.Gathering());
    } catch (Problems found) {
      runs.of(intake.get()).come(new Stage.Failed(found.messages()));
    }
    return there(id);
  }

  @PostMapping("/import/{id}/remove")
  ModelAndView remove(@PathVariable UUID id, @RequestParam String name) {
    idle(id)
        .ifPresent(intake -> {
          intake.remove(name);
          runs.of(intake).come(new Stage.Gathering());
        });
    return there(id);
  }

  @PostMapping("/import/{id}/discard")
  ModelAndView discard(@PathVariable UUID id) {
    idle(id)
        .ifPresent(intake -> {
          intake.discard();
          runs.forget(intake);
        });
    return Answer.goTo("/import?done=discarded");
  }

  @PostMapping("/import/{id}/settings")
  ModelAndView keepSettings(
      @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletRequest request) {
    var intake = idle(id);
    if (intake.isEmpty()) {
      return there(id);
    }
    var form = FirstSettings.checked(sent);
    if (!form.isSound()) {
      return Answer.faulty(
          PAGE,
          pages.at("import", request),
          view(id, intake, new Stage.Gathering(), List.of(), Optional.of(form), request));
    }
    intake.get().putSettings(FirstSettings.yaml(form));
    runs.look(intake.get(), pages.words(request), pages.actor(request));
    return there(id);
  }

  @PostMapping("/import/{id}/look")
  ModelAndView look(@PathVariable UUID id, HttpServletRequest request) {
    idle(id).ifPresent(intake -> runs.look(intake, pages.words(request), pages.actor(request)));
    return there(id);
  }

  /// Of each name it is sent whose it is, as `whose-0`: a client's id, or `new`, or `out`. With
  /// `rest`, the same is said of all names of which nothing else is.
  @PostMapping("/import/{id}/names")
  ModelAndView resolve(
      @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletRequest request) {
    var intake = idle(id);
    var answers = intake.flatMap(files -> answers(runs.of(files).stage(), sent));
    if (intake.isEmpty() || answers.isEmpty()) {
      return there(id);
    }
    answers.get().giveTo(intake.get());
    runs.look(intake.get(), pages.words(request), pages.actor(request));
    return answers.get().open().isEmpty()
        ? there(id)
        : Answer.goTo("/import/" + id + "?unsaid=true");
  }

  private static Optional<NameAnswers> answers(Stage stage, Map<String, String> sent) {
    return stage instanceof Stage.Names names
        ? Optional.of(NamesForm.answers(names.matched(), sent))
        : Optional.empty();
  }

  @PostMapping("/import/{id}/store")
  ModelAndView store(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean leavingOut,
      HttpServletRequest request) {
    idle(id)
        .ifPresent(
            intake -> runs.store(intake, leavingOut, pages.words(request), pages.actor(request)));
    return there(id);
  }

  @PostMapping("/import/{id}/cancel")
  ModelAndView cancel(@PathVariable UUID id) {
    runs.cancel(id);
    return there(id);
  }

  @GetMapping("/import/{id}/rejects")
  ResponseEntity<Resource> rejects(@PathVariable UUID id, @RequestParam String name) {
    var file = intakes.find(id).map(intake -> intake.rejects(name)).filter(Files::exists);
    return file.isEmpty()
        ? ResponseEntity.notFound().build()
        : ResponseEntity.ok()
            .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                    .filename(String.valueOf(file.get().getFileName()), StandardCharsets.UTF_8)
                    .build()
                    .toString())
            .body(new FileSystemResource(file.get()));
  }

  /// What is being done, as it is done; `done` once a look at the page shows something else.
  @GetMapping("/import/{id}/events")
  SseEmitter events(@PathVariable UUID id, HttpServletRequest request) {
    var words = pages.words(request);
    return events.of(
        A_MOMENT,
        () ->
            runs.find(id)
                .map(ImportRun::stage)
                .flatMap(stage ->
                    stage instanceof Stage.Working(_, var now)
                        ? Optional.of(words.sentence(now))
                        : Optional.empty()));
  }

  private Optional<Intake> idle(UUID id) {
    return intakes.find(id).filter(runs::isIdle);
  }

  private static ModelAndView there(UUID id) {
    return Answer.goTo("/import/" + id);
  }
}
