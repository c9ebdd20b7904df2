package app.tamis.facts.sheets;

import static app.tamis.facts.sheets.Workbooks.excel;
import static app.tamis.facts.sheets.Workbooks.excelParts;
import static app.tamis.facts.sheets.Workbooks.openDocument;
import static app.tamis.facts.sheets.Workbooks.rows;
import static app.tamis.facts.sheets.Workbooks.zipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Workbooks and JSON come out as the tables that somebody sees in them.
class SheetsTests {

  @TempDir private Path folder;

  @Test
  void a_text_file_is_read_as_it_is() {
    for (var text : List.of("a,b\n1,2\n", "[Client],[Date]\nx,y\n", "", "{a}\n", "PK,1\n")) {
      var sheets = sheets("x.csv", text.getBytes(StandardCharsets.UTF_8));

      assertThat(sheets).containsExactly(new Sheet("", folder.resolve("x.csv"), false));
    }
  }

  @Test
  void each_row_of_a_sheet_stands_in_the_line_of_its_number() {
    var book =
        excel(
            Map.of(
                "Data",
                """
                <row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="s"><v>1</v></c></row>
                <row r="5"><c r="A5"><v>1</v></c></row>
                <row r="9"/>
                """));

    assertThat(text("x.xlsx", book)).isEqualTo("\n,shared,,in runs\n\n\n1,,,\n");
  }

  @Test
  void cells_are_what_they_show() {
    var formats =
        List.of(
            "dd/mm/yyyy",
            "yyyy-mm-dd hh:mm",
            "[h]:mm",
            "hh:mm",
            "00000",
            "#,##0.00 [$€-40C]",
            "mm:ss",
            "\"day \"0",
            "mmm");
    var cells =
        """
        <row><c s="1"><v>45748</v></c><c s="2"><v>45748.604166666664</v></c><c s="3"><v>1.0625</v></c>\
        <c s="4"><v>0.354166666666667</v></c><c s="5"><v>123</v></c><c s="6"><v>1234.5</v></c>\
        <c s="7"><v>0.0127893518518519</v></c><c s="8"><v>3</v></c><c s="9"><v>45748</v></c></row>\
        <row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1</f><v>made</v></c><c t="d"><v>2025-01-02</v></c>\
        <c><v>0.30000000000000004</v></c><c><v>1.5E-3</v></c><c><f>1+1</f><v>2</v></c><c><v>1E3</v></c><c><v>-0</v></c></row>
        """;

    assertThat(text("x.xlsx", excel(Map.of("S", cells), formats)))
        .isEqualTo(
            """
            2025-04-01,2025-04-01T14:30:00,25:30:00,08:30:00,00123,1234.5,0:18:25,3,2025-04-01
            true,#N/A,made,2025-01-02,0.3,0.0015,2,1000,0
            """);
  }

