package app.tamis.basics;

import java.util.Optional;

/// Which client, as facts name it: the text of a `client_id`, whatever characters it is made of.
/// Where a person is to read or type which client, its name is said, and its number in addresses.
public record ClientId(String text) implements Comparable<ClientId> {

  public ClientId {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a client without an id");
    }
  }

  /// Empty where nobody is named.
  public static Optional<ClientId> find(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(new ClientId(text));
  }

  @Override
  public int compareTo(ClientId other) {
    return text.compareTo(other.text);
  }

  /// The text alone, as files and messages say it.
  @Override
  public String toString() {
    return text;
  }
}
