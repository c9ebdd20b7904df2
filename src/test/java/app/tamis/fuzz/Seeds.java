package app.tamis.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.tamis.facts.Column;
import app.tamis.facts.FactTable;
import app.tamis.facts.FolderFixture;
import app.tamis.facts.Mappings;
import app.tamis.facts.sheets.Workbooks;
import app.tamis.grading.Matrices;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/// What the fuzzer begins with, target by target: small files that are read, from which others are
/// made. Written into a folder by [#main].
public final class Seeds {

  /// Larger files make the fuzzer slow and find nothing more.
  private static final int LONGEST = 1 << 16;

  private static final String PORTFOLIO =
      """
      name: Harbour IT
      currency: GBP
      time_zone: Europe/London
      country: GB
      business_hours: {days: [MON, TUE, WED, THU, FRI], from: "08:00", to: "18:00", closed: [12-26, 2025-05-02]}
      default_hourly_cost: 40
      street_rate: 90
      target_rate: 85.5
      overhead_minutes: 90
      paid_hours: 140
      payments_complete: [C1]
      tools_cost_per_seat: 12
      tools_cost_per_endpoint: 4
      target_margin: 0.45
      setup_hours_per_seat: 0.75
      assumed_cost_share: {hardware: 0.85, licence: 0.80}
      """;

  private static final String ROUTES =
      """
      files:
        "export*.csv": own.yaml
        "time/[a-z]? export.{csv,txt}": "own.yaml"
        "x*.csv": xero-invoices
      """;

  private static final String ANSWERS =
      """
      settings: {name: Harbour IT, country: GB, currency: GBP, time_zone: Europe/London, default_hourly_cost: unknown, target_rate: 85}
      files:
        bills.csv:
          columns: [Invoice No, Customer, Date, Due Date, Status, Total]
          days: day-first
          decimals: point
          lengths: h:mm
          counts: {Status: [Paid, Parked]}
        visits.csv: {mapping: visits.yaml}
      names: {Oak and Partners: oak, Elm Ltd: new, Test: out}
      faulty_rows: out
      two_tools: both
      """;

  private static final String JSON =
      "{\"tickets\":[{\"id\":\"T1\",\"client\":{\"name\":\"Oak\"},\"tags\":[\"a\",\"b\"]},{\"id\":2.5e3,\"client\":null}],\"total\":1}";

  private final Map<String, List<byte[]>> seeds = new TreeMap<>();

  private Seeds() {
    add("Settings", PORTFOLIO);
    add("Matrix", Matrices.classicText());
    add("Routes", ROUTES);
    add("Answers", ANSWERS);
    Mappings.list().forEach(shipped -> add("Mapping", Mappings.text(shipped.name())));
    add("Mapping", RoutesFuzz.MAPPING);
    addFormulas();
    addTables();
    addWorkbooks();
    addJson();
    addArchives();
    addMended();
    addLedger();
    addCalls();
  }

  /// @param arguments the folder for seeds, then others from which more are taken
  public static void main(String[] arguments) throws IOException {
    var all = new Seeds();
    for (var more : Arrays.asList(arguments).subList(1, arguments.length)) {
      all.takeAll(Path.of(more));
    }
    all.write(Path.of(arguments[0]));
  }

  static Set<String> targets() {
    return new Seeds().seeds.keySet();
  }

  /// @param target by the name of its class
  static List<byte[]> of(String target) {
    return new Seeds().seeds.getOrDefault(target, List.of());
  }

  private void write(Path folder) throws IOException {
    for (var target : seeds.entrySet()) {
      var of = Files.createDirectories(folder.resolve(target.getKey()));
      int number = 0;
      for (var seed : target.getValue()) {
        Files.write(of.resolve("seed-%03d".formatted(number++)), seed);
      }
    }
  }

  private void add(String target, String seed) {
    add(target, seed.getBytes(UTF_8));
  }

  private void add(String target, byte[] seed) {
    if (seed.length <= LONGEST) {
      seeds.computeIfAbsent(target + "Fuzz", _ -> new ArrayList<>()).add(seed);
    }
  }

