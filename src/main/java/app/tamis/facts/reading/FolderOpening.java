package app.tamis.facts.reading;

import static java.util.Objects.requireNonNull;

import app.tamis.basics.Message;
import app.tamis.basics.Nearest;
import app.tamis.basics.Problems;
import app.tamis.facts.FactTable;
import app.tamis.facts.csv.ReadableCsv;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.files.FileFault;
import app.tamis.facts.files.FileStamp;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.files.YamlFile;
import app.tamis.facts.mapping.AgeingReport;
import app.tamis.facts.mapping.Mapping;
import app.tamis.facts.mapping.MappingFiles;
import app.tamis.facts.plain.PlainFile;
import app.tamis.facts.reading.ReadAhead.Step;
import app.tamis.facts.rollup.OpenDays;
import app.tamis.facts.sheets.Sheet;
import app.tamis.facts.sheets.Sheets;
import app.tamis.facts.table.FileNames;
import app.tamis.facts.table.NativeColumns;
import app.tamis.facts.table.RowSource;
import app.tamis.portfolio.Portfolio;
import app.tamis.portfolio.PortfolioYaml;
import app.tamis.portfolio.SettingsText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/// Opens a [OpenedFolder]: finds its files, looks at every header and over every file, and gathers
/// everything that is wrong, so that it can be mended in one go.
final class FolderOpening {

