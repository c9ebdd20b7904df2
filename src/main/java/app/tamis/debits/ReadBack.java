package app.tamis.debits;

import java.util.List;

/// What a file that came back is.
sealed interface ReadBack {

  /// What became of debits.
  ///
  /// @param told of ours, in the order in which it happened
  /// @param others lines that are about something else, such as fees, payouts, debits made
  ///   elsewhere
  record Outcomes(List<Told> told, int others) implements ReadBack {

    public Outcomes {
      told = List.copyOf(told);
    }
  }

  /// Which mandates there are: the template that GoCardless fills in for importing payments.
  record Known(List<Row> rows) implements ReadBack {

    public Known {
      rows = List.copyOf(rows);
    }
  }

  /// @param email of who owns it
  record Row(int line, Mandate.GoCardlessId id, String email) {}
}
