/// Bills that are overdue, the letters that ask for them, and what stops these; and the notice that
/// services will stop, which an owner approves.
@NullMarked
package app.tamis.web.reminders;

import org.jspecify.annotations.NullMarked;
