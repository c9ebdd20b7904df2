package app.tamis.web.imports;

import app.tamis.agreements.Agreements;
import app.tamis.agreements.Commitments;
import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Facts;
import app.tamis.facts.Intake;
import app.tamis.facts.IntakeFile;
import app.tamis.facts.Intakes;
import app.tamis.facts.SavedMapping;
import app.tamis.facts.SavedMappings;
import app.tamis.facts.SettingsInForce;
import app.tamis.facts.StoredImport;
import app.tamis.gradebook.ClientDecisions;
import app.tamis.gradebook.Standing;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.trail.Trail;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Moments;
import app.tamis.web.page.Multipart;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where files are dropped, and past imports are undone.
@Controller
@Needs(Right.IMPORTS)
final class ImportController {

  private final Facts facts;
  private final DataFolder data;
  private final SettingsInForce settingsInForce;
  private final Trail trail;
  private final InForce inForce;
  private final ClientDecisions decisions;
  private final Agreements agreements;
  private final Commitments commitments;
  private final ClientRegister register;
  private final SureFiles sure;
  private final Pages pages;
  private final Intakes intakes;
  private final SavedMappings saved;

  ImportController(
      Facts facts,
      DataFolder data,
      SettingsInForce settingsInForce,
      Trail trail,
      InForce inForce,
      ClientDecisions decisions,
      Agreements agreements,
      Commitments commitments,
      ClientRegister register,
      SureFiles sure,
      Pages pages) {
    this.sure = sure;
    this.inForce = inForce;
    this.decisions = decisions;
    this.agreements = agreements;
    this.commitments = commitments;
    this.register = register;
    this.facts = facts;
    this.data = data;
    this.settingsInForce = settingsInForce;
    this.trail = trail;
    this.pages = pages;
    this.intakes = new Intakes(data);
    this.saved = new SavedMappings(data);
  }

