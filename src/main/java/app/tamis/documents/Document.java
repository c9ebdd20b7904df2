package app.tamis.documents;

import app.tamis.basics.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is said to somebody on a day, in words: it is written once, and shown in several ways that
/// all say the same.
///
/// @param title what it is, in a line
/// @param summary what it says, in a sentence; for those who only see that it came
/// @param marking for whom it is where it isn't for everybody; else empty
/// @param language of its words
/// @param date which it bears
/// @param sender the firm
public record Document(
    String title,
    String summary,
    String marking,
    Locale language,
    LocalDate date,
    Address sender,
    Optional<Address> recipient,
    List<Section> sections) {

  public Document {
    title = Plain.line(title);
    summary = Plain.line(summary);
    marking = Plain.line(marking);
    sections = List.copyOf(sections);
    if (title.isBlank()) {
      throw new IllegalArgumentException("a document without a title");
    }
  }

  /// Whom it is from, or to.
  ///
  /// @param lines below the name: street, town, a number
  public record Address(String name, List<String> lines) {

    public Address {
      name = Plain.line(name);
      lines = lines.stream().map(Plain::line).filter(line -> !line.isBlank()).toList();
    }

    public static Address of(String name) {
      return new Address(name, List.of());
    }
  }

  /// @param heading empty for what stands before the first
  public record Section(String heading, List<Part> parts) {

    public Section {
      heading = Plain.line(heading);
      parts = List.copyOf(parts);
    }
  }

  Words words() {
    return Words.in(language);
  }
}
