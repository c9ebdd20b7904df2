package app.tamis.web.imports;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.facts.AskedWords;
import app.tamis.facts.ExtentInWords;
import app.tamis.facts.FactTable;
import app.tamis.facts.IntakeFile;
import app.tamis.facts.Mappings;
import app.tamis.facts.NamesMatched;
import app.tamis.facts.QuestionInWords;
import app.tamis.facts.Reject;
import app.tamis.facts.RejectsByReason;
import app.tamis.facts.UnmatchedName;
import app.tamis.web.imports.ImportRun.Stage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/// Puts into words what was sent and what would come of it.
final class IntakeWords {

  private static final int LONGEST_VALUE = 80;
  private static final int REASONS_SHOWN = 100;

  private final Words words;

  IntakeWords(Words words) {
    this.words = words;
  }

  IntakeView view(
      String id,
      List<IntakeFile> files,
      Map<String, FactTable> sure,
      List<Message> doubled,
      Stage stage,
      List<Message> faults,
      Optional<IntakeView.Board> board,
      Optional<IntakeView.SettingsForm> settings,
      boolean hours) {
    return new IntakeView(
        id,
        stage(stage),
        stage instanceof Stage.Working working ? words.sentence(working.now()) : "",
        sentences(
            stage instanceof Stage.Failed(var problems)
                ? problems.stream().filter(each -> !doubled.contains(each)).toList()
                : faults),
        sentences(doubled),
        files.stream().map(file -> file(id, file, sure, stage)).toList(),
        stage instanceof Stage.Names names ? Optional.of(names(names.matched())) : Optional.empty(),
        stage instanceof Stage.Previewed seen ? Optional.of(previewed(id, seen)) : Optional.empty(),
        board,
        outcome(stage),
        warnings(stage),
        settings,
        hours);
  }

  private static String stage(Stage stage) {
    return switch (stage) {
      case Stage.Gathering _ -> "gathering";
      case Stage.Working working -> working.storing() ? "storing" : "looking";
      case Stage.Names _ -> "names";
      case Stage.Previewed _ -> "previewed";
      case Stage.Stored _ -> "stored";
      case Stage.NothingNew _ -> "nothing";
      case Stage.Failed _ -> "failed";
      case Stage.Stopped _ -> "stopped";
    };
  }

  private String outcome(Stage stage) {
    return switch (stage) {
      case Stage.Stored(var done, _) ->
          words.say("import.stored", done.added(), done.changed(), done.same(), done.skipped());
      case Stage.NothingNew(long records, _) -> words.say("import.nothing", records);
      case Stage.Stopped _ -> words.say("import.stopped");
      default -> "";
    };
  }

  private List<String> warnings(Stage stage) {
    return switch (stage) {
      case Stage.Stored stored -> sentences(stored.warnings());
      case Stage.NothingNew nothing -> sentences(nothing.notes());
      case Stage.Names names -> sentences(names.matched().notes());
      case Stage.Previewed seen -> sentences(stillTrue(seen.preview().warnings()));
      default -> List.of();
    };
  }

  /// Before the import nothing is left out yet.
  private static List<Message> stillTrue(List<Message> warnings) {
    return warnings.stream().filter(each -> !each.key().equals("warning.skipped")).toList();
  }

  private List<String> sentences(List<Message> messages) {
    return messages.stream().map(this::sentence).toList();
  }

  private String sentence(Message message) {
    return words.sentence(onPage(message));
  }

  /// What a command line would do about it is of no use on a page.
  private Message onPage(Message message) {
    var instead = "import.instead." + message.key();
    return words.has(instead) ? new Message(instead, named(message)) : message;
  }

  /// A rate is called what its field is, and a table what its records are.
  private List<Object> named(Message message) {
    var names = message.key().startsWith("rates.") ? "import.settings." : "import.duty.table.";
    return message.arguments().stream()
        .map(argument -> words.has(names + argument) ? words.say(names + argument) : argument)
        .toList();
  }

  private IntakeView.File file(
      String id, IntakeFile file, Map<String, FactTable> sure, Stage stage) {
    boolean doubtful = stage instanceof Stage.Failed;
    var surely = Optional.ofNullable(sure.get(file.name()));
    boolean asked =
        switch (file.what()) {
          case IntakeFile.What.Unknown _, IntakeFile.What.Mapped _ -> true;
          case IntakeFile.What.Table _ -> doubtful;
          case IntakeFile.What.Settings _, IntakeFile.What.Companion _, IntakeFile.What.Ageing _ ->
              false;
        };
    return new IntakeView.File(
        file.name(),
        size(file.bytes()),
        surely.map(this::table).orElseGet(() -> is(file.what())),
        stage instanceof Stage.Previewed seen
            ? ExtentInWords.of(file.name(), seen.preview().totals().files(), words)
            : "",
        surely.isPresent() ? words.say("import.is.sure") : tells(file.what()),
        file.what() instanceof IntakeFile.What.Settings,
        file.what() instanceof IntakeFile.What.Unknown,
        asked ? Optional.of(MappingController.path(id, file.name())) : Optional.empty());
  }