  @GetMapping("/import")
  @Place(name = "import", label = "nav.import", in = PlaceGroup.FACTS, order = 10)
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    var words = pages.words(request);
    var said = words.find("import.done." + done);
    var kept = done.equals("undone") ? keptAside(words) : "";
    return page(said.map(text -> (text + " " + kept).strip()), Optional.empty(), request);
  }

  /// Names those on whom something was decided and whom no facts in force know any more.
  private String keptAside(Words words) {
    var known = inForce.find().map(Standing::onRecord).orElse(Set.of());
    var clients = register.list();
    var names =
        Stream.of(decisions.about(), agreements.about(), commitments.about())
            .flatMap(Set::stream)
            .distinct()
            .filter(id -> !known.contains(id))
            .flatMap(id -> clients.find(id).stream())
            .map(Client::name)
            .sorted()
            .toList();
    return names.isEmpty()
        ? ""
        : words.sentence(Message.of("import.done.kept-aside", List.copyOf(names)));
  }

  private ModelAndView page(
      Optional<String> said, Optional<String> fault, HttpServletRequest request) {
    var moments = pages.moments(request);
    var undoable = facts.undoable(data.path());
    return Answer.page(
        "imports/import",
        pages.at("import", request),
        new ImportView(
            said,
            fault,
            intakes.list().stream().map(ImportController::waiting).toList(),
            ToolsToBring.list(moments.words()),
            facts.imports(data.path()).reversed().stream()
                .map(done -> past(done, undoable.contains(done), moments))
                .toList(),
            saved.list().stream().map(mapping -> saved(mapping, moments)).toList()));
  }

  /// A form without a script: all files at once, passed to the disk as they come.
  @PostMapping("/import")
  ModelAndView receive(HttpServletRequest request) throws IOException {
    var intake = intakes.begin();
    try {
      if (Multipart.receive(request, intake) > 0) {
        sure.know(intake, pages.words(request), pages.actor(request));
        return Answer.goTo("/import/" + intake.id());
      }
      intake.discard();
      return refused(List.of(Message.of("import.no-files")), request);
    } catch (Problems found) {
      intake.discard();
      return refused(found.messages(), request);
    } catch (IOException | RuntimeException broken) {
      intake.discard();
      throw broken;
    }
  }

  private ModelAndView refused(List<Message> faults, HttpServletRequest request) {
    var words = pages.words(request);
    var said = faults.stream().map(words::sentence).collect(Collectors.joining(" "));
    var answer = page(Optional.empty(), Optional.of(said), request);
    answer.setStatus(org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  /// For a script, which then sends each file by itself.
  @PostMapping("/import/begun")
  ResponseEntity<String> begin() {
    return ResponseEntity.ok("/import/" + intakes.begin().id());
  }

  @GetMapping("/import/past/{number}/undo")
  ModelAndView askBeforeUndoing(@PathVariable String number, HttpServletRequest request) {
    var moments = pages.moments(request);
    var words = moments.words();
    var going = new ArrayList<StoredImport>(facts.imports(data.path()));
    while (!going.isEmpty() && !going.getFirst().number().equals(number)) {
      going.removeFirst();
    }
    if (going.isEmpty()) {
      return Answer.goTo("/import?done=gone");
    }
    if (!facts.undoable(data.path()).contains(going.getFirst())) {
      var settled = going.getFirst();
      return refused(
          List.of(Message.of("store.settled", settled.number(), settled.source())), request);
    }
    long added = going.stream().mapToLong(StoredImport::added).sum();
    long changed = going.stream().mapToLong(StoredImport::changed).sum();
    var wanted = going.getFirst();
    return Answer.page(
        "imports/undo",
        pages.at("import", request),
        new UndoView(
            number,
            words.say("import.undo.ask", wanted.source(), moments.minute(wanted.at())),
            words.say("import.undo.text", added, changed),
            going.stream().skip(1).map(other -> named(other, moments)).toList()));
  }

  @PostMapping("/import/past/{number}/undo")
  ModelAndView undo(@PathVariable String number, HttpServletRequest request) {
    try {
      settingsInForce.bringInLine();
      var undone = facts.undoFrom(data.path(), number);
      undone.forEach(each ->
          trail.record(pages.actor(request), "trail.import.undone", each.source(), each.number()));
      return Answer.goTo("/import?done=" + (undone.isEmpty() ? "gone" : "undone"));
    } catch (Problems busy) {
      return refused(busy.messages(), request);
    }
  }

  private static String named(StoredImport done, Moments moments) {
    return done.source() + " – " + moments.minute(done.at());
  }

  private static ImportView.Waiting waiting(Intake intake) {
    return new ImportView.Waiting(
        intake.id(),
        intake.files().stream().map(IntakeFile::name).limit(5).collect(Collectors.joining(", ")));
  }

  private static ImportView.Saved saved(SavedMapping mapping, Moments moments) {
    var tables = new IntakeWords(moments.words());
    return new ImportView.Saved(
        mapping.name(),
        SavedMappingsController.path(mapping.name()),
        mapping instanceof SavedMapping.Sound sound
            ? sound.tables().stream().map(tables::table).collect(Collectors.joining(", "))
            : moments.words().say("import.mappings.spoiled"),
        mapping instanceof SavedMapping.Sound sound ? String.join(", ", sound.columns()) : "",
        SavedMappingsController.about(mapping, moments),
        SavedMappingsController.faults(mapping, moments.words()));
  }

  private static ImportView.Past past(StoredImport done, boolean undoable, Moments moments) {
    var words = moments.words();
    return new ImportView.Past(
        done.number(),
        moments.minute(done.at()),
        done.source(),
        done.by().isEmpty() ? words.say("import.past.console") : done.by(),
        words.number(done.added()),
        words.number(done.changed()),
        words.number(done.same()),
        words.number(done.skipped()),
        undoable);
  }
}
