package app.tamis.web.handover;

import app.tamis.basics.Message;
import app.tamis.handover.Handover;
import app.tamis.handover.Handovers.Written;
import app.tamis.handover.Secretive;
import app.tamis.handover.SectionKind;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/// What was typed of a handover.
///
/// @param form with what is wrong, field by field
/// @param written empty where anything is
record WrittenForm(Form form, Optional<Written> written) {

  private static final int LONGEST_CONTACT = 120;
  private static final int MOST_LINES = 200;
  private static final int LONGEST_LINE = 500;

  /// As it was written before.
  static Form of(Handover handover) {
    var form =
        Form.of(
            "last",
            handover.lastDay().map(Object::toString).orElse(""),
            "contact",
            handover.contact());
    for (var kind : SectionKind.values()) {
      form =
          form.and(kind.code(), String.join("\n", handover.said().getOrDefault(kind, List.of())));
    }
    return form;
  }

  static WrittenForm read(MultiValueMap<String, String> sent) {
    var last = text(sent, "last");
    var contact = text(sent, "contact");
    var form =
        Form.of("last", last, "contact", contact)
            .with("contact", FormEntries.fault(contact, LONGEST_CONTACT, "handover.fault.contact"));
    if (!last.isBlank() && FormEntries.day(last).isEmpty()) {
      form = form.with("last", "agreements.term.date", last);
    }
    var said = new EnumMap<SectionKind, List<String>>(SectionKind.class);
    for (var kind : SectionKind.values()) {
      var typed = text(sent, kind.code());
      form = form.and(kind.code(), typed).with(kind.code(), fault(typed));
      said.put(kind, lines(typed));
    }
    said.values().removeIf(List::isEmpty);
    return new WrittenForm(
        form,
        form.isSound()
            ? Optional.of(new Written(FormEntries.day(last), contact.strip(), Map.copyOf(said)))
            : Optional.empty());
  }

  private static Optional<Message> fault(String typed) {
    var lines = lines(typed);
    return lines.size() > MOST_LINES || lines.stream().anyMatch(one -> one.length() > LONGEST_LINE)
        ? Optional.of(Message.of("handover.fault.long", MOST_LINES, LONGEST_LINE))
        : Secretive.fault(typed);
  }

  private static List<String> lines(String typed) {
    return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String text(MultiValueMap<String, String> sent, String field) {
    return Objects.requireNonNullElse(sent.getFirst(field), "");
  }
}
