/// What is to be done this week: at most five things at once, the rest behind them.
@NullMarked
package app.tamis.web.week;

import org.jspecify.annotations.NullMarked;