  private void addFormulas() {
    add("Formula", "a * 60 + b\n(\\d+)\ndd/MM/yyyy HH:mm\n1.234,56\n411*\n");
    add("Formula", "abs(-(a - 1.5) / b)\n(?i)ref[. ]*([A-Z]{2,4})\nyyyyMMdd\n1'234.56\nPaid\n");
    add("Formula", "round(minutes(a))\n^[^,]+\nd MMM yyyy\n1234,56\n*open?\n");
  }

  private void addTables() {
    for (var table : FactTable.values()) {
      var text = rows(table);
      add("Records", RecordsFuzz.input(table, false, text));
      add("Records", RecordsFuzz.input(table, true, text));
      add("Stranger", text);
      add("Csv", text);
    }
    var entries = rows(FactTable.TIME_ENTRIES.columns().stream().map(Column::name).toList());
    var tickets = rows(FactTable.TICKETS.columns().stream().map(Column::name).toList());
    add("Plain", entries + PlainFuzz.BETWEEN + tickets);
    add(
        "Plain",
        entries.replace("X1", "\"X1\"").replace("\n", "\r\n")
            + PlainFuzz.BETWEEN
            + tickets.replace("X1", "a name that is long").replace(":00", ""));
    add("Csv", "\uFEFFsep=;\r\na;b;c\r\n\"x;\n\";\"\"\"y\"\"\";=\"007\"\r\n;;\r\n \"z ;é; \r\n");
    add("Stranger", AnswersFuzz.BILLS);
    add("Stranger", RoutesFuzz.EXPORT);
    add("Stranger", "Date;Client;Durée;Intervenant\r\n01/02/2025;Été SARL;1:30;Zoé\r\n");
    add(
        "Stranger",
        "Aged receivables\n\nCustomer,Current,1-30,31-60,Total\nOak,1.00,2.00,3.00,6.00\n");
  }

  private static String rows(FactTable table) {
    return rows(table.columnNames());
  }

  private static String rows(List<String> columns) {
    var header = String.join(",", columns);
    var row = String.join(",", columns.stream().map(Seeds::cell).toList());
    return header + "\n" + row + "\n" + row.replace("X1", "X2") + "\n";
  }

  private static String cell(String column) {
    return switch (column) {
      case "client_id" -> "C1";
      case "invoice_id" -> "I1";
      case "kind", "direction", "activity", "role" -> "";
      case String name when name.endsWith("_on") || name.equals("since") -> "2025-03-01";
      case String name when name.endsWith("_at") || name.equals("at") -> "2025-03-01T10:00:00";
      case String name when name.endsWith("_id") -> "X1";
      case String name when name.contains("name") -> "Alpha SARL";
      default -> "1";
    };
  }

  private void addWorkbooks() {
    var rows =
        """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row>\
        <row r="3"><c s="1"><v>45748.5</v></c><c r="C3" t="b"><v>1</v></c><c><f>A1</f><v>2</v></c></row>\
        """;
    addWorkbook(Workbooks.excel(Map.of("S", rows), List.of("dd/mm/yyyy", "[h]:mm", "00000")));
    add(
        "OpenDocument",
        part(
            Workbooks.openDocument(
                Map.of(
                    "S",
                    """
                    <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>a</text:p><text:p>b</text:p></table:table-cell>\
                    <table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="date" office:date-value="2025-04-01T10:00:00"/>\
                    <table:table-cell office:value-type="time" office:time-value="PT25H30M00S"/><table:table-cell office:value-type="currency" office:value="1234.5"/></table:table-row>\
                    """)),
            "content.xml"));
  }

  private void addWorkbook(byte[] workbook) {
    var parts = ExcelFuzz.PARTS.stream().map(name -> new String(part(workbook, name), UTF_8));
    add("Excel", String.join("\0", parts.toList()));
  }

  private void addJson() {
    add("Json", JSON);
    add("Json", "[{\"a\":1,\"b\":[1,{\"c\":null}]},\n{\"a\":\"\\u00e9\"}]");
    add("Json", "{\"a\":1}\n{\"b\":true}\n");
  }

  private void addArchives() {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put("a/export.csv", RoutesFuzz.EXPORT.getBytes(UTF_8));
    parts.put("__MACOSX/.x", new byte[] {1});
    parts.put("clients.csv", "client_id,name\nC1,Alpha\n".getBytes(UTF_8));
    addArchive(0, Zipped.of(parts));
    addArchive(0, Zipped.unpacked(parts));
    addArchive(1, FolderFixture.gzip(RoutesFuzz.EXPORT));
    addArchive(
        2, Workbooks.excel(Map.of("S", Workbooks.rows(List.of(List.of("a"), List.of("1"))))));
    addArchive(3, Workbooks.openDocument(Map.of("S", "<table:table-row/>")));
    addArchive(4, FolderFixture.gzip(JSON));
  }

