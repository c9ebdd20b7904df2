package app.tamis.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.files.Bounded;
import app.tamis.facts.files.Packed;
import app.tamis.facts.files.Private;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.files.YamlFile;
import app.tamis.facts.intake.CurrencyMarks;
import app.tamis.facts.intake.IntakeNames;
import app.tamis.facts.intake.Mended;
import app.tamis.facts.intake.MendedRows;
import app.tamis.facts.intake.Unpacking;
import app.tamis.facts.mapping.AgeingReport;
import app.tamis.facts.mapping.AnsweredWords;
import app.tamis.facts.mapping.Mapping;
import app.tamis.facts.mapping.MappingFiles;
import app.tamis.facts.reading.ImportYaml;
import app.tamis.facts.reading.OpenedFolder;
import app.tamis.facts.reading.Recognised;
import app.tamis.facts.reading.Spellings;
import app.tamis.facts.sheets.Sheets;
import app.tamis.facts.table.FileNames;
import app.tamis.facts.table.NativeColumns;
import app.tamis.portfolio.ClientNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Files that somebody has sent, on their way into the store. They lie in `files`; what people have
/// said of them lies beside.
public final class Intake {

  /// The most that a file may hold.
  public static final long MOST_BYTES = Unpacking.MOST_OF_A_FILE;

  private static final int NAMES_SHOWN = 3;
  private static final String PART = ".part";
  private static final String CHOICES = "choices";
  private static final String SURE = "sure";
  private static final String ROUTES_HEAD =
      "# Made by Tamis from what was chosen in the browser.\n";

  private final Path folder;
  private final Path data;

  Intake(Path folder, Path data) {
    this.folder = folder;
    this.data = data;
  }

  public String id() {
    return String.valueOf(folder.getFileName());
  }

  void make() {
    doing(() -> Private.make(filesFolder()));
  }

