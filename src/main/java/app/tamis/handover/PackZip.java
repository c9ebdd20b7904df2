package app.tamis.handover;

import app.tamis.basics.Words;
import app.tamis.csv.CsvForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A pack as a zip: the document as a PDF, and each list as a file for the next provider's tools.
/// The same pack makes the same zip, to the last byte.
record PackZip(Pack pack) {

  /// Behind it spreadsheets read UTF-8.
  private static final String MARK = "\uFEFF";

  /// @param pdf the same pack on paper
  byte[] of(byte[] pdf, LocalDate date) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      add(zip, name("handover") + ".pdf", pdf, date);
      add(zip, "devices", deviceRows(), date);
      add(zip, "tools", toolRows(), date);
      add(zip, "licences", licenceRows(), date);
      add(zip, "agreements", contractRows(), date);
      add(zip, "tickets", ticketRows(), date);
      add(zip, "notes", noteRows(), date);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// Nothing where there is nothing to list.
  private void add(ZipOutputStream zip, String list, List<List<String>> rows, LocalDate date)
      throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    var form = CsvForm.forSpreadsheets(';');
    var text =
        Stream.concat(Stream.of(header(list)), rows.stream())
            .map(form::record)
            .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    add(zip, name(list) + ".csv", text.getBytes(StandardCharsets.UTF_8), date);
  }

  private static void add(ZipOutputStream zip, String name, byte[] content, LocalDate date)
      throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(date.atStartOfDay());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private String name(String list) {
    return words().say("handover.file." + list);
  }

  private List<String> header(String list) {
    var columns =
        switch (list) {
          case "devices" -> List.of("name", "kind", "system", "warranty", "support", "managed");
          case "tools" -> List.of("tool", "in-place");
          case "licences" -> List.of("product", "supplier", "seats", "term", "transferable");
          case "agreements" ->
              List.of("agreement", "from", "to", "notice-days", "signed", "covers");
          case "tickets" -> List.of("ticket", "opened", "subject");
          case "notes" -> List.of("section", "note");
          default -> throw new IllegalArgumentException(list);
        };
    return columns.stream().map(column -> words().say("handover.column." + column)).toList();
  }

  private List<List<String>> deviceRows() {
    return pack.devices().stream()
        .map(device ->
            List.of(
                device.name().orElse(""),
                words().say("handover.device." + device.kind()),
                device.system().orElse(""),
                day(device.warrantyUntil()),
                day(device.endOfSupport()),
                yesNo(device.managed())))
        .toList();
  }

  private List<List<String>> toolRows() {
    return pack.tools().stream()
        .map(tool -> List.of(tool.name(), yesNo(Optional.of(tool.inPlace()))))
        .toList();
  }

  private List<List<String>> licenceRows() {
    return pack.licences().stream()
        .map(licence ->
            List.of(
                licence.product(),
                licence.supplier().orElse(""),
                licence.seats().map(String::valueOf).orElse(""),
                day(licence.termEnd()),
                yesNo(licence.transferable())))
        .toList();
  }

  private List<List<String>> contractRows() {
    return pack.contracts().stream()
        .map(contract ->
            List.of(
                contract.kind(),
                contract.from().toString(),
                day(contract.to()),
                contract
                    .noticeDays()
                    .map(String::valueOf)
                    .orElse(contract.asksNoNotice() ? "0" : ""),
                day(contract.signedOn()),
                String.join(", ", contract.covers())))
        .toList();
  }

  private List<List<String>> ticketRows() {
    return pack.tickets().stream()
        .map(ticket ->
            List.of(ticket.id(), ticket.openedOn().toString(), ticket.subject().orElse("")))
        .toList();
  }

  private List<List<String>> noteRows() {
    return pack.said().entrySet().stream()
        .flatMap(section ->
            section.getValue().stream()
                .map(line ->
                    List.of(words().say("handover.section." + section.getKey().code()), line)))
        .toList();
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private String yesNo(Optional<Boolean> answer) {
    return answer.map(yes -> words().say(yes ? "handover.yes" : "handover.no")).orElse("");
  }

  private Words words() {
    return Words.of(pack.language());
  }
}
