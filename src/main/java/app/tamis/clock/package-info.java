/// Time passes, also where nobody looks: says that days have passed where a portfolio is, and runs
/// work in the background for a portfolio.
///
/// In: the machine's clock and a portfolio's time zone. Out: [DayHasPassed], once for each day and
/// portfolio, those among them on which the server was switched off. Start with [PassedDays], the
/// rule, which is pure; [Days] asks it and announces. [InPortfolio] is where work runs that is
/// nobody's request: unbound, the book refuses it.
@NullMarked
@ApplicationModule(allowedDependencies = "book")
package app.tamis.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
