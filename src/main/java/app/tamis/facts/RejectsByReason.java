package app.tamis.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Bad rows by what is wrong with them: a fault that an export makes in each of its rows is told
/// once, with how often it is there.
public final class RejectsByReason {

  private static final int MOST_EXAMPLES = 3;

  private final Map<Key, Reason> reasons = new LinkedHashMap<>();
  private long count;

  private record Key(String file, String column, String expected) {}

  /// @param examples the first rows; never none
  /// @param count of all rows of the reason
  public record Reason(List<Reject> examples, long count) {

    public Reason {
      examples = List.copyOf(examples);
    }

    public Reject first() {
      return examples.getFirst();
    }

    private Reason with(Reject reject) {
      if (examples.size() == MOST_EXAMPLES) {
        return new Reason(examples, count + 1);
      }
      var more = new ArrayList<>(examples);
      more.add(reject);
      return new Reason(more, count + 1);
    }
  }

  public void add(Reject reject) {
    count++;
    reasons.merge(
        new Key(reject.file(), reject.column(), reject.expected().key()),
        new Reason(List.of(reject), 1),
        (known, _) -> known.with(reject));
  }

  /// In the order in which they were found.
  public List<Reason> list() {
    return List.copyOf(reasons.values());
  }

  /// Of all rows.
  public long count() {
    return count;
  }
}
