/// Raising prices: a campaign is a rule over chosen clients.
///
/// In: the grades in force, the bills and what was signed, and a [Rule]. Out: for each client what
/// the raise would bring and what may be lost, from when it may hold, a letter in its language that
/// can be rehearsed before it leaves, what the client replied, and after three months the forecast
/// beside what came. Old prices are frozen when a campaign is made: what is imported later changes
/// nothing in a letter. A client who is silent keeps the old price. Start with [Campaigns], the
/// door. Pure rules: [Rise], [Loss], [FirstDay], [PriceLines], [PriceLetter], [Outcome].
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "agreements",
      "basics",
      "book",
      "documents",
      "facts",
      "gradebook",
      "grading",
      "jobs",
      "law",
      "lawbook",
      "measures",
      "portfolio",
      "post",
      "trail"
    })
package app.tamis.prices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
