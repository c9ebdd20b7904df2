package app.tamis.facts.mapping;

import app.tamis.basics.YamlMap;
import app.tamis.basics.YamlValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Reads conditions on a row. All of a map must hold:
///
/// ```yaml
/// Status: [Paid, Awaiting*]     # one of these, without regard to case
/// Type: {not: Quote}
/// Total: {is: positive}         # or negative, empty, filled
/// ```
final class MappingConditionYaml {

  /// Of more, comparing each row with each would take for ever.
  static final int MOST_TEXTS = 2_000;

  private MappingConditionYaml() {}

  static MappingCondition read(YamlValue value) {
    var conditions = new ArrayList<MappingCondition>();
    value
        .map()
        .ifPresent(
            map -> map.all().forEach((column, wanted) -> conditions.add(of(column, wanted))));
    return new MappingCondition.All(conditions);
  }

  private static MappingCondition of(String column, YamlValue wanted) {
    if (wanted.isMap()) {
      return of(column, wanted.map().orElseThrow());
    }
    if (wanted.list().size() > MOST_TEXTS) {
      wanted.problem("mapping.texts", wanted.list().size(), MOST_TEXTS);
    }
    return new MappingCondition.OneOf(column, wanted.texts());
  }

  private static MappingCondition of(String column, YamlMap wanted) {
    var conditions = new ArrayList<MappingCondition>();
    wanted.find("not").ifPresent(not -> conditions.add(new MappingCondition.Not(of(column, not))));
    wanted.find("is").ifPresent(state -> conditions.add(is(column, state)));
    return conditions.size() == 1 ? conditions.getFirst() : new MappingCondition.All(conditions);
  }

  private static MappingCondition is(String column, YamlValue value) {
    var states = Arrays.asList(MappingCondition.State.values());
    var word = value.text();
    for (var state : states) {
      if (word.isPresent() && word.get().equals(word(state))) {
        return new MappingCondition.Is(column, state);
      }
    }
    word.ifPresent(wrong -> value.problem("mapping.one_of", wrong, words(states)));
    return MappingCondition.always();
  }

  private static List<String> words(List<MappingCondition.State> states) {
    return states.stream().map(MappingConditionYaml::word).toList();
  }

  private static String word(MappingCondition.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
