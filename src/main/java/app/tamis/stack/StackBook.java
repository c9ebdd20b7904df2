package app.tamis.stack;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import app.tamis.facts.Equipment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the firm's standard, which job a tool does, and what was typed of clients' tools.
@Component
final class StackBook {

  /// What counts: the newest of a client and job that wasn't taken back.
  private static final String ANSWERS =
      """
      SELECT DISTINCT ON (answered.client, job) id, answered.client, job, by_name, at
      FROM (
        SELECT id, remaining_client(client) AS client, job, number, by_name, at
        FROM stack_answer WHERE NOT taken_back
      ) AS answered
      ORDER BY answered.client, job, number DESC
      """;

  private static final String TOOLS =
      "SELECT answer, tool, in_place, paid_by, monthly_cost FROM stack_answer_tool ORDER BY id";

  private final JdbcClient jdbc;

  StackBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Keyed(String what, @Nullable String value) {}

  private record AnswerRow(UUID id, ClientId client, String job, String byName, Instant at) {}

  private record ToolRow(
      UUID answer,
      String tool,
      boolean inPlace,
      @Nullable String paidBy,
      @Nullable BigDecimal monthlyCost) {

    Answered.Said said(Currency currency) {
      return new Answered.Said(
          tool,
          inPlace,
          Optional.ofNullable(paidBy).flatMap(Equipment.Payer::find),
          Optional.ofNullable(monthlyCost).map(cost -> new Amount(cost, currency)));
    }
  }

  /// By job; an empty text where nothing is asked for.
  Map<Job, String> standard() {
    var chosen = new EnumMap<Job, String>(Job.class);
    jdbc
        .sql(
            """
            SELECT DISTINCT ON (job) job AS what, tool AS value FROM stack_standard
            ORDER BY job, id DESC
            """)
        .query(Keyed.class)
        .stream()
        .filter(row -> row.value() != null)
        .forEach(row ->
            Job.find(row.what()).ifPresent(job -> chosen.put(job, String.valueOf(row.value()))));
    return chosen;
  }

  /// @param tool empty for none; absent for what most clients have
  void choose(Job job, Optional<String> tool, String byName, Instant now) {
    jdbc.sql(
            """
            INSERT INTO stack_standard (job, tool, by_name, at) VALUES (:job, :tool, :by, :now)
            """)
        .param("job", job.code())
        .param("tool", tool.orElse(null))
        .param("by", byName)
        .param("now", Timestamps.at(now))
        .update();
  }

  /// By tool in plain letters; empty for one that does no job.
  Map<String, Optional<Job>> tools() {
    var said = new HashMap<String, Optional<Job>>();
    jdbc
        .sql(
            """
            SELECT DISTINCT ON (tool) tool AS what, job AS value FROM stack_tool
            ORDER BY tool, id DESC
            """)
        .query(Keyed.class)
        .stream()
        .filter(row -> row.value() != null)
        .forEach(row -> said.put(row.what(), Job.find(String.valueOf(row.value()))));
    return said;
  }

  /// @param job empty for none of them; absent for what the tool's name tells
  void does(String tool, Optional<String> job, String byName, Instant now) {
    jdbc.sql("INSERT INTO stack_tool (tool, job, by_name, at) VALUES (:tool, :job, :by, :now)")
        .param("tool", Toolkit.plain(tool))
        .param("job", job.orElse(null))
        .param("by", byName)
        .param("now", Timestamps.at(now))
        .update();
  }

  /// Those that count.
  List<Answered> answers(Currency currency) {
    var tools =
        jdbc.sql(TOOLS).query(ToolRow.class).stream()
            .collect(groupingBy(ToolRow::answer, mapping(row -> row.said(currency), toList())));
    return jdbc.sql(ANSWERS).query(AnswerRow.class).stream()
        .flatMap(row ->
            Job.find(row.job()).stream()
                .map(job ->
                    new Answered(
                        row.id(),
                        row.client(),
                        job,
                        tools.getOrDefault(row.id(), List.of()),
                        row.byName(),
                        row.at())))
        .toList();
  }

  void answer(ClientId client, Job job, List<Answered.Said> said, String byName, Instant now) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO stack_answer (id, client, job, by_name, at)
            VALUES (:id, client_number(:client), :job, :by, :now)
            """)
        .param("id", id)
        .param("client", client.text())
        .param("job", job.code())
        .param("by", byName)
        .param("now", Timestamps.at(now))
        .update();
    for (var one : said) {
      jdbc.sql(
              """
              INSERT INTO stack_answer_tool (answer, tool, in_place, paid_by, monthly_cost)
              VALUES (:answer, :tool, :in_place, :paid_by, CAST(:cost AS numeric))
              """)
          .param("answer", id)
          .param("tool", one.tool())
          .param("in_place", one.inPlace())
          .param("paid_by", one.payer().map(Equipment.Payer::code).orElse(null))
          .param("cost", one.monthlyCost().map(Amount::plain).orElse(null))
          .update();
    }
  }

  /// @return whether there was one that counted
  boolean takeBack(UUID answer) {
    return jdbc.sql("UPDATE stack_answer SET taken_back = true WHERE id = :id AND NOT taken_back")
            .param("id", answer)
            .update()
        == 1;
  }
}
