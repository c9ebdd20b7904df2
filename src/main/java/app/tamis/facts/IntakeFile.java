package app.tamis.facts;

/// A file that somebody has sent, and what it is taken for.
public record IntakeFile(String name, long bytes, What what) {

  /// What a file is taken for.
  public sealed interface What {

    /// Named like a table.
    record Table(FactTable table) implements What {}

    /// Read through a mapping.
    record Mapped(String mapping) implements What {}

    /// The portfolio's settings.
    record Settings() implements What {}

    /// Says which other file goes through which mapping, or is such a mapping.
    record Companion() implements What {}

    /// A report of what is owed today, of which no fact can be made.
    record Ageing() implements What {}

    /// Nothing that is known: it isn't imported unless somebody says what it is.
    record Unknown() implements What {}
  }
}