  private String tells(IntakeFile.What what) {
    return what instanceof IntakeFile.What.Mapped(var mapping)
        ? Mappings.find(mapping).map(shipped -> shipped.tells(words.locale())).orElse("")
        : "";
  }

  String table(FactTable table) {
    return words.say("import.table." + table.tableName());
  }

  private String is(IntakeFile.What what) {
    return switch (what) {
      case IntakeFile.What.Table(var table) -> table(table);
      case IntakeFile.What.Mapped(var mapping) ->
          Mappings.find(mapping)
              .map(shipped -> shipped.description(words.locale()))
              .orElseGet(() -> words.say("import.is.mapped", mapping));
      case IntakeFile.What.Settings _ -> words.say("import.is.settings");
      case IntakeFile.What.Companion _ -> words.say("import.is.companion");
      case IntakeFile.What.Ageing _ -> words.say("import.is.ageing");
      case IntakeFile.What.Unknown _ -> words.say("import.is.unknown");
    };
  }

  private String size(long bytes) {
    return words.say("import.size", bytes / 1024.0 / 1024.0, Math.ceilDiv(bytes, 1024));
  }

  private IntakeView.Names names(NamesMatched matched) {
    return new IntakeView.Names(
        matched.made().entrySet().stream()
            .map(made -> new IntakeView.Made(made.getKey().text(), made.getValue()))
            .toList(),
        matched.unmatched().stream().map(this::unmatched).toList(),
        matched.unmatched().stream().filter(name -> !name.ofSeveral()).count() > 1,
        matched.clients().entrySet().stream()
            .map(client -> new IntakeView.Choice(client.getKey().text(), client.getValue()))
            .sorted(Comparator.comparing(IntakeView.Choice::label))
            .toList());
  }

  private IntakeView.Unmatched unmatched(UnmatchedName name) {
    return new IntakeView.Unmatched(
        name.name(),
        words.say("import.names.rows", name.rows(), name.files()),
        name.nearest().stream()
            .map(near -> new IntakeView.Choice(near.clientId().text(), near.name()))
            .toList());
  }

  private IntakeView.Previewed previewed(String id, Stage.Previewed seen) {
    var preview = seen.preview();
    return new IntakeView.Previewed(
        ControlView.of(preview, words),
        asked(seen.asked()),
        preview.isNothingNew() && preview.faults() == 0,
        words.say("import.faults", preview.faults()),
        seen.rejects().stream().limit(REASONS_SHOWN).map(this::rejected).toList(),
        seen.files().stream().map(file -> download(id, file)).toList(),
        seen.rejects().stream().anyMatch(reason -> reason.first().isKnownOtherwise()),
        isToldAgain(seen),
        preview.faults() == 0 ? "" : words.say("import.leaving", preview.faults()));
  }

  private static boolean isToldAgain(Stage.Previewed seen) {
    return seen.rejects().stream().anyMatch(reason -> reason.first().isToldAgain())
        || seen.preview().isTellingLess();
  }

  private List<IntakeView.Asked> asked(AskedWords asked) {
    var all = new ArrayList<IntakeView.Asked>();
    for (int number = 0; number < asked.statuses().size(); number++) {
      var status = asked.statuses().get(number);
      var said = QuestionInWords.of(status.question(), words);
      all.add(
          asked(
              String.valueOf(number),
              words.say("import.asked.of", status.file(), said.asked()),
              words.say("import.asked.counts"),
              said));
    }
    asked
        .everyMonth()
        .map(question -> QuestionInWords.of(question, words))
        .ifPresent(
            said -> all.add(asked(PreviewController.EVERY_MONTH, said.asked(), said.more(), said)));
    return all;
  }

  private static IntakeView.Asked asked(
      String number, String legend, String text, QuestionInWords said) {
    return new IntakeView.Asked(
        number,
        legend,
        text,
        said.choices().stream()
            .map(choice -> new IntakeView.Answer(choice.answer(), choice.text(), choice.proposed()))
            .toList());
  }

  private IntakeView.Choice download(String id, String file) {
    return new IntakeView.Choice(
        "/import/%s/rejects?name=%s"
            .formatted(id, UriUtils.encodeQueryParam(file, StandardCharsets.UTF_8)),
        words.say("import.reject.download", file));
  }

  private IntakeView.Rejected rejected(RejectsByReason.Reason reason) {
    var first = reason.first();
    return new IntakeView.Rejected(
        first.column().isEmpty() ? first.file() : first.file() + " · " + first.column(),
        lines(reason),
        reason.examples().stream().map(this::value).distinct().toList(),
        words.say(onPage(first.expected())));
  }

  private String lines(RejectsByReason.Reason reason) {
    var examples = reason.examples();
    return words.say(
        "import.reject.lines",
        examples.stream().map(Reject::line).map(words::number).toList(),
        examples.size(),
        reason.count() - examples.size());
  }

  private String value(Reject reject) {
    return reject.value().isEmpty() ? words.say("cli.reject.empty") : shortened(reject.value());
  }

  private static String shortened(String value) {
    var line = value.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
  }
}
