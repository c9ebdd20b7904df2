package app.tamis.stack;

import java.util.List;

/// What a client has for a job.
public sealed interface Cell {

  /// The firm's own tool.
  record AsEverywhere(String tool) implements Cell {}

  /// Something else, by name.
  record Another(List<String> tools) implements Cell {
    public Another {
      tools = List.copyOf(tools);
    }
  }

  /// Nothing does that job there.
  record Nothing() implements Cell {}

  /// Nobody said.
  record Unknown() implements Cell {}

  /// As it stands in messages and forms.
  default String code() {
    return switch (this) {
      case AsEverywhere _ -> "standard";
      case Another _ -> "another";
      case Nothing _ -> "nothing";
      case Unknown _ -> "unknown";
    };
  }
}
