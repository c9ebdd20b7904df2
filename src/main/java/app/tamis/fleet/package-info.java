/// Thousands of portfolios: the same grades for all of them, and how they compare.
///
/// In: a [app.tamis.facts.Warehouse]. Out: grades and client months of every portfolio, as Parquet
/// or JSON lines, what couldn't be graded and why, and a [Comparison] behind which nobody can be
/// made out. Start with [FleetGrading]. Pure rules: [PortfolioFigures], [Comparison], [Quantiles].
///
/// A [ComparisonFile] carries a comparison to the firms that take part. On the server of one,
/// [GivenComparisons] keeps it, [Counterparts] says beside whom a portfolio is put, and [Position]
/// where it lies there: pure, but for the door and its book.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"basics", "facts", "grading", "measures", "portfolio", "trail"})
package app.tamis.fleet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
