package app.tamis.web.handover;

import app.tamis.agreements.Drafting.MaySign;
import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// One handover.
///
/// @param parting to which it belongs; empty for none that the reader may know of
/// @param stands how far it has come, in a sentence
/// @param open whether it can still be written and sent
/// @param sections that people can write of
/// @param life of a secret's link, in days
/// @param sheet the pack as a page
/// @param accepted where the pack is found as it was accepted
public record HandoverView(
    String path,
    String client,
    String clientPath,
    Optional<Parting> parting,
    String stands,
    boolean open,
    boolean wasSent,
    List<Section> sections,
    List<Secret> secrets,
    long life,
    List<String> events,
    String sheet,
    Optional<String> accepted,
    boolean hidden,
    Form form,
    List<MaySign> known,
    Optional<String> said) {

  public HandoverView {
    sections = List.copyOf(sections);
    secrets = List.copyOf(secrets);
    events = List.copyOf(events);
    known = List.copyOf(known);
  }

  /// @param said that it belongs to one, with its last day
  public record Parting(String path, String said) {}

  /// @param name of its field
  /// @param records what is on record of it, in a sentence
  public record Section(String name, String label, String records) {}

  /// @param forget where it is forgotten; empty where it is gone
  public record Secret(String what, String stands, String forget) {}
}
