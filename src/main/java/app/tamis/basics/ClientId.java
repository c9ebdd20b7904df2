package app.tamis.basics;

/// Which client, as facts name it: the text of a `client_id`, whatever characters it is made of.
/// Where a person is to read or type which client, its name is said, and its number in addresses.
public record ClientId(String text) implements Comparable<ClientId> {

  public ClientId {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a client without an id");
    }
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
