package app.tamis.web.prices;

import app.tamis.web.page.Form;
import app.tamis.web.page.TableView;
import java.util.List;
import java.util.Optional;

/// A campaign: what it comes to, what may be lost, its letters, and what came of it.
///
/// @param loss when it pays for itself, in a sentence
/// @param results if shares of the revenue left
/// @param checks what stands against letters, in sentences
/// @param running what the work is at; empty where nothing is being sent
/// @param replies what was replied, in a sentence; empty where no letter has left
/// @param outcome forecast beside what came
public record CampaignView(
    String path,
    String title,
    String made,
    String sums,
    String loss,
    TableView results,
    Form form,
    TableView letters,
    int ready,
    List<String> checks,
    Optional<String> running,
    Optional<String> replies,
    Optional<TableView> outcome,
    boolean hidden,
    Optional<String> said) {

  public CampaignView {
    checks = List.copyOf(checks);
  }
}