  /// What lies beside facts and isn't to be any: settings, mappings, what Tamis wrote, and what
  /// systems hide.
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)(.*/)?(\\..*|~\\$.*|thumbs\\.db|rejects\\.csv|.+\\.ya?ml|readme(\\..*)?)");

  private final Path folder;
  private final String name;
  private final Scratch copies;
  private final List<Message> problems = new ArrayList<>();
  private final List<Message> warnings = Collections.synchronizedList(new ArrayList<>());
  private final List<String> unread = new ArrayList<>();
  private final Map<Path, Mapping> fitting = new LinkedHashMap<>();
  private final Map<FactTable, Place> tables = new TreeMap<>();
  private final Map<FactTable, Place> added = new TreeMap<>();
  private final List<RowSource> sources = new ArrayList<>();
  private final Map<SourceFile, ReadableCsv> readable = new HashMap<>();
  private final Map<SourceFile, PlainFile> plain = new ConcurrentHashMap<>();
  private final boolean addsUp;
  private final Map<String, Path> originals = new ConcurrentHashMap<>();
  private final Map<String, FileStamp> stamps = new ConcurrentHashMap<>();

  /// Where a table's rows are.
  ///
  /// @param file within the folder
  /// @param sheet of the file, where one is named like the table; else the one that fits best
  private record Place(Path file, Optional<Sheet> sheet) {}

  FolderOpening(Path folder, Scratch copies) {
    this(folder, nameOf(folder), copies, false);
  }

  /// @param name that messages and the store call it by
  FolderOpening(Path folder, String name, Scratch copies) {
    this(folder, name, copies, false);
  }

  private FolderOpening(Path folder, String name, Scratch copies, boolean addsUp) {
    this.folder = folder;
    this.name = name;
    this.copies = copies;
    this.addsUp = addsUp;
  }

  /// One of which figures are made, and no record is kept.
  static FolderOpening forFigures(Path folder, Scratch copies) {
    return new FolderOpening(folder, nameOf(folder), copies, true);
  }

  OpenedFolder open() {
    return open(Optional.empty());
  }

  /// @param decided settings that come with the folder, in no file
  OpenedFolder open(SettingsText decided) {
    return open(Optional.of(decided));
  }

  private OpenedFolder open(Optional<SettingsText> decided) {
    var routes =
        keep(OpenedFolder.ROUTES, problems)
            .flatMap(text ->
                gather(
                    OpenedFolder.ROUTES, () -> ImportYaml.read(OpenedFolder.ROUTES, text, folder)));
    var files = files(routes.isPresent());
    var mapped = new LinkedHashMap<Path, Mapping>();
    for (var file : files) {
      var mapping = routes.flatMap(known -> known.mappingOf(file));
      if (mapping.isPresent()) {
        mapped.put(file, mapping.get());
      } else if (file.getNameCount() == 1) {
        place(file);
      }
    }
    if (routes.isEmpty()) {
      mapped.putAll(recognised());
    } else {
      fitting.forEach(this::leaveOut);
    }
    leaveOutBelow(mapped.keySet());
    routes
        .map(known -> known.patternsWithout(files))
        .orElse(List.of())
        .forEach(
            pattern -> warnings.add(Message.of("warning.pattern", OpenedFolder.ROUTES, pattern)));
    var aboutFiles = List.copyOf(warnings);
    var aboutSettings = new ArrayList<Message>();
    var settings = keep(OpenedFolder.SETTINGS, aboutSettings);
    var portfolio =
        gather(
            OpenedFolder.SETTINGS,
            () ->
                decided.isPresent()
                    ? decided.get().portfolio()
                    : PortfolioYaml.read(OpenedFolder.SETTINGS, settings.orElse(""), name),
            aboutSettings);
    look(mapped, portfolio.filter(_ -> addsUp).map(OpenDays::of));
    problems.addAll(aboutSettings);
    if (!problems.isEmpty()) {
      aboutFiles.forEach(warning -> problems.add(Message.of("folder.note", warning)));
      throw new Problems(problems);
    }
    return opened(portfolio.orElseThrow(), settings, decided);
  }

  /// Looks over every file, several at once: it takes as long as reading them.
  ///
  /// @param openDays by which what is written plainly is added up; empty where nothing is
  private void look(Map<Path, Mapping> mapped, Optional<OpenDays> openDays) {
    try (var ahead = new ReadAhead()) {
      var begun = new ArrayList<Begun>();
      mapped.forEach((file, mapping) -> begun.add(new Begun(file, mapped(file, mapping, ahead))));
      for (var places : List.of(tables, added)) {
        places.forEach((table, place) ->
            begun.add(new Begun(place.file(), source(table, place, ahead, openDays))));
      }
      begun.forEach(
          each -> gather(each.file().toString(), () -> sources.addAll(each.step().take())));
    }
  }

  private record Begun(Path file, Step<List<RowSource>> step) {}

  /// A single file in the folder's place.
  OpenedFolder open(Mapping mapping) {
    try (var ahead = new ReadAhead()) {
      var found = mapped(Path.of(""), mapping, ahead);
      gather(nameOf(folder), () -> sources.addAll(found.take()));
    }
    Problems.throwIfAny(problems);
    keepRoute(mapping);
    return opened(PortfolioYaml.defaults(nameOf(folder)), Optional.empty(), Optional.empty());
  }

  /// So that what is kept is a folder that can be read again.
  private void keepRoute(Mapping mapping) {
    var kept =
        MappingFiles.isFile(mapping.name()) ? nameWithin(mapping.name()) : mapping.name() + ".yaml";
    var routes = ImportYaml.written(Map.of(nameOf(folder), kept));
    originals.put(kept, copies.text(mapping.text()));
    originals.put(OpenedFolder.ROUTES, copies.text(routes));
  }

  /// A file's name within the folder, also of one that lies elsewhere.
  private static String nameWithin(String name) {
    var path = Path.of(name).normalize();
    return path.isAbsolute() || path.startsWith("..") ? nameOf(path) : path.toString();
  }

  private OpenedFolder opened(
      Portfolio portfolio, Optional<String> settings, Optional<SettingsText> decided) {
    return new OpenedFolder(
        name, portfolio, settings, decided, sources, readable, plain, originals, stamps, warnings,
        unread, copies);
  }

  /// The files of the folder, by their path within it. What is called like one of facts and is none
  /// is among them, to be told of.
  ///
  /// @param below those of the folders within it too
  private List<Path> files(boolean below) {
    try {
      // A folder that is a link would be taken for a file.
      var real = folder.toRealPath();
      try (var entries = Files.walk(real, below ? Integer.MAX_VALUE : 1)) {
        return entries
            .filter(entry -> !Files.isDirectory(entry) || isTable(real.relativize(entry)))
            .map(real::relativize)
            .sorted()
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.toAbsolutePath().normalize().getFileName());
  }

  private static boolean isTable(Path file) {
    return file.getNameCount() == 1 && FileNames.table(file.toString()).isPresent();
  }

  private void place(Path file) {
    FileNames.table(file.toString())
        .ifPresentOrElse(
            table -> place(table, new Place(file, Optional.empty())), () -> placeSheets(file));
  }

  private void place(FactTable table, Place place) {
    var places = FileNames.isAdded(place.file().toString()) ? added : tables;
    var other = places.put(table, place);
    if (other != null) {
      problems.add(Message.of("folder.twice", other.file().toString(), place.file().toString()));
    }
  }

  /// The sheets of a workbook that are called like tables.
  private void placeSheets(Path file) {
    if (!FileNames.isOfSeveral(file.toString()) || !Files.isRegularFile(folder.resolve(file))) {
      leaveOut(file);
      return;
    }
    var name = file.toString();
    var sheets = sheetsIfAny(name, file);
    var others = new ArrayList<String>();
    for (var sheet : sheets) {
      FileNames.sheet(sheet.name())
          .ifPresentOrElse(
              table -> place(table, new Place(file, Optional.of(sheet))),
              () -> others.add(sheet.name()));
    }
    if (!others.isEmpty() && others.size() < sheets.size()) {
      warnings.add(Message.of("warning.sheets", name, others, others.size()));
      others.forEach(sheet -> unread.add(name + " [" + sheet + "]"));
    } else if (!others.isEmpty()) {
      forget(name);
      leaveOut(file);
    }
  }

  /// None of a file that can't be read: who knows what it is, since its name is no table's.
  private List<Sheet> sheetsIfAny(String name, Path file) {
    try {
      return Sheets.of(original(name, folder.resolve(file)), name, copies.folder());
    } catch (Problems unreadable) {
      warnings.addAll(unreadable.messages());
    } catch (IOException | UncheckedIOException unreadable) {
      warnings.add(Message.of("file.unreadable", name));
    }
    forget(name);
    unread.add(name);
    return List.of();
  }

  private void forget(String name) {
    originals.remove(name);
    stamps.remove(name);
  }

  /// Says so.
  private void leaveOut(Path file) {
    var name = file.toString();
    if (BESIDE.matcher(name).matches()) {
      return;
    }
    var mapping = fittingMapping(file);
    if (mapping.isPresent()) {
      fitting.put(file, mapping.get());
      return;
    }
    unread.add(name);
    if (mayHoldATable(file) && AgeingReport.isIn(folder.resolve(file))) {
      warnings.add(Message.of("warning.file.ageing", name));
      return;
    }
    var plain = name.toLowerCase(Locale.ROOT).replaceAll("\\..*| .*", "");
    warnings.add(
        Nearest.to(plain, FactTable.names())
            .map(near -> Message.of("warning.file.nearest", name, near + ".csv"))
            .orElseGet(() -> Message.of("warning.file", name)));
  }

  /// Where somebody says how files are read, all that they don't name is left out.
  private void leaveOut(Path file, Mapping fits) {
    unread.add(file.toString());
    warnings.add(
        Message.of("warning.file.mapping", file.toString(), fits.name(), OpenedFolder.ROUTES));
  }

  /// Files that shipped mappings fit. How they were read is kept with them.
  private Map<Path, Mapping> recognised() {
    var places = new TreeMap<FactTable, Path>();
    tables.forEach((table, place) -> places.put(table, place.file()));
    var recognised = Recognised.among(fitting, places);
    for (var doubled : recognised.doubled()) {
      var file = doubled.file().toString();
      unread.add(file);
      warnings.add(
          Message.of(
              "warning.file.doubled",
              file,
              doubled.mapping().name(),
              doubled.others(),
              OpenedFolder.ROUTES));
    }
    var routes = new LinkedHashMap<String, String>();
    recognised
        .read()
        .forEach((file, mapping) -> {
          warnings.add(Message.of("warning.file.recognised", file.toString(), mapping.name()));
          routes.put(file.toString(), keptAs(mapping));
        });
    if (!routes.isEmpty()) {
      originals.put(OpenedFolder.ROUTES, copies.text(ImportYaml.written(routes)));
    }
    return recognised.read();
  }

  /// The name by which a shipped mapping's text is kept, so that what is kept is read alike by
  /// later versions.
  private String keptAs(Mapping mapping) {
    var name = mapping.name() + ".yaml";
    if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
      return mapping.name();
    }
    originals.put(name, copies.text(mapping.text()));
    return name;
  }

  /// Says of each folder within how many of its files nobody reads.
  private void leaveOutBelow(Set<Path> read) {
    for (var below : entries(folder)) {
      var name = folder.relativize(below);
      if (!Files.isDirectory(below) || BESIDE.matcher(name + "/").matches() || isTable(name)) {
        continue;
      }
      long count =
          entries(below).stream()
              .filter(Files::isRegularFile)
              .map(folder::relativize)
              .filter(file -> !read.contains(file) && !BESIDE.matcher(file.toString()).matches())
              .count();
      if (count > 0) {
        unread.add(name.toString());
        warnings.add(Message.of("warning.folder", name.toString(), count, OpenedFolder.ROUTES));
      }
    }
  }

  private static List<Path> entries(Path folder) {
    try (var entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException closed) {
      return List.of();
    }
  }

  private Optional<Mapping> fittingMapping(Path file) {
    return mayHoldATable(file) ? MappingFiles.fitting(folder.resolve(file)) : Optional.empty();
  }

  private boolean mayHoldATable(Path file) {
    return Files.isRegularFile(folder.resolve(file)) && FileNames.isTabular(file.toString());
  }

  private Step<List<RowSource>> source(
      FactTable table, Place place, ReadAhead ahead, Optional<OpenDays> openDays) {
    var name = place.file().toString();
    var looked =
        ahead.begin(() -> {
          var original = original(name, folder.resolve(place.file()));
          var sheets =
              place.sheet().isPresent()
                  ? List.of(place.sheet().get())
                  : Sheets.of(original, name, copies.folder());
          return readable(
              sheets,
              sheet ->
                  SourceFile.open(sheet.csv(), nameOf(name, sheet, sheets), table.columnNames()),
              csv -> csv.countOf(table.columnNames()),
              csv ->
                  openDays.isPresent()
                      ? PlainFile.read(csv, table, openDays.get())
                      : Optional.empty());
        });
    return () -> {
      var csv = known(looked.take());
      return List.of(new NativeColumns(table, csv, problems, warnings).source());
    };
  }

  /// @param file within the folder; empty for what stands in its place
  private Step<List<RowSource>> mapped(Path file, Mapping mapping, ReadAhead ahead) {
    boolean isFolder = file.toString().isEmpty();
    var name = isFolder ? nameOf(folder) : file.toString();
    var looked =
        ahead.begin(() -> {
          var original = original(name, isFolder ? folder : folder.resolve(file));
          var sheets = Sheets.of(original, name, copies.folder());
          return readable(
              sheets,
              sheet -> mapping.open(sheet, nameOf(name, sheet, sheets), copies.folder()),
              mapping::columnsIn,
              _ -> Optional.empty());
        });
    if (!isFolder && MappingFiles.isFile(mapping.name())) {
      originals.put(nameWithin(mapping.name()), copies.text(mapping.text()));
    }
    return () -> mapping.sources(known(looked.take()));
  }

  private interface Opening {
    SourceFile open(Sheet sheet);
  }

  private interface AddingUp {
    Optional<PlainFile> add(SourceFile file) throws IOException;
  }

  /// The sheet that has most of the columns that are looked for, made readable.
  private ReadableCsv readable(
      List<Sheet> sheets, Opening opening, ToLongFunction<SourceFile> fit, AddingUp addingUp)
      throws IOException {
    var best = sheets.stream().map(opening::open).max(Comparator.comparingLong(fit)).orElseThrow();
    if (sheets.size() > 1) {
      warnings.add(Message.of("warning.sheet", best.name()));
    }
    var added = addingUp.add(best);
    added.ifPresent(file -> plain.put(best, file));
    return added.isPresent()
        ? ReadableCsv.plain(best, added.get().records(), copies.folder())
        : ReadableCsv.of(best, copies.folder());
  }

  /// As messages call it.
  private static String nameOf(String file, Sheet sheet, List<Sheet> among) {
    return among.size() > 1 ? file + " [" + sheet.name() + "]" : file;
  }

  private SourceFile known(ReadableCsv looked) {
    readable.put(looked.original(), looked);
    return looked.original();
  }

  /// The text of a file beside the facts, which is kept with them.
  private Optional<String> keep(String name, List<Message> into) {
    var file = folder.resolve(name);
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        ? gather(name, () -> YamlFile.text(original(name, file), name), into)
        : Optional.empty();
  }

  private Path original(String name, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(name);
    }
    originals.put(name, file);
    stamps.put(name, FileStamp.of(file));
    return file;
  }

  private <T> Optional<T> gather(String file, Step<T> step) {
    return gather(file, step, problems);
  }

  /// @param into what is wrong goes
  private static <T> Optional<T> gather(String file, Step<T> step, List<Message> into) {
    try {
      return Optional.of(step.take());
    } catch (Problems found) {
      into.addAll(found.messages());
    } catch (IOException fault) {
      into.add(FileFault.of(file, fault));
    } catch (UncheckedIOException fault) {
      into.add(FileFault.of(file, requireNonNull(fault.getCause())));
    }
    return Optional.empty();
  }
}
