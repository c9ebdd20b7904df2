package app.tamis.web.proposal;

import app.tamis.web.page.Form;
import app.tamis.web.page.TableView;
import java.util.List;
import java.util.Optional;

/// A proposal of a managed agreement.
///
/// @param today what bills come to now and what the client takes for them, in sentences
/// @param lacking why there is no price, in sentences; none where there is one
/// @param table the options side by side; empty where there is no price
/// @param covers what each option covers, in sentences
/// @param times which options are many times today's bill, in sentences
/// @param agreement where the agreement is begun
public record ProposalView(
    String path,
    String client,
    String clientPath,
    List<String> today,
    List<String> lacking,
    Optional<TableView> table,
    List<String> covers,
    List<String> times,
    Form form,
    String agreement) {

  public ProposalView {
    today = List.copyOf(today);
    lacking = List.copyOf(lacking);
    covers = List.copyOf(covers);
    times = List.copyOf(times);
  }
}
