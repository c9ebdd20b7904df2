package app.tamis.law;

import app.tamis.basics.Message;
import java.util.Optional;

/// Whose law an agreement is under: the one that it names, else that of the firm's country. Where
/// the client is doesn't matter by itself (Rome I, article 4(1)(b)).
public sealed interface Governing {

  Message message();

  /// Empty where Tamis has none.
  Optional<LawTable> found();

  /// @param country whose law it is; its table may be that of the European Union
  record Known(String country, LawTable table) implements Governing {

    @Override
    public Optional<LawTable> found() {
      return Optional.of(table);
    }

    @Override
    public Message message() {
      return country.equals(table.country())
          ? Message.of("law.governing", Countries.of(country))
          : Message.of(
              "law.governing.shared", Countries.of(country), Countries.of(table.country()));
    }
  }

  /// Tamis has no table for it, and answers nothing.
  record Unknown(String country) implements Governing {

    @Override
    public Optional<LawTable> found() {
      return Optional.empty();
    }

    @Override
    public Message message() {
      return Message.of("law.governing.unknown", Countries.of(country));
    }
  }
}