  /// Takes a file, in the place of one of the same name; an archive is unpacked. Nothing stays of
  /// one that doesn't come whole.
  ///
  /// @param wanted the name as it was sent
  /// @throws Problems where it has no name, is too large, or an archive that can't be taken
  public void receive(String wanted, InputStream content) {
    if (IntakeNames.isNone(wanted)) {
      throw Problems.of("intake.unnamed");
    }
    var name = IntakeNames.safe(wanted);
    var part = folder.resolve(name + PART);
    try {
      try {
        copy(name, content, part);
        var mended = MendedRows.in(name, part);
        if (mended.isPresent()) {
          Mended.put(mended.get(), filesFolder(), this::mapping);
        } else if (Unpacking.isArchive(part) && !isWorkbook(name)) {
          Unpacking.unpack(name, part, filesFolder());
        } else {
          refuseSwelling(name, part);
          Files.move(part, file(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Private.keep(folder);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /// A workbook is an archive too; it stays as it is, for the reader to say what to do with it.
  private static boolean isWorkbook(String name) {
    return !name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private static void refuseSwelling(String name, Path part) throws IOException {
    if (Packed.is(Path.of(name)) && Packed.isLargerThan(MOST_BYTES, part)) {
      throw Problems.of("intake.large.unpacked", name);
    }
  }

  private static void copy(String name, InputStream content, Path to) throws IOException {
    try (var out = Files.newOutputStream(to)) {
      long copied = Bounded.copy(content, out, MOST_BYTES);
      if (copied > MOST_BYTES) {
        throw Problems.of("intake.large", name);
      }
    }
  }

  /// What has been sent, by name.
  public List<IntakeFile> files() {
    var chosen = choices();
    boolean routed = hasOwnRoutes();
    return names().stream()
        .filter(name -> routed || !isOurs(name))
        .map(name -> new IntakeFile(name, size(name), what(name, chosen, routed)))
        .toList();
  }

  /// Whether Tamis put it beside the files, to say how they are read.
  private boolean isOurs(String name) {
    return name.equals(OpenedFolder.ROUTES)
        || (name.endsWith(".yaml")
            && new SavedMappings(data).find(name.replaceAll("\\.yaml$", "")).isPresent());
  }

  private List<String> names() {
    if (Files.notExists(filesFolder())) {
      return List.of();
    }
    try (var files = Files.list(filesFolder())) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private IntakeFile.What what(String name, Map<String, String> chosen, boolean routed) {
    if (name.equals(OpenedFolder.SETTINGS)) {
      return new IntakeFile.What.Settings();
    }
    if (MappingFiles.isFile(name)) {
      return new IntakeFile.What.Companion();
    }
    var mapping = Optional.ofNullable(chosen.get(name));
    if (mapping.isPresent() && !routed) {
      return new IntakeFile.What.Mapped(mapping.get());
    }
    return FileNames.table(name)
        .filter(table -> isWrittenAs(table, name))
        .<IntakeFile.What>map(IntakeFile.What.Table::new)
        .or(() -> fitting(name).map(IntakeFile.What.Mapped::new))
        .orElseGet(
            () -> isAgeing(name) ? new IntakeFile.What.Ageing() : new IntakeFile.What.Unknown());
  }

  private boolean isAgeing(String name) {
    return FileNames.isTabular(name) && AgeingReport.isIn(file(name));
  }

  /// Not where the columns are those of another system, whose files may bear a table's name too.
  private boolean isWrittenAs(FactTable table, String name) {
    try {
      if (!Sheets.isText(file(name))) {
        return true;
      }
      var file = SourceFile.open(file(name), name, table.columnNames());
      return !NativeColumns.areForeign(table, file);
    } catch (Problems | IOException | UncheckedIOException unreadable) {
      return true;
    }
  }

  /// Says of files that tell of the same work or the same bills as others, of another tool or in a
  /// table: they aren't read, for what both hold would count twice. None where somebody has said
  /// that both count, or how each file is read.
  ///
  /// @param files as [#files] lists them
  public List<Message> doubled(List<IntakeFile> files) {
    return twice(files).stream()
        .map(each -> Message.of("intake.doubled", each.file().toString(), each.others()))
        .toList();
  }

  private List<Recognised.Doubled> twice(List<IntakeFile> files) {
    if (areToolsAdded() || hasOwnRoutes()) {
      return List.of();
    }
    var saved = new SavedMappings(data);
    var mapped = new TreeMap<Path, Mapping>();
    var tables = new TreeMap<FactTable, Path>();
    for (var file : files) {
      switch (file.what()) {
        case IntakeFile.What.Mapped(var mapping) ->
            saved.reading(mapping).ifPresent(reads -> mapped.put(Path.of(file.name()), reads));
        case IntakeFile.What.Table(var table) -> tables.put(table, Path.of(file.name()));
        case IntakeFile.What.Settings _,
            IntakeFile.What.Companion _,
            IntakeFile.What.Ageing _,
            IntakeFile.What.Unknown _ -> {}
      }
    }
    return Recognised.among(mapped, tables).doubled();
  }

  private boolean areToolsAdded() {
    return Files.exists(folder.resolve("both-count"));
  }

  /// Somebody has said that files of several tools tell of different work or bills.
  public void letBothCount() {
    doing(() -> Files.writeString(folder.resolve("both-count"), ""));
  }

  private Optional<String> fitting(String name) {
    return FileNames.isTabular(name)
        ? new SavedMappings(data).fitting(file(name))
        : Optional.empty();
  }

  /// The mapping that reads a file, where one does.
  ///
  /// @param rows some with the file's header: it need not be there itself
  private Optional<Mapping> mapping(String name, SourceFile rows) {
    if (hasOwnRoutes()) {
      return ownRoutes().mappingOf(Path.of(name));
    }
    var saved = new SavedMappings(data);
    var chosen = chosen(name).flatMap(saved::reading);
    if (chosen.isPresent() || isTable(name, rows)) {
      return chosen;
    }
    return path(name).isPresent()
        ? saved.fitting(file(name)).flatMap(saved::reading)
        : saved.fitting(mapping -> mapping.fits(rows));
  }

  private static boolean isTable(String name, SourceFile rows) {
    return FileNames.table(name)
        .filter(table -> !NativeColumns.areForeign(table, rows))
        .isPresent();
  }

  /// The path of a file that was sent.
  public Optional<Path> path(String name) {
    return names().contains(name) ? Optional.of(file(name)) : Optional.empty();
  }

  public void remove(String name) {
    path(name).ifPresent(file -> doing(() -> Files.delete(file)));
  }

  /// Has a file read through a mapping, a shipped one or one that is saved.
  public void choose(String name, String mapping) {
    choose(name, mapping, Optional.empty());
  }

  /// The same where nobody was asked, since the file's columns and values leave no doubt.
  ///
  /// @param table that it surely holds
  public void chooseForSure(String name, String mapping, FactTable table) {
    choose(name, mapping, Optional.of(table));
  }

  private void choose(String name, String mapping, Optional<FactTable> sure) {
    keep(CHOICES, name, Optional.of(mapping));
    keep(SURE, name, sure.map(FactTable::tableName));
  }

  /// What files surely hold, by name, where nobody has said how they are read.
  public Map<String, FactTable> sure() {
    var tables = new TreeMap<String, FactTable>();
    kept(SURE)
        .forEach(
            (name, table) -> FactTable.named(table).ifPresent(known -> tables.put(name, known)));
    return tables;
  }

  /// The mapping that somebody has said reads a file.
  public Optional<String> chosen(String name) {
    return Optional.ofNullable(choices().get(name));
  }

  private Map<String, String> choices() {
    return kept(CHOICES);
  }

  /// Keeps what is said of a file, or that nothing is.
  private void keep(String in, String name, Optional<String> said) {
    var all = kept(in);
    if (said.isPresent() || all.containsKey(name)) {
      said.ifPresentOrElse(text -> all.put(name, text), () -> all.remove(name));
      doing(() ->
          Files.write(
              folder.resolve(in),
              all.entrySet().stream()
                  .map(each -> each.getKey() + "\t" + each.getValue())
                  .toList()));
    }
  }

  private Map<String, String> kept(String in) {
    var all = new TreeMap<String, String>();
    var file = folder.resolve(in);
    if (Files.exists(file)) {
      doing(() ->
          Files.readAllLines(file)
              .forEach(line -> {
                int tab = line.indexOf('\t');
                all.put(line.substring(0, tab), line.substring(tab + 1));
              }));
    }
    return all;
  }

  /// What only a person can say of words in the files. Nothing where somebody has said by mappings
  /// of their own how each file is read.
  ///
  /// @param folder the files, opened
  public AskedWords asked(FactsFolder folder) {
    return hasOwnRoutes() ? AskedWords.NONE : FileWords.asked(folder);
  }

  /// Keeps which of a status column's words count, with the mapping that reads the file.
  ///
  /// @param counting words whose rows count; those of the others don't
  /// @param by whose name stands with the mapping
  /// @return the mapping that knows it; empty where the file is gone, or read otherwise
  public List<String> answer(
      AskedWords.OfFile asked, Collection<String> counting, String by, Instant at) {
    return mapped()
        .filter(file -> FileExtent.isOf(asked.file(), file.getKey()))
        .map(file -> learn(file, AnsweredFor.status(asked.question(), counting), by, at))
        .toList();
  }

  /// Keeps which of what is sold comes every month, with each mapping that reads lines of bills.
  ///
  /// @param everyMonth words of what does; of the others it is known that they don't
  public List<String> answer(
      MappingQuestion.EveryMonth asked, Collection<String> everyMonth, String by, Instant at) {
    var saved = new SavedMappings(data);
    return mapped()
        .filter(file -> saved.reading(file.getValue()).filter(Mapping::describesLines).isPresent())
        .map(file -> learn(file, AnsweredFor.sold(asked, everyMonth), by, at))
        .distinct()
        .toList();
  }

  /// The files that are read through a mapping, each with its mapping.
  private Stream<Map.Entry<String, String>> mapped() {
    return files().stream()
        .flatMap(file ->
            file.what() instanceof IntakeFile.What.Mapped(var mapping)
                ? Stream.of(Map.entry(file.name(), mapping))
                : Stream.empty());
  }

  private String learn(Map.Entry<String, String> file, AnsweredWords said, String by, Instant at) {
    var as = new SavedMappings(data).learn(file.getValue(), file.getKey(), said, by, at);
    choose(file.getKey(), as);
    return as;
  }

  /// The currency that the files are most likely in; empty where nothing in them tells.
  public Optional<Currency> currency() {
    return CurrencyMarks.in(names().stream().map(this::file).toList());
  }

  public boolean hasSettings() {
    return Files.exists(file(OpenedFolder.SETTINGS));
  }

  /// The text of the portfolio's settings; empty where none were sent.
  public Optional<String> settings() {
    try {
      return hasSettings()
          ? Optional.of(Files.readString(file(OpenedFolder.SETTINGS)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The portfolio's settings, as `portfolio.yaml` has them.
  public void putSettings(String yaml) {
    doing(() -> Files.writeString(file(OpenedFolder.SETTINGS), yaml));
  }

  /// Remembers whose name something is; it travels with the import.
  public void addAlias(String alias, ClientId clientId) {
    add(FactTable.ALIASES, Map.of("alias", alias, "client_id", clientId.text()));
  }

  /// Clients of whom only the names are known. Names that differ in case, signs or blanks make one.
  ///
  /// @param taken ids of others
  public void addClients(Collection<String> names, Collection<ClientId> taken) {
    var ids = new HashSet<>(taken);
    for (var name : new ClientNames().newFirms(names).names()) {
      var id = Spellings.freeId(name, ids);
      ids.add(id);
      addClient(id, name);
    }
  }

  public void addClient(ClientId clientId, String name) {
    add(FactTable.CLIENTS, Map.of("client_id", clientId.text(), "name", name));
  }

  private void add(FactTable table, Map<String, String> row) {
    var name = table.tableName() + ".csv";
    makeWay(name);
    new FactsFile(file(isAddedTo(table, name) ? FileNames.added(table) : name), table)
        .add(List.of(new TreeMap<>(row)), _ -> true);
  }

  /// Looks into the files for the first row alone.
  private boolean isAddedTo(FactTable table, String name) {
    return path(FileNames.added(table)).isPresent() || (path(name).isEmpty() && isElsewhere(table));
  }

  /// Whether a table was sent in a form that nobody writes into: packed, as JSON, in a workbook.
  private boolean isElsewhere(FactTable table) {
    return names().stream()
        .anyMatch(name ->
            FileNames.table(name).equals(Optional.of(table))
                || (FileNames.isOfSeveral(name) && hasSheet(name, table)));
  }

  private boolean hasSheet(String name, FactTable table) {
    try (var scratch = Scratch.make()) {
      return Sheets.of(file(name), name, scratch.folder()).stream()
          .anyMatch(sheet -> FileNames.sheet(sheet.name()).equals(Optional.of(table)));
    } catch (Problems | IOException | UncheckedIOException unreadable) {
      return false;
    }
  }

  /// What Tamis writes needs a table's name, which a file of another system may bear.
  private void makeWay(String name) {
    boolean foreign =
        path(name).isPresent()
            && !(what(name, choices(), hasOwnRoutes()) instanceof IntakeFile.What.Table);
    if (foreign) {
      var other = "sent " + name;
      var mapping = chosen(name);
      doing(() -> Files.move(file(name), file(other), StandardCopyOption.REPLACE_EXISTING));
      mapping.ifPresent(chosen -> {
        choose(other, chosen);
        keep(CHOICES, name, Optional.empty());
      });
    }
  }

  /// Names whose rows somebody wants left out.
  public List<String> leftOut() {
    var file = folder.resolve("left-out");
    var names = new ArrayList<String>();
    if (Files.exists(file)) {
      doing(() -> names.addAll(Files.readAllLines(file)));
    }
    return names;
  }

  public void leaveOut(String name) {
    var names = new ArrayList<>(leftOut());
    names.add(name);
    doing(() -> Files.write(folder.resolve("left-out"), names));
  }

  /// Somebody has said that its files are right where they tell records that are known of another
  /// client or day.
  public void replaceKnown() {
    doing(() -> Files.writeString(folder.resolve("replaces-known"), ""));
  }

  /// Somebody has said that its files take the place of what is known of their days.
  public void replacePeriods() {
    doing(() -> Files.writeString(folder.resolve("replaces-periods"), ""));
  }

  /// What somebody has said of its files beside what is known.
  public Precedence precedence() {
    return new Precedence(
        Files.exists(folder.resolve("replaces-known")),
        Files.exists(folder.resolve("replaces-periods")),
        areToolsAdded());
  }

  /// What was asked for last to be done with the files, in words of whoever does it.
  public Optional<String> order() {
    var file = folder.resolve("order");
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void keepOrder(String order) {
    doing(() -> Files.writeString(folder.resolve("order"), order));
  }

  /// Where the rows of a file that can't be taken are written, with the reasons.
  public Path rejects(String name) {
    return rejectsFolder().resolve(MendedRows.nameFor(IntakeNames.safe(name)));
  }

  /// An empty folder for the rows that can't be taken.
  public void clearRejects() {
    if (Files.exists(rejectsFolder())) {
      new Scratch(rejectsFolder()).close();
    }
    doing(() -> Files.createDirectories(rejectsFolder()));
  }

  /// Keeps from others what was put into it.
  public void keepPrivate() {
    doing(() -> {});
  }

  private Path rejectsFolder() {
    return folder.resolve("rejects");
  }

  /// Opens what has been sent as a folder of facts.
  ///
  /// @throws Problems with everything wrong with the files
  public FactsFolder open() {
    doing(this::route);
    return new FactsFolder(OpenedFolder.open(filesFolder(), name()));
  }

  /// What the store calls the import: the first files by name.
  private String name() {
    var sent =
        files().stream()
            .filter(file -> !(file.what() instanceof IntakeFile.What.Settings))
            .filter(file -> !(file.what() instanceof IntakeFile.What.Companion))
            .map(IntakeFile::name)
            .toList();
    var shown = String.join(", ", sent.stream().limit(NAMES_SHOWN).toList());
    return sent.size() > NAMES_SHOWN ? shown + ", …" : shown;
  }

  /// Says in the folder itself which file goes through which mapping, so that what is kept can be
  /// read again.
  private void route() throws IOException {
    if (hasOwnRoutes()) {
      return;
    }
    Files.deleteIfExists(file(OpenedFolder.ROUTES));
    var routes = new TreeMap<String, String>();
    var files = files();
    var twice = twice(files).stream().map(each -> each.file().toString()).toList();
    for (var file : files) {
      if (file.what() instanceof IntakeFile.What.Mapped(var mapping)
          && !twice.contains(file.name())) {
        routes.put(file.name(), placed(file.name(), mapping));
      }
    }
    if (!routes.isEmpty()) {
      Files.writeString(file(OpenedFolder.ROUTES), ROUTES_HEAD + ImportYaml.written(routes));
    }
  }

  /// A saved mapping is copied beside the files.
  private String placed(String name, String mapping) throws IOException {
    var saved = new SavedMappings(data).find(mapping);
    if (saved.isEmpty()) {
      return mapping;
    }
    return switch (saved.get()) {
      case SavedMapping.Sound sound -> {
        Files.writeString(file(mapping + ".yaml"), sound.text());
        yield mapping + ".yaml";
      }
      case SavedMapping.Spoiled spoiled -> {
        var faults = new ArrayList<>(spoiled.faults());
        faults.addFirst(Message.of("import.mapping.spoiled", name, mapping));
        throw new Problems(faults);
      }
    };
  }

  /// Whether somebody has sent an `import.yaml`, sound or not.
  private boolean hasOwnRoutes() {
    var routes = file(OpenedFolder.ROUTES);
    if (Files.notExists(routes)) {
      return false;
    }
    var ours = ROUTES_HEAD.getBytes(UTF_8);
    try (var in = Files.newInputStream(routes)) {
      return !Arrays.equals(in.readNBytes(ours.length), ours);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ImportYaml ownRoutes() {
    var routes = OpenedFolder.ROUTES;
    try {
      return ImportYaml.read(routes, YamlFile.text(file(routes), routes), filesFolder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Throws all of it away.
  public void discard() {
    new Scratch(folder).close();
  }

  private long size(String name) {
    try {
      return Files.size(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String name) {
    return filesFolder().resolve(name);
  }

  private Path filesFolder() {
    return folder.resolve("files");
  }

  private interface Step {
    void take() throws IOException;
  }

  private void doing(Step step) {
    try {
      step.take();
      Private.keep(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
