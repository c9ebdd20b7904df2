package app.tamis.web.stack;

import app.tamis.basics.ClientId;
import app.tamis.stack.Cell;
import app.tamis.stack.Job;
import app.tamis.stack.SetUp;
import app.tamis.stack.StackPicture;
import app.tamis.stack.Toolkit;
import app.tamis.web.stack.StackView.Head;
import app.tamis.web.stack.StackView.Row;
import app.tamis.web.stack.StackView.Square;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Clients beside jobs, sorted as somebody asked.
///
/// @param clients by id
/// @param sort `share`, `client` or a job's code, with a `-` before it for the other way round
record StackTable(
    StackPicture picture, Map<ClientId, Named> clients, String sort, StackWords said) {

  static final String SHARE = "share";
  private static final String CLIENT = "client";

  /// @param number in the register
  record Named(String name, int number) {}

  private List<Job> jobs() {
    return Arrays.stream(Job.values())
        .filter(job -> picture.standard().tool(job).isPresent())
        .toList();
  }

  List<Head> heads() {
    var heads = new ArrayList<Head>();
    heads.add(head(CLIENT, said.words().say("stack.head.client"), ""));
    heads.add(head(SHARE, said.words().say("stack.head.share"), ""));
    for (var job : jobs()) {
      var tool = picture.standard().tool(job).orElse("");
      var label = said.job(job);
      heads.add(head(job.code(), label, Toolkit.same(label, tool) ? "" : tool));
    }
    return heads;
  }

  private Head head(String id, String label, String hint) {
    boolean up = sort.equals(id);
    boolean down = sort.equals("-" + id);
    return new Head(
        label,
        hint,
        StackPath.ALL + "?sort=" + (up ? "-" : "") + id + "#table",
        up ? "ascending" : down ? "descending" : "none");
  }

  List<Row> rows() {
    return picture.worstFirst().stream()
        .filter(one -> clients.containsKey(one.client()))
        .sorted(order())
        .map(this::row)
        .toList();
  }

  /// Of those that are alike in it, the worst come first.
  private Comparator<SetUp> order() {
    boolean down = sort.startsWith("-");
    var id = down ? sort.substring(1) : sort;
    Comparator<SetUp> asked =
        switch (id) {
          case CLIENT ->
              Comparator.comparing(this::name, Collator.getInstance(said.words().locale()));
          case SHARE -> SetUp.WORST_FIRST;
          default ->
              Job.find(id)
                  .<Comparator<SetUp>>map(
                      job -> Comparator.comparingInt(one -> place(one.cell(job))))
                  .orElse(SetUp.WORST_FIRST);
        };
    return down ? asked.reversed() : asked;
  }

  private String name(SetUp one) {
    return named(one.client()).name();
  }

  private Named named(ClientId client) {
    return clients.getOrDefault(client, new Named(client.text(), 0));
  }

  /// What there is least to do about comes last.
  private static int place(Cell cell) {
    return switch (cell) {
      case Cell.Nothing _ -> 0;
      case Cell.Another _ -> 1;
      case Cell.Unknown _ -> 2;
      case Cell.AsEverywhere _ -> 3;
    };
  }

  private Row row(SetUp setUp) {
    var client = named(setUp.client());
    return new Row(
        client.name(),
        StackPath.of(client.number()),
        said.share(setUp),
        said.unknown(setUp),
        jobs().stream()
            .map(job ->
                new Square(
                    said.job(job),
                    said.cell(setUp.cell(job)),
                    StackPath.of(client.number(), job),
                    picture.typed(setUp.client(), job).isPresent()))
            .toList());
  }
}
