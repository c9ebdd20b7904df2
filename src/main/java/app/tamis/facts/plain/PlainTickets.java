package app.tamis.facts.plain;

import app.tamis.facts.Column;
import app.tamis.facts.FactTable;
import app.tamis.facts.csv.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// The tickets of a file, as far as anything is counted of them: whose they are, when they were
/// opened, and which of a few things each says.
final class PlainTickets implements PlainFile {

  private static final int WORD_BITS = 4;
  private static final int SAYING_BITS = 4 * WORD_BITS;

  /// How many things can be said.
  static final int SAYINGS = 1 << SAYING_BITS;

  private static final int DAY_BITS = 20;

  private final PlainKey key = new PlainKey(true);
  private final PlainTime opened = new PlainTime(true);
  private final PlainChoice channel = choice("channel");
  private final PlainChoice priority = choice("priority");
  private final PlainChoice kind = choice("kind");
  private final PlainChoice tampered = new PlainChoice(PlainTable.YES_OR_NO);
  private final Prints keys = new Prints();
  private final BitSet sayings = new BitSet();
  private final PlainTable table;

  /// Client, day and saying in one number each.
  private long[] rows = new long[1 << 10];

  private int size;

  private PlainTickets(SourceFile file) throws NotPlain {
    table =
        new PlainTable(
            file,
            FactTable.TICKETS,
            Map.of(
                "ticket_id", key,
                "opened_at", opened,
                "channel", channel,
                "priority", priority,
                "kind", kind,
                "tampered", tampered));
  }

  private static PlainChoice choice(String column) {
    return new PlainChoice(words(column));
  }

  private static List<String> words(String column) {
    var type = FactTable.TICKETS.column(column).orElseThrow().type();
    return ((Column.Type.Choice) type).values();
  }

  static PlainTickets read(SourceFile file) throws IOException, NotPlain {
    var tickets = new PlainTickets(file);
    tickets.table.forEach(tickets::add);
    return tickets;
  }

  private void add() throws NotPlain {
    if (keys.add(key.print()) > 0) {
      throw new NotPlain();
    }
    int saying = said(said(said(channel.number(), priority), kind), tampered);
    sayings.set(saying);
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
    }
    long when = ((long) table.client() << DAY_BITS) | opened.day();
    rows[size++] = (when << SAYING_BITS) | saying;
  }

  private static int said(int before, PlainChoice choice) {
    return (before << WORD_BITS) | choice.number();
  }

  @Override
  public PlainTable table() {
    return table;
  }

  /// Their names.
  Prints keys() {
    return keys;
  }

  /// Whether there is one of a name.
  boolean has(String id) {
    var bytes = id.getBytes(StandardCharsets.UTF_8);
    var name = new PlainKey(true);
    try {
      name.read(Arrays.copyOf(bytes, bytes.length + Words.SLACK), 0, bytes.length);
      return keys.has(name.print());
    } catch (NotPlain other) {
      return false;
    }
  }

  /// What a ticket says: through which channel it came, how urgent it is, of which kind, and
  /// whether the set-up was changed; empty where it doesn't say.
  record Saying(int number, String channel, String priority, String kind, String tampered) {}

  /// Everything that any ticket says.
  List<Saying> sayings() {
    return sayings.stream().mapToObj(PlainTickets::saying).toList();
  }

  private static Saying saying(int number) {
    return new Saying(
        number,
        word(words("channel"), number >>> (3 * WORD_BITS)),
        word(words("priority"), number >>> (2 * WORD_BITS)),
        word(words("kind"), number >>> WORD_BITS),
        word(PlainTable.YES_OR_NO, number));
  }

  private static String word(List<String> words, int number) {
    int place = number & ((1 << WORD_BITS) - 1);
    return place == 0 ? "" : words.get(place - 1);
  }

  /// Takes up tickets.
  interface Rows {
    /// @param client its number, from 1
    /// @param day since 1 January 1970
    /// @param saying the number of what it says
    void take(int client, int day, int saying);
  }

  void forEach(Rows taking) {
    for (int i = 0; i < size; i++) {
      taking.take(
          (int) (rows[i] >>> (DAY_BITS + SAYING_BITS)),
          (int) (rows[i] >>> SAYING_BITS) & ((1 << DAY_BITS) - 1),
          (int) rows[i] & (SAYINGS - 1));
    }
  }
}