  @Test
  void days_are_counted_as_the_workbook_counts_them() {
    var parts =
        excelParts(
            Map.of("S", "<row><c s=\"1\"><v>0</v></c><c s=\"1\"><v>59</v></c></row>"),
            List.of("d/m/yyyy"));

    assertThat(text("x.xlsx", zipped(parts))).isEqualTo("1899-12-31,1900-02-28\n");

    parts.computeIfPresent(
        "xl/workbook.xml",
        (_, xml) -> xml.replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>"));
    assertThat(text("x.xlsx", zipped(parts))).isEqualTo("1904-01-01,1904-02-29\n");
  }

  @Test
  void sheets_that_hold_nothing_or_are_hidden_are_none() {
    var sheets = new LinkedHashMap<String, String>();
    sheets.put("Tickets", rows(List.of(List.of("a"))));
    sheets.put("Empty", "<row><c/></row>");
    sheets.put("Lists", rows(List.of(List.of("b"))));
    var parts = excelParts(sheets, List.of());
    parts.computeIfPresent(
        "xl/workbook.xml",
        (_, xml) -> xml.replace("name=\"Lists\"", "name=\"Lists\" state=\"hidden\""));

    assertThat(sheets("x.xlsx", zipped(parts))).extracting(Sheet::name).containsExactly("Tickets");
  }

  @Test
  void a_formula_that_nobody_computed_is_told_and_not_taken_for_nothing() {
    var book =
        excel(Map.of("Data", "<row><c r=\"A1\"><f>B1</f></c><c r=\"B1\"><v>1</v></c></row>"));

    assertThat(fault("x.xlsx", book))
        .isEqualTo(
            "x.xlsx [Data]: the cell A1 holds a formula without a result; open the file in your spreadsheet, save it, and bring it again");
    assertThat(
            fault("x.xlsx", excel(Map.of("Data", "<row><c r=\"B7\"><f>A1</f><v></v></c></row>"))))
        .startsWith("x.xlsx [Data]: the cell B7 holds a formula without a result");
  }

  @Test
  void an_open_document_is_read_too() {
    var row =
        """
        <table:table-row><table:table-cell office:value-type="string"><text:p>two</text:p><text:p>lines</text:p>\
        <office:annotation><text:p>note</text:p></office:annotation></table:table-cell>\
        <table:table-cell table:number-columns-repeated="2"/>\
        <table:table-cell office:value-type="date" office:date-value="2025-04-01T10:00:00"><text:p>01/04/25</text:p></table:table-cell>\
        <table:table-cell office:value-type="time" office:time-value="PT25H30M00S"><text:p>25:30</text:p></table:table-cell>\
        <table:table-cell office:value-type="currency" office:value="1234.5"><text:p>1 234,50 €</text:p></table:table-cell>\
        <table:table-cell table:number-columns-repeated="16000"/></table:table-row>\
        """;
    var book =
        openDocument(
            Map.of(
                "Feuille1",
                "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>"
                    + row
                    + "<table:table-row table:number-rows-repeated=\"1048573\"><table:table-cell/></table:table-row>"));

    assertThat(text("x.ods", book))
        .isEqualTo("\n\ntwo lines,,,2025-04-01T10:00:00,25:30:00,1234.5\n");
  }

  @Test
  void json_is_a_table_of_its_records() {
    var first = "{\"id\":\"T1\",\"client\":{\"name\":\"Oak\"},\"tags\":[\"a\",\"b\"]}";
    var second = "{\"id\":\"T2\",\"client\":null}";

    assertThat(text("x.json", "[" + first + ",\n" + second + "]"))
        .isEqualTo("id,client.name,tags,client\nT1,Oak,\"a, b\",\nT2,,,\n");
    assertThat(text("x.jsonl", first + "\n" + second + "\n")).startsWith("id,client.name,tags");
    assertThat(text("x.json", "{\"tickets\":[" + first + "],\"total\":1}"))
        .isEqualTo("id,client.name,tags\nT1,Oak,\"a, b\"\n");
    assertThat(
            sheets(
                "x.json",
                "{\"a\":[{\"x\":1}],\"b\":[{\"y\":1}],\"c\":[1]}".getBytes(StandardCharsets.UTF_8)))
        .extracting(Sheet::name)
        .containsExactly("a", "b");
  }

  @Test
  void what_can_not_be_read_is_said_in_a_sentence() {
    assertThat(fault("x.xlsx", zipped(Map.of("a.txt", "a"))))
        .isEqualTo(
            "x.xlsx: this is an archive and holds no workbook; unpack it, and put the files into the folder");
    assertThat(fault("x.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
        .startsWith("x.xls: this is a workbook of an old kind, or one with a password");
    assertThat(fault("x.json", "[]".getBytes(StandardCharsets.UTF_8)))
        .startsWith("x.json: there are no records");
    assertThat(fault("x.json", "[{\"a\":1".getBytes(StandardCharsets.UTF_8)))
        .startsWith("x.json: this file can't be read");
    assertThat(fault("x.json", "[{\"a\":1,\"a\":2}]".getBytes(StandardCharsets.UTF_8)))
        .startsWith("x.json: this file can't be read");
  }

  @Test
  void no_file_has_more_made_of_it_than_stands_there() {
    assertThat(
            fault("far.xlsx", excel(Map.of("S", "<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row>"))))
        .isEqualTo(
            "far.xlsx: too many columns; at most 16,384 are taken: bring those that tell of your records");
    assertThat(
            fault("text.xlsx", excel(Map.of("S", "<row><c t=\"s\"><v>2000000000</v></c></row>"))))
        .startsWith("text.xlsx: this file can't be read");
    assertThat(
            fault(
                "digits.xlsx",
                excel(Map.of("S", "<row><c><v>" + "9".repeat(2_000_000) + "</v></c></row>"))))
        .startsWith("digits.xlsx: too many letters");
    assertThat(
            fault(
                "row.xlsx",
                zipped(
                    with(
                        excelParts(
                            Map.of(
                                "S", "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(9_000) + "</row>"),
                            List.of()),
                        "xl/sharedStrings.xml",
                        "<sst><si><t>" + "x".repeat(900_000) + "</t></si></sst>"))))
        .startsWith("row.xlsx: too many letters");
    assertThat(
            fault(
                "letters.ods",
                openDocument(
                    Map.of(
                        "S",
                        "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell><text:p>"
                            + "x".repeat(900_000)
                            + "</text:p></table:table-cell></table:table-row>"))))
        .startsWith("letters.ods: this file unpacks to too many bytes");
    assertThat(
            fault(
                "lists.json",
                IntStream.range(0, 1_000)
                    .mapToObj(i -> "\"k" + i + "\":[{\"a\":1}]")
                    .collect(Collectors.joining(",", "{", "}"))
                    .getBytes(StandardCharsets.UTF_8)))
        .startsWith("lists.json: too many sheets");
    assertThat(fault("number.xlsx", excel(Map.of("S", "<row><c><v>1E999999999</v></c></row>"))))
        .startsWith("number.xlsx: this file can't be read");
    assertThat(
            fault(
                "rows.ods",
                openDocument(
                    Map.of(
                        "S",
                        "<table:table-row table:number-rows-repeated=\"900000000\"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"))))
        .startsWith("rows.ods: too many rows; at most 5,000,000 are taken");
    assertThat(
            fault(
                "cells.ods",
                openDocument(
                    Map.of(
                        "S",
                        "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16000\"><text:p>x</text:p></table:table-cell></table:table-row>"))))
        .startsWith("cells.ods: too many cells; at most 50,000,000 are taken");
    assertThat(
            fault(
                "deep.json", ("[" + "{\"a\":".repeat(100) + "1").getBytes(StandardCharsets.UTF_8)))
        .startsWith("deep.json: this file can't be read");
    assertThat(
            fault(
                "lol.xlsx",
                zipped(
                    with(
                        excelParts(
                            Map.of("S", "<row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row>"),
                            List.of()),
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>"))))
        .startsWith("lol.xlsx: this file can't be read");
  }

  @Test
  @Timeout(60)
  void a_format_that_no_spreadsheet_takes_shows_the_number_at_once() {
    var cell = Map.of("S", "<row><c s=\"1\"><v>45748</v></c></row>");

    assertThat(text("x.xlsx", excel(cell, List.of("[".repeat(1_000_000) + "yyyy"))))
        .isEqualTo("45748\n");
  }

  /// Whatever befalls a file on its way: it is read, or a sentence says what is wrong.
  @Test
  void a_spoiled_file_ends_in_a_sentence() {
    var books =
        List.of(
            excel(Map.of("S", rows(List.of(List.of("a", "b"), List.of("1", "2"))))),
            openDocument(
                Map.of(
                    "S",
                    "<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>")),
            "[{\"id\":1,\"x\":{\"y\":[1,2,{\"z\":null}]}},{\"id\":2}]"
                .getBytes(StandardCharsets.UTF_8));
    for (long seed = 0; seed < 600; seed++) {
      var dice = new SplittableRandom(seed);
      var bytes = books.get(dice.nextInt(books.size())).clone();
      for (int spoiled = dice.nextInt(4); spoiled >= 0; spoiled--) {
        bytes[dice.nextInt(bytes.length)] = (byte) dice.nextInt(256);
      }
      try {
        sheets(
            "x",
            java.util.Arrays.copyOf(
                bytes, bytes.length - dice.nextInt(2) * dice.nextInt(bytes.length)));
      } catch (Problems said) {
        assertThat(said.messages()).as("seed %d", seed).isNotEmpty();
      } catch (UncheckedIOException unreadable) {
        assertThat(unreadable.getCause()).as("seed %d", seed).isInstanceOf(IOException.class);
      }
    }
  }

  private static Map<String, String> with(Map<String, String> parts, String part, String xml) {
    parts.put(part, xml);
    return parts;
  }

  private List<Sheet> sheets(String name, byte[] bytes) {
    try {
      return Sheets.of(Files.write(folder.resolve(name), bytes), name, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(String name, String text) {
    return text(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private String text(String name, byte[] bytes) {
    try {
      return Files.readString(sheets(name, bytes).getFirst().csv());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String fault(String name, byte[] bytes) {
    var faults = new ArrayList<String>();
    assertThatThrownBy(() -> sheets(name, bytes))
        .isInstanceOfSatisfying(
            Problems.class,
            problems ->
                problems.messages().forEach(each -> faults.add(Words.in(Locale.UK).say(each))));
    return faults.getFirst();
  }
}
