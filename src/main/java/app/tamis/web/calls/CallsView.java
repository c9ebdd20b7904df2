package app.tamis.web.calls;

import java.util.List;
import java.util.Optional;

/// The log of calls, and what of numbers is to be mended.
///
/// @param clients who may be chosen as the owner of a number
public record CallsView(
    List<Row> calls,
    List<Unknown> unknown,
    List<AttachedRow> attached,
    List<ToMend> toMend,
    List<Option> clients,
    boolean settings,
    Optional<String> said) {

  public CallsView {
    calls = List.copyOf(calls);
    unknown = List.copyOf(unknown);
    attached = List.copyOf(attached);
    toMend = List.copyOf(toMend);
    clients = List.copyOf(clients);
  }

  /// @param state whether it was answered, when, by whom
  public record Row(long id, String who, String number, String state) {}

  /// @param e164 the number as it is kept
  public record Unknown(String e164, String number, String name, String rang) {}

  public record AttachedRow(String e164, String number, String client, String by) {}

  /// @param why nobody is found by it
  public record ToMend(String number, String whose, String why) {}

  /// @param number of the client in the register
  public record Option(int number, String name) {}
}
