package app.tamis.calls;

import java.util.List;

/// Who may be on the other side.
public sealed interface Whose {

  /// @param byHand whether a person said so, and not the number alone
  record One(Owner owner, boolean byHand) implements Whose {}

  /// Several have the number: never is one of them taken for the one who rings.
  ///
  /// @param owners one of each client
  record Several(List<Owner> owners) implements Whose {

    public Several {
      owners = List.copyOf(owners);
    }
  }

  /// @param near who have numbers so like it that it may be theirs
  record Nobody(List<Owner> near) implements Whose {

    public Nobody {
      near = List.copyOf(near);
    }
  }

  record Hidden() implements Whose {}

  /// As programs are told: `one`.
  default String code() {
    return switch (this) {
      case One _ -> "one";
      case Several _ -> "several";
      case Nobody _ -> "nobody";
      case Hidden _ -> "hidden";
    };
  }
}
