/// Statements of work: a month's list with what is to be looked at first, the run that sends them,
/// and each as it will be read.
@NullMarked
package app.tamis.web.statements;

import org.jspecify.annotations.NullMarked;