  private void addArchive(int name, byte[] archive) {
    var seed = new byte[archive.length + 1];
    seed[0] = (byte) ('0' + name);
    System.arraycopy(archive, 0, seed, 1, archive.length);
    add("Archive", seed);
  }

  private void addMended() {
    add(
        "Mended",
        """
        Tamis 1,What is wrong,ticket_id,client_id,opened_at
        3#%08x,opened_at: 5 January,T2,C1,2025-01-05
        4#%08x,,,,
        """
            .formatted("T2,C1,5 January".hashCode(), "T3,\"C,9\",2025-01-07".hashCode()));
  }

  private void addLedger() {
    add(
        "Fec",
        """
        JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise
        VE|Ventes|1|20250110|411000|Clients|ALPHA|Alpha SARL|F1|20250110|Facture F1|120,00|0,00|A|20250210|20250131||
        VE|Ventes|1|20250110|706000|Prestations|||F1|20250110|Facture F1|0,00|100,00|||20250131||
        VE|Ventes|1|20250110|445710|TVA|||F1|20250110|Facture F1|0,00|20,00|||20250131||
        BQ|Banque|2|20250210|512000|Banque|||R1|20250210|Virement|120,00|0,00|||20250228||
        BQ|Banque|2|20250210|411000|Clients|ALPHA|Alpha SARL|R1|20250210|Virement|0,00|120,00|A|20250210|20250228||
        AN|A nouveaux|3|20250101|411000|Clients|BETA|Beta SAS|F0|20241201|Report|60,00|0,00|||20250131||
        """);
  }

  private void addCalls() {
    var ring =
        "{\"call\":\"c1\",\"event\":\"ring\",\"number\":\"+33261910000\",\"extension\":\"12\",\"at\":\"2026-01-15T10:00:00Z\"}";
    add("Calls", CallsFuzz.input("Content-Type: application/json\nIdempotency-Key: k1\n", ring));
    add("Calls", CallsFuzz.input("Accept-Language: fr\n", ring.replace("ring", "hangup")));
    add(
        "Calls",
        CallsFuzz.input(
            "Content-Type: application/x-www-form-urlencoded; charset=utf-8\n",
            "call=c%201&event=answer&number=%2B33261910000&extension=12&extension=13"));
    add(
        "Calls",
        CallsFuzz.input(
            "Content-Type: application/vnd.x+json\nAccept: text/html\nContent-Encoding: gzip\n",
            "{\"call\":{\"a\":[1,null]},\"event\":true}"));
  }

  private static byte[] part(byte[] archive, String name) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return zip.readAllBytes();
        }
      }
      return new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void takeAll(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (Files.size(file) <= LONGEST) {
          take(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        }
      }
    }
  }

  /// A file of somebody's, for every target that reads such.
  private void take(String name, byte[] content) {
    var lower = name.toLowerCase(Locale.ROOT);
    var ending = lower.substring(lower.lastIndexOf('.') + 1);
    switch (ending) {
      case "csv", "txt", "tsv" -> {
        add(lower.contains("fec") ? "Fec" : "Stranger", content);
        add("Csv", content);
        FactTable.named(lower.substring(0, lower.length() - 4))
            .ifPresent(table ->
                add("Records", RecordsFuzz.input(table, false, new String(content, UTF_8))));
      }
      case "json", "jsonl", "ndjson" -> add("Json", content);
      case "xlsx", "xlsm" -> {
        addWorkbook(content);
        addArchive(2, content);
      }
      case "ods" -> {
        add("OpenDocument", part(content, "content.xml"));
        addArchive(3, content);
      }
      case "zip" -> addArchive(0, content);
      case "yaml", "yml" -> {
        switch (lower) {
          case "portfolio.yaml" -> add("Settings", content);
          case "import.yaml" -> add("Routes", content);
          case "tamis-answers.yaml" -> add("Answers", content);
          default -> add(lower.contains("matrix") ? "Matrix" : "Mapping", content);
        }
      }
      default -> {}
    }
  }
}
