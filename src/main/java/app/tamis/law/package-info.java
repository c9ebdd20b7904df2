/// What the law says of late bills, notice, suspension, withdrawal, prices and terms of payment, as
/// dated tables that people can read and change, and the rules that read them. Not legal advice,
/// and every answer says so, with the day on which its table was checked.
///
/// In: whose law it is, a bill or an agreement, a day. Out: a sealed answer for each question,
/// among them "the table doesn't say". Whether a client is insolvent or disputes a bill is for the
/// caller.
///
/// Pure: the date is an argument. Start with [LawTables], the door, which says whose law it is;
/// then [Interest], [Notice], [Suspension], [Withdrawal], [PriceClause] and [Deadlines]. The
/// figures stand in `law/*.yaml`.
@NullMarked
@ApplicationModule(allowedDependencies = "basics")
package app.tamis.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
