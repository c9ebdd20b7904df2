package app.tamis.web.agreements;

import app.tamis.web.page.Form;
import java.util.List;

/// What kind of agreement is begun with a client.
public record BeginView(
    String path,
    String client,
    String clientPath,
    List<Choice> kinds,
    List<Choice> languages,
    List<Choice> laws,
    Form form) {

  public BeginView {
    kinds = List.copyOf(kinds);
    languages = List.copyOf(languages);
    laws = List.copyOf(laws);
  }

  public record Choice(String code, String label, String hint, boolean chosen) {}
}
