package app.tamis.facts;

import app.tamis.basics.Amount;
import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.facts.mapping.MappingFiles;
import app.tamis.facts.proposal.MappingSource;
import app.tamis.facts.reading.OpenedFolder;
import app.tamis.portfolio.Portfolio;
import app.tamis.portfolio.SettingsText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A folder of facts as it lies on the disk: one CSV file a table, named after it, and
/// `portfolio.yaml`; or raw exports, and `import.yaml` that says which goes through which mapping.
/// Holds copies of what had to be made readable until it is closed.
public final class FactsFolder implements AutoCloseable {

  private final OpenedFolder opened;

  FactsFolder(OpenedFolder opened) {
    this.opened = opened;
  }

  /// Opens a folder, and looks at every header and over every file.
  ///
  /// @throws Problems with everything wrong with its files' names, headers, mappings and settings
  public static FactsFolder open(Path folder) {
    return new FactsFolder(OpenedFolder.open(folder));
  }

  /// Opens a folder of which figures are made, and no record is kept: a large one is read sooner.
  ///
  /// @throws Problems as [#open] does
  public static FactsFolder forFigures(Path folder) {
    return new FactsFolder(OpenedFolder.forFigures(folder));
  }

  /// Settings as somebody has decided them, and technicians at other costs, with no file behind
  /// them. Settings alone are no import; technicians' costs are facts, and are.
  ///
  /// @param name that an import of costs goes by
  public static FactsFolder ofSettings(
      String name, SettingsText settings, List<Technician> technicians) {
    return new FactsFolder(
        OpenedFolder.made(
            name,
            settings,
            folder -> {
              var table = FactTable.TECHNICIANS;
              new FactsFile(folder.resolve(table.tableName() + ".csv"), table)
                  .add(technicians.stream().map(FactsFolder::row).toList(), _ -> true);
            }));
  }

  private static Map<String, String> row(Technician technician) {
    var row = new TreeMap<String, String>();
    row.put("technician_id", technician.id());
    row.put("name", technician.name());
    row.put("hourly_cost", technician.hourlyCost().map(Amount::plain).orElse(""));
    return row;
  }

  /// A single file, read through a mapping.
  ///
  /// @param mapping a shipped mapping's name, or a YAML file's path
  /// @throws Problems with everything that is wrong with the mapping, or that it wants and the file
  ///   hasn't
  public static FactsFolder ofFile(Path file, String mapping) {
    return new FactsFolder(OpenedFolder.ofFile(file, MappingFiles.find(mapping, Path.of(""))));
  }

  OpenedFolder opened() {
    return opened;
  }

  public String name() {
    return opened.name();
  }

  /// Its settings, or the defaults under the folder's name.
  public Portfolio portfolio() {
    return opened.portfolio();
  }

  /// How a file of its sources is written, by the name that messages call it.
  public Optional<FileForm> form(String file) {
    return opened
        .file(file)
        .map(known -> new FileForm(known.separator(), known.linesBeforeHeader(), known.header()));
  }

  /// The columns of a file of its sources that have a name, as a mapping finds them; none of
  /// others.
  public List<String> columns(String file) {
    return opened.file(file).stream()
        .flatMap(known -> MappingSource.headings(known.header()).stream())
        .map(MappingSource.Heading::name)
        .toList();
  }

  /// What is odd about its files' names and headers.
  public List<Message> warnings() {
    return opened.warnings();
  }

  @Override
  public void close() {
    opened.close();
  }
}
