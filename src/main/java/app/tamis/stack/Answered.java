package app.tamis.stack;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.facts.BookRows;
import app.tamis.facts.Equipment;
import app.tamis.facts.FactTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// What somebody typed of a client's tool for a job, over what was imported.
///
/// @param tools as facts are to know them
public record Answered(
    UUID id, ClientId client, Job job, List<Said> tools, String byName, Instant at) {

  public Answered {
    tools = List.copyOf(tools);
  }

  /// @param payer who pays for it; with what it costs a month, as far as that was said
  public record Said(
      String tool, boolean inPlace, Optional<Equipment.Payer> payer, Optional<Amount> monthlyCost) {

    static Said absent(String tool) {
      return new Said(tool, false, Optional.empty(), Optional.empty());
    }
  }

  /// That a tool is there. Where it isn't the firm's own, that one isn't.
  public static List<Said> has(Said typed, Optional<String> standard, List<Equipment.Tool> theirs) {
    var spelled =
        new Said(spelling(typed.tool(), theirs), true, typed.payer(), typed.monthlyCost());
    var all = new ArrayList<Said>(List.of(spelled));
    standard
        .filter(ours -> !Toolkit.same(ours, spelled.tool()))
        .map(ours -> Said.absent(spelling(ours, theirs)))
        .ifPresent(all::add);
    return all;
  }

  /// That nothing does the job: nothing that was known to, and not the firm's own tool.
  public static List<Said> nothing(
      Job job, Optional<String> standard, List<Equipment.Tool> theirs, Toolkit toolkit) {
    var absent = new ArrayList<String>();
    theirs.stream()
        .filter(tool -> toolkit.job(tool.name()).equals(Optional.of(job)))
        .forEach(tool -> absent.add(tool.name()));
    absent.add(spelling(standard.orElse(job.tool()), theirs));
    return absent.stream().distinct().map(Said::absent).toList();
  }

  /// As facts write a tool that they know already.
  private static String spelling(String tool, List<Equipment.Tool> theirs) {
    return theirs.stream()
        .map(Equipment.Tool::name)
        .filter(name -> Toolkit.same(name, tool))
        .findFirst()
        .orElse(tool.strip());
  }

  List<BookRows.Row> rows() {
    return tools.stream().map(this::row).toList();
  }

  private BookRows.Row row(Said said) {
    var values = new TreeMap<String, String>();
    values.put("tool", said.tool());
    values.put("in_place", String.valueOf(said.inPlace()));
    said.payer().ifPresent(payer -> values.put("paid_by", payer.code()));
    said.monthlyCost().ifPresent(cost -> values.put("monthly_cost", cost.plain()));
    return new BookRows.Row(FactTable.STACK, client, values);
  }
}
