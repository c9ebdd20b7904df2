package app.tamis.worklist;

import app.tamis.basics.Duty;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// The door to what is to be done.
@Component
public final class WorkList {

  /// More than that nobody does in a week.
  private static final int AT_ONCE = 5;

  private final List<DutySource> sources;

  WorkList(List<DutySource> sources) {
    this.sources = List.copyOf(sources);
  }

  /// @param first the most urgent, few enough to be done
  /// @param behind the others
  public record Work(List<Duty> first, List<Duty> behind) {

    public Work {
      first = List.copyOf(first);
      behind = List.copyOf(behind);
    }

    public int size() {
      return first.size() + behind.size();
    }
  }

  /// What a person is to do, the most urgent first.
  ///
  /// @param today where the portfolio is
  public Work of(Person reader, LocalDate today) {
    var duties =
        sources.stream()
            .flatMap(source -> source.list(reader).stream())
            .filter(duty -> isOf(reader, duty.whose()))
            .sorted(Urgency.on(today))
            .toList();
    int few = Math.min(AT_ONCE, duties.size());
    return new Work(duties.subList(0, few), duties.subList(few, duties.size()));
  }

  private static boolean isOf(Person reader, Duty.Whose whose) {
    return switch (whose) {
      case Duty.Whose.One(var person) -> person.equals(reader.id());
      case Duty.Whose.Holders(var rights) ->
          rights.stream().map(Right::valueOf).allMatch(reader::may);
    };
  }
}
