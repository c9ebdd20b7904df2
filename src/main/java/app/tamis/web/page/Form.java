package app.tamis.web.page;

import app.tamis.basics.Message;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What was typed into a form, and what is wrong with it, field by field.
///
/// @param typed never a password
public record Form(Map<String, String> typed, Map<String, Message> faults) {

  public static final Form EMPTY = new Form(Map.of(), Map.of());

  public static Form of(String field, String typed, String... more) {
    var all = new LinkedHashMap<String, String>();
    all.put(field, typed);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return new Form(all, Map.of());
  }

  /// With what stands in another field.
  public Form and(String field, String text) {
    var more = new LinkedHashMap<>(typed);
    more.put(field, text);
    return new Form(more, faults);
  }

  /// With a fault of a field, if it has one.
  public Form with(String field, Optional<Message> fault) {
    if (fault.isEmpty()) {
      return this;
    }
    var more = new LinkedHashMap<>(faults);
    more.putIfAbsent(field, fault.get());
    return new Form(typed, more);
  }

  public Form with(String field, String fault, Object... arguments) {
    return with(field, Optional.of(new Message(fault, Arrays.asList(arguments))));
  }

  public boolean isSound() {
    return faults.isEmpty();
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  public Optional<Message> fault(String field) {
    return Optional.ofNullable(faults.get(field));
  }

  /// Where the cursor shall stand: in the first field that is to be mended.
  public boolean startsAt(String field) {
    return faults.keySet().stream().findFirst().filter(field::equals).isPresent();
  }
}
