package app.tamis.web.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import app.tamis.book.CurrentPortfolio;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.GradeBars;
import app.tamis.web.grades.PerStanding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BoardsTests {

  private static final UUID FIRM = UUID.randomUUID();

  private final Boards boards = new Boards(new PerStanding<>());
  private Object snapshot = "before";

  @Test
  void a_board_is_put_into_words_once() {
    assertThat(get(Locale.UK, true, "first")).isEqualTo("first");
    assertThat(get(Locale.UK, true, "again")).isEqualTo("first");
  }

  @Test
  void who_reads_another_language_or_may_know_less_has_another_board() {
    get(Locale.UK, true, "all");

    assertThat(get(Locale.UK, false, "less")).isEqualTo("less");
    assertThat(get(Locale.FRANCE, true, "tout")).isEqualTo("tout");
  }

  @Test
  void other_grades_have_another_board() {
    get(Locale.UK, true, "before");
    snapshot = "after";

    assertThat(get(Locale.UK, true, "after")).isEqualTo("after");
  }

  private String get(Locale locale, boolean reactions, String subtitle) {
    return CurrentPortfolio.in(
        FIRM,
        () ->
            boards
                .get(snapshot, Words.in(locale), new Discretion(reactions), () -> saying(subtitle))
                .subtitle());
  }

  private static BoardView saying(String subtitle) {
    return new BoardView(
        List.of(),
        Emphasis.of(""),
        subtitle,
        List.of(),
        "",
        GradeBars.NONE,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }
}
