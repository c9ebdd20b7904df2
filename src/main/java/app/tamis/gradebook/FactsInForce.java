package app.tamis.gradebook;

import app.tamis.facts.BookRows;
import app.tamis.measures.CostBasis;
import app.tamis.measures.PortfolioMonths;
import java.time.LocalDate;
import java.util.List;

/// What there is to grade, and by which rules.
///
/// @param version of the facts
/// @param added what the book adds to them: another text where that is other
/// @param refusals that the book adds
/// @param matrix the whole document
/// @param asOf the last month end that the facts reach
/// @param today where the portfolio is
public record FactsInForce(
    String version,
    String added,
    List<BookRows.Refusal> refusals,
    PortfolioMonths months,
    CostBasis costs,
    String matrix,
    LocalDate asOf,
    LocalDate today,
    int windowMonths) {}
